import { describe, expect, it } from 'vitest';
import { CLEARANCE, layOut, placeAround } from '../src/core/layout';
import { randomOf } from '../src/core/random';
import type { Point } from '../src/core/view';
import { edge, net, node } from './sample';

const entries = (places: ReadonlyMap<string, Point>): unknown => [...places].sort(([a], [b]) => (a < b ? -1 : 1));

function closest(places: ReadonlyMap<string, Point>): number {
  const points = [...places.values()];
  let least = Infinity;
  points.forEach((a, index) =>
    points.slice(index + 1).forEach((b) => (least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y)))),
  );
  return least;
}

describe('the layout', () => {
  it.each([7, 11, 19])('is the same whatever the order of nodes and edges, seed %i', (seed) => {
    const part = net(20, 14, randomOf(seed));
    const turned = { nodes: [...part.nodes].reverse(), edges: [...part.edges].reverse() };
    expect(entries(layOut(turned))).toEqual(entries(layOut(part)));
  });

  it.each([7, 11, 19])('keeps nodes from covering each other, seed %i', (seed) => {
    expect(closest(layOut(net(40, 25, randomOf(seed))))).toBeGreaterThan(CLEARANCE * 0.8);
  });

  it('places a network above the limit of the exact method, the same twice', () => {
    const part = net(500, 260, randomOf(5));
    const places = layOut(part);
    expect(places.size).toBe(760);
    expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(entries(layOut(part))).toEqual(entries(places));
  });

  it('puts parts that are not joined side by side', () => {
    // a ─ b     c ─ d
    const part = {
      nodes: ['a', 'b', 'c', 'd'].map((id) => node(`vendor:${id}`)),
      edges: [edge('vendor:a', 'vendor:b'), edge('vendor:c', 'vendor:d')],
    };
    const places = layOut(part);
    const x = (id: string): number => places.get(`vendor:${id}`)?.x ?? NaN;
    expect(Math.min(x('c'), x('d'))).toBeGreaterThan(Math.max(x('a'), x('b')));
  });

  it('lays out nothing and a single node', () => {
    expect(layOut({ nodes: [], edges: [] }).size).toBe(0);
    expect(layOut({ nodes: [node('vendor:a')], edges: [] }).get('vendor:a')).toEqual({ x: 0, y: 0 });
  });
});

describe('places around a node', () => {
  it('keep clear of what is placed and of each other', () => {
    const taken = layOut(net(15, 10, randomOf(2)));
    const anchor = taken.get('vendor:V0') ?? { x: 0, y: 0 };
    const keys = Array.from({ length: 50 }, (_, index) => `iban:${index}`);
    const placed = placeAround(anchor, keys, taken);
    expect(placed.size).toBe(50);
    expect(closest(new Map([...taken, ...placed]))).toBeGreaterThan(CLEARANCE * 0.5);
  });

  it('exist even where there is no room', () => {
    const taken = new Map<string, Point>();
    for (let x = -4000; x <= 4000; x += 20) {
      for (let y = -4000; y <= 4000; y += 400) {
        taken.set(`${x},${y}`, { x, y });
      }
    }
    expect(placeAround({ x: 0, y: 0 }, ['a', 'b', 'c'], taken).size).toBe(3);
  });
});
