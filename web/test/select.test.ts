import { describe, expect, it } from 'vitest';
import { apply } from '../src/core/action';
import { compareKinds, comparedOf, corners, KINDS, lookOf } from '../src/core/kinds';
import { addedBits, confirmedVendors, evidenceOf, isHub, legend, neighbourCounts, startsLinked, strengthOf, visibleEdges, visibleNodes } from '../src/core/select';
import { createStore } from '../src/core/store';
import { EMPTY_VIEW, nodeKey, splitKey } from '../src/core/view';
import { partOfNeighbours } from '../src/flow/parts';
import { placeLabels } from '../src/canvas/labels';
import { edge, node } from './sample';

// V1 ─ phone:1 ─ V2      V2 ─ iban:1
const view = apply(EMPTY_VIEW, {
  type: 'add',
  nodes: [node('vendor:V1'), node('vendor:V2'), node('phone:1'), node('iban:1')],
  edges: [edge('vendor:V1', 'phone:1'), edge('vendor:V2', 'phone:1'), edge('vendor:V2', 'iban:1')],
  positions: [],
});

describe('a view', () => {
  it('leaves the edges of a hidden node out', () => {
    const less = apply(view, { type: 'hideKinds', kinds: ['phone'] });
    expect(visibleNodes(less).map((one) => one.key)).toEqual(['vendor:V1', 'vendor:V2', 'iban:1']);
    expect(visibleEdges(less)).toHaveLength(1);
  });

  it('counts hidden kinds in its legend, in the order of the kinds', () => {
    const less = apply(view, { type: 'hideKinds', kinds: ['phone'] });
    expect(legend(less)).toEqual([
      { kind: 'vendor', count: 2, shown: true },
      { kind: 'iban', count: 1, shown: true },
      { kind: 'phone', count: 1, shown: false },
    ]);
  });

  it('counts neighbours by kind', () => {
    expect([...neighbourCounts(view, 'vendor:V2')]).toEqual([['phone', 1], ['iban', 1]]);
  });

  it('calls a value of many that is no evidence a hub, and no vendor ever', () => {
    expect(isHub(node('address:x', { degree: 2412 }))).toBe(true);
    expect(isHub(node('address:x', { degree: 2412, bits: 3 }))).toBe(false);
    expect(isHub(node('address:x', { degree: 25 }))).toBe(false);
    expect(isHub(node('vendor:x', { degree: 2412 }))).toBe(false);
  });

  it('knows the vendors with a confirmed report of their own, not those whose ring has one', () => {
    const vendor = (vendor_id: string, name: string, bits: number) => ({
      vendor_id, name: vendor_id, membership: 1, risk: 1, contributions: [{ name, bits, sentence: '' }],
    });
    const ring = {
      ring_id: 'R', rank: 1, standing: 'ring', score: 1, status: 'new', lineage: [], first_seen: null, last_seen: null, reports: {}, cells: [], bridges: [], contributions: [],
      vendors: [vendor('A', 'own_confirmed_reports', 2), vendor('B', 'ring_confirmed_reports', 2), vendor('C', 'own_confirmed_reports', 0)],
    };
    expect([...confirmedVendors(ring)]).toEqual(['vendor:A']);
    expect(confirmedVendors(null).size).toBe(0);
  });

  it('says what a value adds to the score, which may be less than its bits', () => {
    const item = {
      kind: 'phone', value: '+1', bits: 9, vendors: [], holders: 2, raws: [], sources: [],
      sentence: '2 vendors give the phone +1: 9.0 bits',
    };
    const ring = {
      ring_id: 'R', rank: 1, standing: 'ring', score: 1, status: 'new', lineage: [], first_seen: null, last_seen: null, reports: {}, cells: [], bridges: [], vendors: [],
      contributions: [
        { name: 'shared_email', bits: 5, sentence: item.sentence },
        { name: 'shared_phone', bits: 3, sentence: `${item.sentence}, of which 3.0 bits count beside dependent facts` },
      ],
    };
    expect(addedBits(ring, item)).toBe(3);
    expect(addedBits(null, item)).toBeNull();
  });

  it('finds the evidence behind a node, by kind and value', () => {
    const items = ['address', 'building'].map((kind) => ({
      kind, value: '18 quay st', bits: 9, vendors: [], holders: 2, raws: [], sources: [], sentence: kind,
    }));
    expect(evidenceOf(items, 'building', '18 quay st')?.sentence).toBe('building');
    expect(evidenceOf(items, 'title', '18 quay st')).toBeUndefined();
    expect(['building', 'title', 'address', 'vendor'].map(comparedOf)).toEqual(['addresses', 'listings', null, null]);
  });

  it('parts rings from linked groups once, and nothing where there are only those of one standing', () => {
    const parted = (...standings: string[]): boolean[] => {
      const items = standings.map((standing, index) => ({
        ring_id: `${index}`, rank: index, standing, score: 1, status: 'new', size: 2, reason: '', kinds: [], reports: {}, first_seen: null, last_seen: null, vendors: [],
      }));
      return items.map((_, index) => startsLinked(items, index));
    };
    expect(parted('ring', 'ring', 'linked', 'linked')).toEqual([false, false, true, false]);
    expect(parted('linked', 'linked')).toEqual([false, false]);
    expect(parted('ring', 'ring')).toEqual([false, false]);
  });

  it('draws lines by strength', () => {
    expect([null, 3.9, 4, 7.9, 8].map(strengthOf)).toEqual(['weak', 'weak', 'middling', 'middling', 'strong']);
  });
});

