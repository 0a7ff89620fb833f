/** A click selects; a click on the ground ends selection and highlight. */

import type { NetworkCanvas } from '../canvas/canvas';
import type { Flows } from '../flow/flows';

export function selectByClick(canvas: NetworkCanvas, flows: Flows): void {
  canvas.on({
    click(key) {
      flows.highlight(null);
      flows.select(key);
    },
  });
}
