import { describe, expect, it } from 'vitest';
import { apply, invert } from '../src/core/action';
import { collapseAction, expandAction } from '../src/core/expand';
import { commit, redo, startAt, undo } from '../src/core/history';
import { randomOf } from '../src/core/random';
import { lastPage } from '../src/core/select';
import { digest, EMPTY_VIEW, type View } from '../src/core/view';
import { edge, net, node, someAction } from './sample';

const SEEDS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89];

function someView(seed: number): View {
  const part = net(12, 9, randomOf(seed));
  const positions = part.nodes.map((one, index) => [one.key, { x: index * 10, y: 0 }] as const);
  return apply(EMPTY_VIEW, { type: 'add', nodes: part.nodes, edges: part.edges, positions });
}

describe('actions and their inverses', () => {
  it.each(SEEDS)('an action and its inverse leave the view as it was, seed %i', (seed) => {
    const random = randomOf(seed);
    let view = someView(seed);
    for (let step = 0; step < 200; step++) {
      const action = someAction(view, random);
      const after = apply(view, action);
      expect(digest(apply(after, invert(view, action))), JSON.stringify(action)).toBe(digest(view));
      view = after;
    }
  });

  it.each(SEEDS)('two hundred steps undone and redone end where they started and where they ended, seed %i', (seed) => {
    const random = randomOf(seed);
    const start = startAt(someView(seed));
    let history = start;
    for (let step = 0; step < 200; step++) {
      history = commit(history, someAction(history.view, random), `step ${step}`);
    }
    const end = digest(history.view);
    for (let step = 0; step < 200; step++) {
      history = undo(history);
    }
    expect(digest(history.view)).toBe(digest(start.view));
    expect(history.past).toHaveLength(0);
    for (let step = 0; step < 200; step++) {
      history = redo(history);
    }
    expect(digest(history.view)).toBe(end);
  });

  it('never changes the view it was given', () => {
    const random = randomOf(7);
    const view = someView(7);
    const before = digest(view);
    for (let step = 0; step < 300; step++) {
      apply(view, someAction(view, random));
    }
    expect(digest(view)).toBe(before);
  });

  it('forgets what was undone once something else is done', () => {
    const first = commit(startAt(someView(1)), { type: 'hide', nodes: ['vendor:V0'] }, 'hide');
    const other = commit(undo(first), { type: 'hide', nodes: ['vendor:V1'] }, 'hide');
    expect(redo(other)).toBe(other);
  });

  it('adds no edge whose end is not there', () => {
    const view = apply(EMPTY_VIEW, {
      type: 'add',
      nodes: [node('vendor:A')],
      edges: [edge('vendor:A', 'phone:gone')],
      positions: [],
    });
    expect(view.edges.size).toBe(0);
  });
});

describe('expanding', () => {
  const view = someView(3);
  const page = (from: number, cursor: string | null) => ({
    anchor: 'vendor:V0',
    kind: null,
    total: 6,
    cursor,
    nodes: [0, 1, 2].map((index) => node(`iban:${from + index}`)),
    edges: [0, 1, 2].map((index) => edge('vendor:V0', `iban:${from + index}`)),
  });

  it('moves nothing that is already placed', () => {
    const after = apply(view, expandAction(view, page(0, 'Mw')));
    for (const [key, point] of view.positions) {
      expect(after.positions.get(key)).toEqual(point);
    }
    expect(after.nodes.size).toBe(view.nodes.size + 3);
  });

  it('counts what was seen over its pages and collapses all of them at once', () => {
    const one = apply(view, expandAction(view, page(0, 'Mw')));
    const two = apply(one, expandAction(one, page(3, null)));
    expect(lastPage(two, 'vendor:V0', null)).toMatchObject({ seen: 6, total: 6, cursor: null });
    const collapse = collapseAction(two);
    expect(collapse).not.toBeNull();
    expect(collapse && digest(apply(two, collapse))).toBe(digest(view));
  });

  it('keeps a node that was there before the expansion when it is collapsed', () => {
    const shared = { ...page(0, null), nodes: [node('vendor:V1')], edges: [edge('vendor:V0', 'vendor:V1')] };
    const after = apply(view, expandAction(view, shared));
    const collapse = collapseAction(after);
    expect(collapse && apply(after, collapse).nodes.has('vendor:V1')).toBe(true);
  });

  it('shows again what was hidden, and hides it again when undone', () => {
    const hidden = commit(startAt(view), { type: 'hide', nodes: ['phone:1'] }, 'hide');
    const found = { ...page(0, null), nodes: [node('phone:1')], edges: [] };
    const expanded = commit(hidden, expandAction(hidden.view, found), 'expand');
    expect(expanded.view.hiddenNodes.has('phone:1')).toBe(false);
    expect(undo(expanded).view.hiddenNodes.has('phone:1')).toBe(true);
  });

  it('has nothing to collapse when nothing was expanded', () => {
    expect(collapseAction(view)).toBeNull();
  });
});
