/** The picture as one immutable value: what is on the canvas, where, what is hidden, and what was expanded. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ViewNode {
  readonly key: string;
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  /** For an identifier the vendors that hold it, otherwise its relationships; null where nobody said. */
  readonly degree: number | null;
  /** Evidence that the value is in the open ring; null where it is none. */
  readonly bits: number | null;
  /** Risk of a vendor, 0 to 1; null for what is no vendor. */
  readonly risk: number | null;
}

export interface ViewEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly relationship: string;
  readonly bits: number | null;
}

/** One page of neighbours that was added around a node. */
export interface Expansion {
  readonly anchor: string;
  /** The kind that was asked for; null for the best ranked of all kinds. */
  readonly kind: string | null;
  /** Nodes and edges that this page brought and that were not there before. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Neighbours seen so far, this page included. */
  readonly seen: number;
  readonly total: number;
  /** Where the next page starts; null on the last page. */
  readonly cursor: string | null;
}

export interface View {
  readonly nodes: ReadonlyMap<string, ViewNode>;
  readonly edges: ReadonlyMap<string, ViewEdge>;
  readonly positions: ReadonlyMap<string, Point>;
  readonly hiddenNodes: ReadonlySet<string>;
  readonly hiddenKinds: ReadonlySet<string>;
  readonly expansions: readonly Expansion[];
}

export const EMPTY_VIEW: View = {
  nodes: new Map(),
  edges: new Map(),
  positions: new Map(),
  hiddenNodes: new Set(),
  hiddenKinds: new Set(),
  expansions: [],
};

/** The key of a node: kind, colon, id. */
export function nodeKey(kind: string, id: string): string {
  return `${kind}:${id}`;
}

/** Kind and id of a key; an id may hold colons itself. */
export function splitKey(key: string): { readonly kind: string; readonly id: string } {
  const colon = key.indexOf(':');
  return colon < 0 ? { kind: key, id: '' } : { kind: key.slice(0, colon), id: key.slice(colon + 1) };
}

export function edgeKey(source: string, relationship: string, target: string): string {
  return `${source} ${relationship} ${target}`;
}

export interface GraphPart {
  readonly nodes: readonly ViewNode[];
  readonly edges: readonly ViewEdge[];
}

/** A text that is equal for equal views, whatever the order in which they came about. */
export function digest(view: View): string {
  const sorted = <T>(entries: Iterable<[string, T]>): [string, T][] =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify([
    sorted(view.nodes),
    sorted(view.edges),
    sorted(view.positions),
    [...view.hiddenNodes].sort(),
    [...view.hiddenKinds].sort(),
    view.expansions,
  ]);
}