describe('kinds', () => {
  it('differ in shape or mark, so that colour is never alone', () => {
    const looks = KINDS.map((kind) => JSON.stringify([lookOf(kind).shape, lookOf(kind).mark]));
    expect(new Set(looks).size).toBe(KINDS.length);
  });

  it('cover the same area', () => {
    for (const kind of KINDS) {
      const points = corners(lookOf(kind).shape);
      const area = points.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0);
      expect(points.length === 0 ? Math.PI : Math.abs(area), kind).toBeCloseTo(Math.PI, 5);
    }
  });

  it('that are not known yet come last and keep their word', () => {
    expect(['new_kind', 'listing', 'vendor'].sort(compareKinds)).toEqual(['vendor', 'listing', 'new_kind']);
    expect(lookOf('new_kind').one).toBe('new kind');
  });

  it('are cut off a key at its first colon', () => {
    expect(splitKey(nodeKey('ip', '2001:db8::1'))).toEqual({ kind: 'ip', id: '2001:db8::1' });
  });
});

describe('a page of neighbours', () => {
  const item = (id: string, relationship: string, outgoing: boolean) => ({
    kind: 'iban', id, label: id, relationship, outgoing, quality: 'usable', degree: 3, raws: [], sources: [], ring_id: null, risk: null,
  });

  it('gives one node for two relationships, with the direction of each', () => {
    const items = [item('A', 'PAID_INTO', true), item('A', 'USES', false)];
    const part = partOfNeighbours('vendor:V1', null, { total: 2, complete: true, cursor: null, items });
    expect(part.nodes).toHaveLength(1);
    expect(part.edges.map(({ source, target }) => [source, target])).toEqual([
      ['vendor:V1', 'iban:A'],
      ['iban:A', 'vendor:V1'],
    ]);
  });
});

describe('labels', () => {
  const wish = (key: string, x: number, y: number, weight: number) => ({
    key, text: key, x, y, radius: 8, weight, bold: false, strong: false,
  });

  it('never lie on each other nor on another node, and the weightiest is kept', () => {
    const wishes = Array.from({ length: 120 }, (_, index) => wish(`n${index}`, 60 + (index % 12) * 38, 30 + Math.floor(index / 12) * 24, index));
    const placed = placeLabels(wishes, 600, 300, () => 70, 300);
    expect(placed.some((label) => label.key === 'n119')).toBe(true);
    for (const a of placed) {
      for (const b of placed) {
        const apart = a === b || a.left + a.width <= b.left || b.left + b.width <= a.left || Math.abs(a.top - b.top) >= 15;
        expect(apart, `${a.key} on ${b.key}`).toBe(true);
      }
      for (const { key, x, y, radius } of wishes) {
        const covers = x + radius > a.left && x - radius < a.left + a.width && y + radius > a.top && y - radius < a.top + 15;
        expect(key !== a.key && covers, `${a.key} on node ${key}`).toBe(false);
      }
    }
  });
});

describe('the store', () => {
  it('tells of a part only when it is another value, and of changes made while telling', () => {
    const store = createStore({ a: 1, b: 1 });
    const told: string[] = [];
    store.watch((state) => state.a, (a) => {
      told.push(`a${a}`);
      if (a === 2) {
        store.update((state) => ({ ...state, b: 5 }));
      }
    });
    store.watch((state) => state.b, (b) => told.push(`b${b}`));
    store.update((state) => ({ ...state, a: 2 }));
    store.update((state) => ({ ...state }));
    expect(told).toEqual(['a1', 'b1', 'a2', 'b5']);
  });
});
