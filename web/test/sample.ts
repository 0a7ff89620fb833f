import type { Action } from '../src/core/action';
import type { GraphPart, View, ViewEdge, ViewNode } from '../src/core/view';
import { edgeKey } from '../src/core/view';

export function node(key: string, more: Partial<ViewNode> = {}): ViewNode {
  const colon = key.indexOf(':');
  const id = key.slice(colon + 1);
  return { key, kind: key.slice(0, colon), id, label: id, degree: null, bits: null, risk: null, ...more };
}

export function edge(source: string, target: string, bits: number | null = null): ViewEdge {
  return { key: edgeKey(source, 'USES', target), source, target, relationship: 'USES', bits };
}

/** `v` vendors, each holding some of `i` phones; nothing random but the given numbers. */
export function net(v: number, i: number, random: () => number): GraphPart {
  const vendors = Array.from({ length: v }, (_, index) => node(`vendor:V${index}`));
  const phones = Array.from({ length: i }, (_, index) => node(`phone:${index}`));
  const edges = new Map<string, ViewEdge>();
  for (const vendor of vendors) {
    for (let many = 0; many < 2; many++) {
      const link = edge(vendor.key, `phone:${Math.floor(random() * i)}`, 5);
      edges.set(link.key, link);
    }
  }
  return { nodes: [...vendors, ...phones], edges: [...edges.values()] };
}

const KINDS = ['vendor', 'phone', 'iban', 'listing'];

/** Some action, whether it makes sense for the view or not. */
export function someAction(view: View, random: () => number, depth = 0): Action {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const known = [...view.nodes.keys()];
  const some = (): string[] => known.filter(() => random() < 0.2).concat(random() < 0.3 ? ['vendor:nobody'] : []);
  const key = (): string => `${pick(KINDS)}:${Math.floor(random() * 30)}`;
  const point = (): { x: number; y: number } => ({ x: Math.floor(random() * 500), y: Math.floor(random() * 500) });
  switch (Math.floor(random() * (depth > 1 ? 8 : 9))) {
    case 0: {
      const nodes = [node(key()), node(key(), { bits: 3 })];
      const anchor = pick(known) ?? nodes[0]?.key ?? '';
      return {
        type: 'add',
        nodes,
        edges: [edge(anchor, nodes[0]?.key ?? ''), edge(anchor, key())],
        positions: nodes.map((one) => [one.key, point()]),
      };
    }
    case 1:
      return { type: 'remove', nodes: some(), edges: [...view.edges.keys()].filter(() => random() < 0.1) };
    case 2:
      return { type: 'hide', nodes: some() };
    case 3:
      return { type: 'show', nodes: some() };
    case 4:
      return { type: 'hideKinds', kinds: KINDS.filter(() => random() < 0.4) };
    case 5:
      return { type: 'showKinds', kinds: KINDS.filter(() => random() < 0.4) };
    case 6:
      return { type: 'move', positions: some().map((one) => [one, point()]) };
    case 7:
      return random() < 0.5
        ? { type: 'collapsed' }
        : {
            type: 'expanded',
            expansion: { anchor: key(), kind: null, nodes: [key()], edges: [], seen: 1, total: 9, cursor: 'MQ' },
          };
    default:
      return { type: 'all', actions: [0, 1, 2].map(() => someAction(view, random, depth + 1)) };
  }
}
