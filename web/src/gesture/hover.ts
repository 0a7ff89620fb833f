/** Hovering shows name and degree, and fetches nothing. */

import type { Network } from '../canvas/canvas';

export function nameByHover(canvas: Network): void {
  canvas.on({ hover: (key) => canvas.emphasise({ hovered: key }) });
}
