/** Kinds and icons as small drawings, made from the same shapes as the canvas. */

import { circumradius, corners, lookOf, type Mark } from '../core/kinds';
import { type Child, svg } from './dom';

/** The shape of a kind; with a title for those who hear the page. */
export function glyph(kind: string, size = 12, named = false): SVGElement {
  const { shape, mark, family, one } = lookOf(kind);
  const stretch = Math.sqrt(shape.aspect);
  const form =
    shape.sides === 0
      ? svg('ellipse', { rx: String(stretch), ry: String(1 / stretch) })
      : svg('polygon', { points: corners(shape).map(([x, y]) => `${x.toFixed(3)},${y.toFixed(3)}`).join(' ') });
  const lift = shape.sides === 3 && Math.abs(Math.cos(shape.turn)) > 0.5 ? 0.25 * Math.cos(shape.turn) : 0;
  const attributes: Record<string, string> = {
    viewBox: `-1.6 ${(-1.6 - lift).toFixed(2)} 3.2 3.2`,
    width: String(size),
    height: String(size),
    class: `glyph kind-${family}${mark === 'hollow' ? ' is-hollow' : ''}`,
    ...(named ? { role: 'img', 'aria-label': one } : { 'aria-hidden': 'true' }),
  };
  return svg('svg', attributes, named && svg('title', {}, one), form, ...markLines(mark));
}

function markLines(mark: Mark): readonly Child[] {
  const reach = circumradius(3);
  const line = (x: number, y: number): SVGElement =>
    svg('line', { x1: String(-x), y1: String(-y), x2: String(x), y2: String(y), class: 'cut' });
  switch (mark) {
    case 'dot':
      return [svg('circle', { r: '0.42', class: 'dot' })];
    case 'bar':
      return [line(reach, 0)];
    case 'pole':
      return [line(0, reach)];
    case 'cross':
      return [line(reach, 0), line(0, reach)];
    case 'slash':
      return [line(reach * 0.7, -reach * 0.7)];
    case 'backslash':
      return [line(reach * 0.7, reach * 0.7)];
    default:
      return [];
  }
}

const ICONS = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  undo: 'M6 3 2.8 6.2 6 9.4M3 6.2h6.2a4 4 0 0 1 0 8H6.5',
  redo: 'M10 3l3.2 3.2L10 9.4M13 6.2H6.8a4 4 0 0 0 0 8h2.7',
  collapse: 'M9.5 2v4.5H14M6.5 14V9.5H2M9.5 6.5 14 2M6.5 9.5 2 14',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 3.5v9',
  network: 'M4 2.5a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM12 4a1.8 1.8 0 1 0 0 3.6A1.8 1.8 0 0 0 12 4zM6.5 10a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM5.8 4.6l4.4.8M4.6 6l1.2 4M10.7 7.1 7.9 10.4',
  close: 'M4 4l8 8M12 4l-8 8',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.5v1.4M8 13.1v1.4M1.5 8h1.4M13.1 8h1.4M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1',
  moon: 'M13 9.6A5.4 5.4 0 0 1 6.4 3a5.4 5.4 0 1 0 6.6 6.6z',
  system: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 2.5v11M9.5 4v8M11 5v6',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4 14 14',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
} as const;

export type IconName = keyof typeof ICONS;

export function icon(name: IconName): SVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 16 16', width: '16', height: '16', class: 'icon', 'aria-hidden': 'true' },
    svg('path', { d: ICONS[name] }),
  );
}

/** The ring of the name. */
export function emblem(): SVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 32 32', width: '20', height: '20', class: 'emblem', 'aria-hidden': 'true' },
    svg('circle', { cx: '16', cy: '16', r: '10', class: 'emblem-ring' }),
    svg('circle', { cx: '16', cy: '6', r: '4.5', class: 'kind-vendor' }),
    svg('circle', { cx: '7.3', cy: '21', r: '4.5', class: 'kind-payment' }),
    svg('circle', { cx: '24.7', cy: '21', r: '4.5', class: 'kind-address' }),
  );
}
