/**
 * Where nodes stand. The same nodes and edges give the same places, whatever their order: everything is sorted by key
 * first, and what is random comes from a hash of the key.
 *
 * Up to {@link STRESS_LIMIT} nodes: stress majorisation over graph distances (Gansner, Koren, North 2004), which shows
 * who is close to whom best; O(n²) a round. Above: ForceAtlas2 (Jacomy et al. 2014), O(n log n) a round. Then nodes that
 * lie on each other are pushed apart, and the longer axis is laid flat.
 */

import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { hashOf, randomOf } from './random';
import type { GraphPart, Point } from './view';

/** The wished length of an edge; all other lengths of layouts are in the same units. */
export const EDGE_LENGTH = 100;
/** No two nodes come closer than this. */
export const CLEARANCE = 46;
const STRESS_LIMIT = 400;
const STRESS_ROUNDS = 150;
/** A round in which no node goes further than this, squared, is the last. */
const STILL = 0.25;
const FORCE_ROUNDS = 300;
/** Rounds times nodes that ForceAtlas2 may take: about a second. */
const FORCE_BUDGET = 250_000;

interface Indexed {
  readonly keys: readonly string[];
  readonly links: ReadonlyArray<readonly number[]>;
}

function indexed(part: GraphPart): Indexed {
  const keys = [...new Set(part.nodes.map((node) => node.key))].sort();
  const rank = new Map(keys.map((key, index) => [key, index]));
  const links = keys.map(() => new Set<number>());
  for (const edge of part.edges) {
    const source = rank.get(edge.source);
    const target = rank.get(edge.target);
    if (source !== undefined && target !== undefined && source !== target) {
      links[source]?.add(target);
      links[target]?.add(source);
    }
  }
  return { keys, links: links.map((set) => [...set].sort((a, b) => a - b)) };
}

/** Breadth-first distances from one vertex; -1 for what cannot be reached. */
function distancesFrom(graph: Indexed, start: number): Int32Array {
  const distance = new Int32Array(graph.keys.length).fill(-1);
  const queue = [start];
  distance[start] = 0;
  for (let head = 0; head < queue.length; head++) {
    const vertex = queue[head] ?? 0;
    for (const next of graph.links[vertex] ?? []) {
      if (distance[next] === -1) {
        distance[next] = (distance[vertex] ?? 0) + 1;
        queue.push(next);
      }
    }
  }
  return distance;
}

