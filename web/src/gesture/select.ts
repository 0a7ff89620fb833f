/** A click selects; a click on the ground ends selection and highlight. */

import type { Network } from '../canvas/canvas';
import type { Flows } from '../flow/flows';

export function selectByClick(canvas: Network, flows: Flows): void {
  canvas.on({
    click(key) {
      flows.picture.highlight(null);
      flows.picture.select(key);
    },
  });
}
