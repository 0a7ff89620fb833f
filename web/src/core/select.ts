/** Questions to a view. */

import type { EvidenceItem, RingAnswer, RingItem } from '../api/wire';
import { compareKinds, lookOf } from './kinds';
import { type Expansion, nodeKey, type View, type ViewEdge, type ViewNode } from './view';

/** Vendors from which on a value that is no evidence is drawn as a hub. */
export const HUB_DEGREE = 25;

/** Whether a node is a value shared by too many to mean anything. */
export function isHub(node: ViewNode): boolean {
  return (
    lookOf(node.kind).identifier &&
    node.bits === null &&
    node.degree !== null &&
    node.degree > HUB_DEGREE
  );
}

export function isVisible(view: View, key: string): boolean {
  const node = view.nodes.get(key);
  return node !== undefined && !view.hiddenKinds.has(node.kind) && !view.hiddenNodes.has(key);
}

export function visibleNodes(view: View): readonly ViewNode[] {
  return [...view.nodes.values()].filter((node) => isVisible(view, node.key));
}

export function visibleEdges(view: View): readonly ViewEdge[] {
  return [...view.edges.values()].filter(
    (edge) => isVisible(view, edge.source) && isVisible(view, edge.target),
  );
}

/** Vendors of a ring about whom a report of their own was confirmed, by the rules that say so. */
export function confirmedVendors(ring: RingAnswer | null): ReadonlySet<string> {
  const rules = new Set(['own_confirmed_reports', 'confirmed_reports']);
  const found = (ring?.vendors ?? []).filter((vendor) =>
    vendor.contributions.some((entry) => rules.has(entry.name) && entry.bits > 0),
  );
  return new Set(found.map((vendor) => nodeKey('vendor', vendor.vendor_id)));
}

/**
 * What a shared value adds to the score of its ring: less than its bits where part of it was counted with another value
 * already. Null where the ring does not say.
 */
export function addedBits(ring: RingAnswer | null, item: EvidenceItem): number | null {
  const name = `shared_${item.kind}`;
  const found = ring?.contributions.find(
    (entry) => entry.name === name && entry.sentence.startsWith(item.sentence),
  );
  return found?.bits ?? null;
}

/** Whether the first linked group of a list stands at the index, below rings. */
export function startsLinked(items: readonly RingItem[], index: number): boolean {
  return items[index]?.standing === 'linked' && index > 0 && items[index - 1]?.standing !== 'linked';
}

/** The evidence that a node of the ring's picture stands for. */
export function evidenceOf(items: readonly EvidenceItem[], kind: string, value: string): EvidenceItem | undefined {
  return items.find((item) => item.kind === kind && item.value === value);
}

export interface LegendRow {
  readonly kind: string;
  readonly count: number;
  readonly shown: boolean;
}

/** The kinds on the canvas with how many nodes each has, hidden ones included. */
export function legend(view: View): readonly LegendRow[] {
  const counts = new Map<string, number>();
  for (const node of view.nodes.values()) {
    counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count, shown: !view.hiddenKinds.has(kind) }))
    .sort((a, b) => compareKinds(a.kind, b.kind));
}

/** Keys of what the node is joined to, itself left out. */
export function neighboursOf(view: View, key: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const edge of view.edges.values()) {
    if (edge.source === key) {
      found.add(edge.target);
    } else if (edge.target === key) {
      found.add(edge.source);
    }
  }
  found.delete(key);
  return found;
}

/** How many neighbours of a node are on the canvas, by kind. */
export function neighbourCounts(view: View, key: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const other of neighboursOf(view, key)) {
    const kind = view.nodes.get(other)?.kind;
    if (kind !== undefined) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return counts;
}

/** The last page that was added around a node for a kind (null: for all kinds). */
export function lastPage(view: View, anchor: string, kind: string | null): Expansion | undefined {
  return view.expansions.findLast((page) => page.anchor === anchor && page.kind === kind);
}

/** Strength of an edge: how its line is drawn. */
export type Strength = 'strong' | 'middling' | 'weak';

/** Bits from which on evidence is called strong, and from which on middling. */
export const STRONG_BITS = 8;
export const MIDDLING_BITS = 4;

export function strengthOf(bits: number | null): Strength {
  if (bits === null || bits < MIDDLING_BITS) {
    return 'weak';
  }
  return bits >= STRONG_BITS ? 'strong' : 'middling';
}