function components(graph: Indexed): number[][] {
  const seen = new Uint8Array(graph.keys.length);
  const found: number[][] = [];
  graph.keys.forEach((_, start) => {
    if (seen[start] === 0) {
      const members: number[] = [];
      distancesFrom(graph, start).forEach((distance, vertex) => {
        if (distance >= 0) {
          seen[vertex] = 1;
          members.push(vertex);
        }
      });
      found.push(members);
    }
  });
  return found.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

function startPoint(key: string, spread: number): [number, number] {
  const random = randomOf(hashOf(key));
  const angle = random() * 2 * Math.PI;
  const radius = Math.sqrt(random()) * spread;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/** Places of one connected part. */
function stress(graph: Indexed, members: readonly number[]): Float64Array {
  const n = members.length;
  const place = new Float64Array(2 * n);
  const wished = new Float64Array(n * n);
  members.forEach((vertex, index) => {
    const from = distancesFrom(graph, vertex);
    members.forEach((other, column) => {
      wished[index * n + column] = (from[other] ?? 1) * EDGE_LENGTH;
    });
    place.set(startPoint(graph.keys[vertex] ?? '', EDGE_LENGTH * Math.sqrt(n)), 2 * index);
  });
  for (let round = 0; round < STRESS_ROUNDS; round++) {
    let moved = 0;
    for (let i = 0; i < n; i++) {
      moved = Math.max(moved, relax(place, wished, i));
    }
    if (moved < STILL) {
      break;
    }
  }
  return place;
}

/** Moves one vertex to where the others want it; gives the square of how far it went. */
function relax(place: Float64Array, wished: Float64Array, i: number): number {
  const n = place.length / 2;
  const x = place[2 * i] as number;
  const y = place[2 * i + 1] as number;
  let sumX = 0;
  let sumY = 0;
  let sumWeight = 0;
  for (let j = 0; j < n; j++) {
    if (i !== j) {
      const want = wished[i * n + j] as number;
      const weight = 1 / (want * want);
      const otherX = place[2 * j] as number;
      const otherY = place[2 * j + 1] as number;
      const dx = x - otherX;
      const dy = y - otherY;
      const pull = want / (Math.sqrt(dx * dx + dy * dy) || 1e-9);
      sumX += weight * (otherX + pull * dx);
      sumY += weight * (otherY + pull * dy);
      sumWeight += weight;
    }
  }
  if (sumWeight === 0) {
    return 0;
  }
  const nextX = sumX / sumWeight;
  const nextY = sumY / sumWeight;
  place[2 * i] = nextX;
  place[2 * i + 1] = nextY;
  return (nextX - x) ** 2 + (nextY - y) ** 2;
}

function force(graph: Indexed, members: readonly number[]): Float64Array {
  const net = new Graph({ type: 'undirected' });
  for (const vertex of members) {
    const key = graph.keys[vertex] ?? '';
    const [x, y] = startPoint(key, EDGE_LENGTH * Math.sqrt(members.length));
    net.addNode(vertex, { x, y });
  }
  for (const vertex of members) {
    for (const other of graph.links[vertex] ?? []) {
      if (vertex < other) {
        net.addEdge(vertex, other);
      }
    }
  }
  const result = forceAtlas2(net, {
    iterations: Math.max(40, Math.min(FORCE_ROUNDS, Math.floor(FORCE_BUDGET / members.length))),
    settings: { ...forceAtlas2.inferSettings(net), barnesHutOptimize: true, gravity: 0.5 },
  });
  const place = new Float64Array(2 * members.length);
  let length = 0;
  members.forEach((vertex, index) => {
    const point = result[String(vertex)];
    place[2 * index] = point?.['x'] ?? 0;
    place[2 * index + 1] = point?.['y'] ?? 0;
  });
  const rank = new Map(members.map((vertex, index) => [vertex, index]));
  let edges = 0;
  for (const vertex of members) {
    for (const other of graph.links[vertex] ?? []) {
      const a = 2 * (rank.get(vertex) ?? 0);
      const b = 2 * (rank.get(other) ?? 0);
      length += Math.hypot(
        (place[a] ?? 0) - (place[b] ?? 0),
        (place[a + 1] ?? 0) - (place[b + 1] ?? 0),
      );
      edges++;
    }
  }
  const scale = edges === 0 || length === 0 ? 1 : (EDGE_LENGTH * edges) / length;
  return place.map((value) => value * scale);
}

/** Turns the places so that their longer axis lies flat: screens are wider than high. */
function lieFlat(place: Float64Array): void {
  const n = place.length / 2;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < n; i++) {
    meanX += (place[2 * i] ?? 0) / n;
    meanY += (place[2 * i + 1] ?? 0) / n;
  }
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const dx = (place[2 * i] ?? 0) - meanX;
    const dy = (place[2 * i + 1] ?? 0) - meanY;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let i = 0; i < n; i++) {
    const dx = (place[2 * i] ?? 0) - meanX;
    const dy = (place[2 * i + 1] ?? 0) - meanY;
    place[2 * i] = cos * dx - sin * dy;
    place[2 * i + 1] = sin * dx + cos * dy;
  }
}

/** Pushes nodes that are closer than the clearance apart, in place; grid cells keep a round linear. */
export function pushApart(place: Float64Array, clearance: number, rounds = 40): void {
  const n = place.length / 2;
  const cellOf = (i: number): number =>
    (Math.floor((place[2 * i] as number) / clearance) + OFFSET) * ROW +
    Math.floor((place[2 * i + 1] as number) / clearance) +
    OFFSET;
  for (let round = 0; round < rounds; round++) {
    const cells = new Map<number, number[]>();
    const at = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const cell = cellOf(i);
      at[i] = cell;
      const list = cells.get(cell);
      if (list === undefined) {
        cells.set(cell, [i]);
      } else {
        list.push(i);
      }
    }
    let pushed = false;
    for (let i = 0; i < n; i++) {
      for (const step of AROUND) {
        for (const j of cells.get((at[i] as number) + step) ?? []) {
          pushed = (j > i && separate(place, i, j, clearance)) || pushed;
        }
      }
    }
    if (!pushed) {
      return;
    }
  }
}

