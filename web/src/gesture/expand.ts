/** A double-click expands with the safe default: the best ranked neighbours, capped. */

import type { Network } from '../canvas/canvas';
import type { Flows } from '../flow/flows';

export function expandByDoubleClick(canvas: Network, flows: Flows): void {
  canvas.on({ doubleClick: (key) => void flows.picture.expand(key, null) });
}
