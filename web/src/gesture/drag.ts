/** Dragging moves a node; letting go makes it one step that can be undone. */

import type { Network } from '../canvas/canvas';
import type { Flows } from '../flow/flows';

export function moveByDrag(canvas: Network, flows: Flows): void {
  canvas.on({ moved: (key, point) => flows.picture.move(key, point) });
}
