/** How nodes, edges and labels look, given the theme and what is to be seen before the rest. */

import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { count, shortened } from '../core/format';
import { CIRCLE, lookOf, type Mark } from '../core/kinds';
import { isHub, strengthOf, type Strength } from '../core/select';
import type { Point, ViewEdge, ViewNode } from '../core/view';
import type { EdgeLook } from './edge-program';
import type { LabelWish } from './labels';
import type { NodeLook } from './node-program';
import { faded, type Palette } from './palette';

/** What is to be seen before the rest. */
export interface Emphasis {
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly highlight: ReadonlySet<string> | null;
  /** Vendors about whom a report was confirmed. */
  readonly confirmed: ReadonlySet<string>;
  readonly expanding: ReadonlySet<string>;
}

export const NOTHING: Emphasis = {
  selected: null,
  hovered: null,
  highlight: null,
  confirmed: new Set(),
  expanding: new Set(),
};

const DASHES: Readonly<Record<Strength, readonly [number, number]>> = {
  strong: [1, 0],
  middling: [7, 11],
  weak: [2, 6],
};

export type NodeAttributes = { x: number; y: number; node: ViewNode };
export type EdgeAttributes = { edge: ViewEdge };

export class Looks {
  emphasis: Emphasis = NOTHING;
  /** The selected node and its neighbours; null while nothing is selected. */
  near: ReadonlySet<string> | null = null;
  /** Nodes of a wide network are drawn smaller, so that they do not cover each other. */
  scale = 1;

  constructor(public palette: Palette) {}

  ofNode(key: string, data: NodeAttributes): Partial<NodeDisplayData> & NodeLook {
    const { node } = data;
    const { selected, hovered, highlight, confirmed, expanding } = this.emphasis;
    const kind = lookOf(node.kind);
    const hub = isHub(node);
    const dim = this.isDim(key);
    const color = this.palette.families[kind.family];
    const mark: Mark = confirmed.has(key) ? 'dot' : kind.mark;
    const ringed = key === selected || highlight?.has(key) === true || expanding.has(key);
    return {
      ...data,
      size: radiusOf(node) * (hub ? 1 : this.scale),
      color: faded(color, dim ? 0.22 : 1),
      rim: hub ? faded(this.palette.ground, 1) : faded(confirmed.has(key) ? this.palette.mark : this.palette.rim, dim ? 0.22 : 1),
      halo: ringed
        ? this.palette.accent
        : key === hovered
          ? faded(this.palette.muted, 0.9)
          : faded(this.palette.accent, 0),
      shape: hub ? CIRCLE : kind.shape,
      mark,
      hub: hub ? 1 : 0,
      zIndex: key === selected || key === hovered ? 3 : dim ? 0 : kind.family === 'vendor' ? 2 : 1,
      highlighted: false,
      type: 'shape',
    };
  }

  private isDim(key: string): boolean {
    const { highlight, hovered } = this.emphasis;
    if (key === hovered) {
      return false;
    }
    return highlight !== null ? !highlight.has(key) : this.near !== null && !this.near.has(key);
  }

  ofEdge({ edge }: EdgeAttributes): Partial<EdgeDisplayData> & EdgeLook {
    const { highlight, selected } = this.emphasis;
    const lit =
      highlight !== null
        ? highlight.has(edge.source) && highlight.has(edge.target)
        : selected !== null && (edge.source === selected || edge.target === selected);
    const someLit = highlight !== null || this.near !== null;
    const width = edge.bits === null ? 1 : Math.min(4, 1 + Math.max(0, edge.bits) / 8);
    return {
      size: width,
      color: lit
        ? faded(this.palette.accent, 0.95)
        : faded(this.palette.edge, someLit ? 0.25 : 1),
      dash: DASHES[strengthOf(edge.bits)],
      zIndex: lit ? 1 : 0,
      type: 'line',
    };
  }

  /** The label that a node would have if there were room. */
  label(key: string, node: ViewNode, at: Point, radius: number): LabelWish {
    const { selected, hovered, highlight } = this.emphasis;
    const dim = this.isDim(key);
    const vendor = node.kind === 'vendor';
    const lit = highlight?.has(key) === true;
    const weight =
      (key === hovered ? 1000 : 0) +
      (key === selected ? 900 : 0) +
      (lit ? 300 : 0) +
      (dim ? -400 : 0) +
      (vendor ? 100 + 50 * (node.risk ?? 0) : 0) +
      (node.bits ?? 0) * 5 +
      Math.log2(1 + (node.degree ?? 0));
    const text =
      key === hovered && node.degree !== null
        ? `${shortened(node.label, 48)} · ${count(node.degree)}`
        : shortened(node.label, key === selected ? 48 : 26);
    const bold = key === selected || key === hovered;
    const ring = lit || bold ? 6 : 1;
    return { key, text, ...at, radius: radius + ring, weight, bold, strong: !dim && (vendor || bold || lit) };
  }
}

/** Radius on the screen in pixels: vendors by risk, hubs by room for their count, other values by how many hold them. */
function radiusOf(node: ViewNode): number {
  if (isHub(node)) {
    return 11 + Math.min(5, String(node.degree ?? 0).length);
  }
  if (node.kind === 'vendor') {
    return 6.5 + 3.5 * (node.risk ?? 0);
  }
  return 5 + Math.min(3, Math.log2(1 + (node.degree ?? 1)) * 0.6);
}

