/** Dragging moves a node; letting go makes it one step that can be undone. */

import type { NetworkCanvas } from '../canvas/canvas';
import type { Flows } from '../flow/flows';

export function moveByDrag(canvas: NetworkCanvas, flows: Flows): void {
  canvas.on({ moved: (key, point) => flows.move(key, point) });
}