/** Cells are numbered row by row; the offset keeps the numbers of places left of and above the middle positive. */
const OFFSET = 1_000_000;
const ROW = 4_000_000;
const AROUND = [-ROW - 1, -ROW, -ROW + 1, -1, 0, 1, ROW - 1, ROW, ROW + 1];

function separate(place: Float64Array, i: number, j: number, clearance: number): boolean {
  let dx = (place[2 * j] ?? 0) - (place[2 * i] ?? 0);
  let dy = (place[2 * j + 1] ?? 0) - (place[2 * i + 1] ?? 0);
  let is = Math.sqrt(dx * dx + dy * dy);
  if (is >= clearance - 0.01) {
    return false;
  }
  if (is < 1e-6) {
    const angle = (i * 2.399963 + j) % (2 * Math.PI);
    dx = Math.cos(angle);
    dy = Math.sin(angle);
    is = 1;
  }
  const half = (clearance - Math.min(is, clearance)) / 2 / is || clearance / 2;
  place[2 * i] = (place[2 * i] ?? 0) - dx * half;
  place[2 * i + 1] = (place[2 * i + 1] ?? 0) - dy * half;
  place[2 * j] = (place[2 * j] ?? 0) + dx * half;
  place[2 * j + 1] = (place[2 * j + 1] ?? 0) + dy * half;
  return true;
}

/** Places for all nodes of a part; parts that are not joined stand side by side, the largest first. */
export function layOut(part: GraphPart): ReadonlyMap<string, Point> {
  const graph = indexed(part);
  const places = new Map<string, Point>();
  let right = 0;
  for (const members of components(graph)) {
    const place = members.length <= STRESS_LIMIT ? stress(graph, members) : force(graph, members);
    lieFlat(place);
    pushApart(place, CLEARANCE);
    let least = Infinity;
    let most = -Infinity;
    for (let i = 0; i < members.length; i++) {
      least = Math.min(least, place[2 * i] ?? 0);
      most = Math.max(most, place[2 * i] ?? 0);
    }
    members.forEach((vertex, index) => {
      places.set(graph.keys[vertex] ?? '', {
        x: round((place[2 * index] ?? 0) - least + right),
        y: round(place[2 * index + 1] ?? 0),
      });
    });
    right += most - least + 1.5 * EDGE_LENGTH;
  }
  return places;
}

/** A tenth of a unit is less than anybody sees, and the same on every machine. */
function round(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

/**
 * Places for new nodes around one that stays: on circles around it, away from the rest first, never nearer than the
 * clearance to what is already placed while there is room.
 */
export function placeAround(
  anchor: Point,
  keys: readonly string[],
  taken: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const others = [...taken.values()];
  const away = outward(anchor, others);
  const placed = new Map<string, Point>();
  let ring = 0;
  let slots: Point[] = [];
  for (const key of keys) {
    while (slots.length === 0) {
      ring++;
      const room = CLEARANCE * (ring > 12 ? 0.5 : 0.9);
      slots = circle(anchor, ring * 0.75 * EDGE_LENGTH + 20, away).filter((slot) =>
        others.every((other) => Math.hypot(other.x - slot.x, other.y - slot.y) >= room),
      );
      if (slots.length === 0 && ring > 40) {
        slots = [anchor];
      }
    }
    const slot = slots.shift() ?? anchor;
    placed.set(key, { x: round(slot.x), y: round(slot.y) });
  }
  return placed;
}

function outward(anchor: Point, others: readonly Point[]): number {
  let x = 0;
  let y = 0;
  for (const other of others) {
    const dx = anchor.x - other.x;
    const dy = anchor.y - other.y;
    const square = dx * dx + dy * dy;
    if (square > 1) {
      x += dx / square;
      y += dy / square;
    }
  }
  return x === 0 && y === 0 ? -Math.PI / 2 : Math.atan2(y, x);
}

/** Slots on a circle, the ones nearest to a direction first. */
function circle(middle: Point, radius: number, direction: number): Point[] {
  const count = Math.max(6, Math.floor((2 * Math.PI * radius) / (CLEARANCE * 1.15)));
  return Array.from({ length: count }, (_, index) => {
    const side = index % 2 === 0 ? 1 : -1;
    const angle = direction + (side * Math.ceil(index / 2) * 2 * Math.PI) / count;
    return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
  });
}
