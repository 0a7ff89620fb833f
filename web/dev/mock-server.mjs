// A stand-in for the server while the viewer is worked on: serves a built viewer and answers the calls of
// docs/http-api.md from an invented world. Not part of the product.
//
//   node dev/mock-server.mjs DIST [PORT] [empty|broken|slow]

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve } from 'node:path';
import { makeWorld } from './world.mjs';

const dist = resolve(process.argv[2] ?? 'target/dist');
const port = Number(process.argv[3] ?? 4173);
const mode = process.argv[4] ?? '';
const world = makeWorld();

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };
const POLICY = "default-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:";

class Refused extends Error {
  constructor(status, code, title, detail, errors) {
    super(detail);
    this.body = { type: 'about:blank', title, status, code, detail, ...(errors ? { errors } : {}) };
  }
}

const notFound = (what) => new Refused(404, 'NOT_FOUND', 'Not found', `There is no ${what}.`);

function pageOf(items, query, least, most, usual) {
  const limit = query.has('limit') ? Number(query.get('limit')) : usual;
  if (!(limit >= least && limit <= most)) {
    const message = `is ${query.get('limit')}; it must be ${least} to ${most}`;
    throw new Refused(400, 'BAD_PARAMETER', 'Bad request', `limit ${message}`, [{ field: 'limit', message }]);
  }
  const from = query.has('cursor') ? Number(Buffer.from(query.get('cursor'), 'base64url').toString()) : 0;
  const end = from + limit;
  return {
    total: items.length,
    complete: from === 0 && end >= items.length,
    cursor: end < items.length ? Buffer.from(String(end)).toString('base64url') : null,
    items: items.slice(from, end),
  };
}

function rings(query) {
  if (mode === 'empty') {
    return { run: null, total: 0, complete: true, cursor: null, items: [] };
  }
  const least = Number(query.get('min_score') ?? 0);
  const status = query.get('status');
  const standing = query.get('standing') ?? 'all';
  const found = world.rings.filter(
    (ring) => ring.score >= least && (status === null || ring.status === status) && (standing === 'all' || ring.standing === standing),
  );
  return { run: world.run, ...pageOf(found.map(world.summary), query, 1, 200, 50) };
}

function ring(id, part) {
  const found = world.rings.find((candidate) => candidate.ring_id === id);
  if (found === undefined) {
    throw notFound(`ring ${id}`);
  }
  if (part === 'evidence' && mode === 'broken') {
    throw new Refused(503, 'STORE_UNREACHABLE', 'Store unreachable', 'The store at bolt://127.0.0.1:7687 does not answer.');
  }
  return part === undefined ? world.detail(found) : part === 'graph' ? world.graph(found) : world.evidence(found);
}

function node(kind, id) {
  const found = world.node(kind, id);
  if (found === undefined) {
    throw notFound(`${kind} ${id}`);
  }
  return found;
}

function answer(path, query) {
  const parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  const [call, first, second, third] = parts;
  if (call === 'health') {
    return { status: 'up', store: 'up', version: '0.1.0' };
  }
  if (call === 'rings') {
    return first === undefined ? rings(query) : ring(first, second);
  }
  if (call === 'search') {
    return world.search(query.get('q') ?? '', Number(query.get('limit') ?? 20));
  }
  if (call === 'nodes' && second !== undefined) {
    node(first, second);
    if (third === undefined) {
      return node(first, second);
    }
    if (mode === 'broken') {
      throw new Refused(503, 'STORE_UNREACHABLE', 'Store unreachable', 'The store at bolt://127.0.0.1:7687 does not answer.');
    }
    return pageOf(world.neighbours(first, second, query.get('type')), query, 1, 200, 25);
  }
  throw notFound(`call ${path}`);
}

async function serveFile(path, response) {
  const file = join(dist, normalize(path === '/' ? '/index.html' : path));
  try {
    const bytes = await readFile(file);
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}

createServer((request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1');
  if (!url.pathname.startsWith('/api/v1')) {
    void serveFile(url.pathname, response);
    return;
  }
  setTimeout(
    () => {
      let status = 200;
      let body;
      try {
        body = answer(url.pathname.slice('/api/v1'.length), url.searchParams);
      } catch (thrown) {
        body = thrown.body ?? { title: 'Internal', status: 500, code: 'INTERNAL', detail: String(thrown) };
        status = body.status;
      }
      response.writeHead(status, { 'Content-Type': status === 200 ? 'application/json' : 'application/problem+json' });
      response.end(JSON.stringify(body));
    },
    mode === 'slow' ? 1500 : 5,
  );
}).listen(port, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${port}/\n`));
