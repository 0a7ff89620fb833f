/** What can be done to a view, as data. Every action has an inverse, so undo needs no memory of old views. */

import type { Expansion, Point, View, ViewEdge, ViewNode } from './view';

export type Action =
  | {
      readonly type: 'add';
      readonly nodes: readonly ViewNode[];
      readonly edges: readonly ViewEdge[];
      readonly positions: ReadonlyArray<readonly [string, Point]>;
    }
  | { readonly type: 'remove'; readonly nodes: readonly string[]; readonly edges: readonly string[] }
  | { readonly type: 'hide' | 'show'; readonly nodes: readonly string[] }
  | { readonly type: 'hideKinds' | 'showKinds'; readonly kinds: readonly string[] }
  | { readonly type: 'move'; readonly positions: ReadonlyArray<readonly [string, Point]> }
  | { readonly type: 'expanded'; readonly expansion: Expansion }
  | { readonly type: 'collapsed' }
  | { readonly type: 'all'; readonly actions: readonly Action[] };

const union = (set: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> =>
  new Set([...set, ...more]);

function without(set: ReadonlySet<string>, fewer: readonly string[]): ReadonlySet<string> {
  const rest = new Set(set);
  fewer.forEach((item) => rest.delete(item));
  return rest;
}

function add(view: View, action: Extract<Action, { type: 'add' }>): View {
  const nodes = new Map(view.nodes);
  const positions = new Map(view.positions);
  const places = new Map(action.positions);
  for (const node of action.nodes) {
    if (!nodes.has(node.key)) {
      nodes.set(node.key, node);
      positions.set(node.key, places.get(node.key) ?? { x: 0, y: 0 });
    }
  }
  const edges = new Map(view.edges);
  for (const edge of action.edges) {
    if (!edges.has(edge.key) && nodes.has(edge.source) && nodes.has(edge.target)) {
      edges.set(edge.key, edge);
    }
  }
  return { ...view, nodes, edges, positions };
}

/** Edges that go when the action is applied: the ones named, and all that hang on a removed node. */
function edgesGone(view: View, action: Extract<Action, { type: 'remove' }>): readonly ViewEdge[] {
  const nodes = new Set(action.nodes);
  const edges = new Set(action.edges);
  return [...view.edges.values()].filter(
    (edge) => edges.has(edge.key) || nodes.has(edge.source) || nodes.has(edge.target),
  );
}

function remove(view: View, action: Extract<Action, { type: 'remove' }>): View {
  const nodes = new Map(view.nodes);
  const positions = new Map(view.positions);
  for (const key of action.nodes) {
    nodes.delete(key);
    positions.delete(key);
  }
  const edges = new Map(view.edges);
  edgesGone(view, action).forEach((edge) => edges.delete(edge.key));
  return { ...view, nodes, edges, positions };
}

function move(view: View, action: Extract<Action, { type: 'move' }>): View {
  const positions = new Map(view.positions);
  for (const [key, point] of action.positions) {
    if (positions.has(key)) {
      positions.set(key, point);
    }
  }
  return { ...view, positions };
}

/** The view after the action. An action that names what is not there changes nothing. */
export function apply(view: View, action: Action): View {
  switch (action.type) {
    case 'add':
      return add(view, action);
    case 'remove':
      return remove(view, action);
    case 'hide':
      return { ...view, hiddenNodes: union(view.hiddenNodes, action.nodes) };
    case 'show':
      return { ...view, hiddenNodes: without(view.hiddenNodes, action.nodes) };
    case 'hideKinds':
      return { ...view, hiddenKinds: union(view.hiddenKinds, action.kinds) };
    case 'showKinds':
      return { ...view, hiddenKinds: without(view.hiddenKinds, action.kinds) };
    case 'move':
      return move(view, action);
    case 'expanded':
      return { ...view, expansions: [...view.expansions, action.expansion] };
    case 'collapsed':
      return { ...view, expansions: view.expansions.slice(0, -1) };
    case 'all':
      return action.actions.reduce(apply, view);
  }
}

function inverseOfAdd(view: View, action: Extract<Action, { type: 'add' }>): Action {
  const after = add(view, action);
  return {
    type: 'remove',
    nodes: action.nodes.map((node) => node.key).filter((key) => !view.nodes.has(key)),
    edges: action.edges
      .map((edge) => edge.key)
      .filter((key) => !view.edges.has(key) && after.edges.has(key)),
  };
}

function inverseOfRemove(view: View, action: Extract<Action, { type: 'remove' }>): Action {
  const nodes = action.nodes.flatMap((key) => view.nodes.get(key) ?? []);
  return {
    type: 'add',
    nodes,
    edges: edgesGone(view, action),
    positions: nodes.map((node) => [node.key, view.positions.get(node.key) ?? { x: 0, y: 0 }]),
  };
}

function inverseOfAll(view: View, actions: readonly Action[]): Action {
  const inverses: Action[] = [];
  let current = view;
  for (const action of actions) {
    inverses.unshift(invert(current, action));
    current = apply(current, action);
  }
  return { type: 'all', actions: inverses };
}

/** The action that leads back from `apply(view, action)` to `view`. */
export function invert(view: View, action: Action): Action {
  switch (action.type) {
    case 'add':
      return inverseOfAdd(view, action);
    case 'remove':
      return inverseOfRemove(view, action);
    case 'hide':
      return { type: 'show', nodes: action.nodes.filter((key) => !view.hiddenNodes.has(key)) };
    case 'show':
      return { type: 'hide', nodes: action.nodes.filter((key) => view.hiddenNodes.has(key)) };
    case 'hideKinds':
      return { type: 'showKinds', kinds: action.kinds.filter((kind) => !view.hiddenKinds.has(kind)) };
    case 'showKinds':
      return { type: 'hideKinds', kinds: action.kinds.filter((kind) => view.hiddenKinds.has(kind)) };
    case 'move':
      return {
        type: 'move',
        positions: action.positions.flatMap(([key]) => {
          const point = view.positions.get(key);
          return point === undefined ? [] : [[key, point] as const];
        }),
      };
    case 'expanded':
      return { type: 'collapsed' };
    case 'collapsed': {
      const last = view.expansions.at(-1);
      return last === undefined
        ? { type: 'all', actions: [] }
        : { type: 'expanded', expansion: last };
    }
    case 'all':
      return inverseOfAll(view, action.actions);
  }
}
