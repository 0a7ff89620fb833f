/** Hovering shows name and degree, and fetches nothing. */

import type { NetworkCanvas } from '../canvas/canvas';

export function nameByHover(canvas: NetworkCanvas): void {
  canvas.on({ hover: (key) => canvas.emphasise({ hovered: key }) });
}
