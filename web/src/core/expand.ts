/** Expanding and collapsing, as actions. */

import type { Action } from './action';
import { placeAround } from './layout';
import { lastPage } from './select';
import type { GraphPart, View } from './view';

export interface NeighbourPart extends GraphPart {
  readonly anchor: string;
  readonly kind: string | null;
  readonly total: number;
  readonly cursor: string | null;
}

/** Adds a page of neighbours around its anchor. Nothing that is already placed moves; what was hidden is shown again. */
export function expandAction(view: View, page: NeighbourPart): Action {
  const anchor = view.positions.get(page.anchor) ?? { x: 0, y: 0 };
  const fresh = page.nodes.filter((node) => !view.nodes.has(node.key));
  const places = placeAround(
    anchor,
    fresh.map((node) => node.key),
    view.positions,
  );
  const edges = page.edges.filter((edge) => !view.edges.has(edge.key));
  const hidden = page.nodes.map((node) => node.key).filter((key) => view.hiddenNodes.has(key));
  const before = lastPage(view, page.anchor, page.kind);
  return {
    type: 'all',
    actions: [
      { type: 'add', nodes: fresh, edges, positions: [...places] },
      { type: 'show', nodes: hidden },
      {
        type: 'expanded',
        expansion: {
          anchor: page.anchor,
          kind: page.kind,
          nodes: fresh.map((node) => node.key),
          edges: edges.map((edge) => edge.key),
          seen: (before?.seen ?? 0) + page.nodes.length,
          total: page.total,
          cursor: page.cursor,
        },
      },
    ],
  };
}

/** Takes the last expansion back, all its pages; null when there is none. */
export function collapseAction(view: View): Action | null {
  const last = view.expansions.at(-1);
  if (last === undefined) {
    return null;
  }
  const nodes: string[] = [];
  const edges: string[] = [];
  const pages: Action[] = [];
  for (const page of [...view.expansions].reverse()) {
    if (page.anchor !== last.anchor || page.kind !== last.kind) {
      break;
    }
    nodes.push(...page.nodes);
    edges.push(...page.edges);
    pages.push({ type: 'collapsed' });
  }
  return { type: 'all', actions: [{ type: 'remove', nodes, edges }, ...pages] };
}
