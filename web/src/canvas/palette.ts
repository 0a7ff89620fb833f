/** The colours of the canvas, read from the tokens of the theme. */

import type { Family } from '../core/kinds';

export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly edge: string;
  readonly rim: string;
  readonly accent: string;
  readonly mark: string;
  readonly families: Readonly<Record<Family, string>>;
  readonly font: string;
}

const FAMILIES: readonly Family[] = [
  'vendor',
  'payment',
  'address',
  'contact',
  'technical',
  'report',
  'neutral',
];

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: token('ground'),
    text: token('text'),
    muted: token('muted'),
    edge: token('edge'),
    rim: token('rim'),
    accent: token('accent'),
    mark: token('kind-report'),
    families: Object.fromEntries(
      FAMILIES.map((family) => [family, token(`kind-${family}`)]),
    ) as Record<Family, string>,
    font: token('font'),
  };
}

/** A hexadecimal colour (#rrggbb) with an opacity. */
export function faded(color: string, opacity: number): string {
  const alpha = Math.round(Math.min(1, Math.max(0, opacity)) * 255);
  return color.slice(0, 7) + alpha.toString(16).padStart(2, '0');
}
