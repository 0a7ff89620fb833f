/** A double-click expands with the safe default: the best ranked neighbours, capped. */

import type { NetworkCanvas } from '../canvas/canvas';
import type { Flows } from '../flow/flows';

export function expandByDoubleClick(canvas: NetworkCanvas, flows: Flows): void {
  canvas.on({ doubleClick: (key) => void flows.expand(key, null) });
}
