import { describe, expect, it } from 'vitest';
import { Client } from '../src/api/client';
import { visibleNodes } from '../src/core/select';
import { type AppState, INITIAL } from '../src/core/state';
import { createStore, type Store } from '../src/core/store';
import { Flows } from '../src/flow/flows';

/** A server whose answers are given by hand, in any order; a call that is called off fails as in a browser. */
class Hand {
  readonly open: Array<{ url: string; answer: (status: number, body: unknown) => void }> = [];
  readonly client = new Client('', (url, { signal }) => {
    return new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('off', 'AbortError')));
      this.open.push({
        url,
        answer: (status, body) => resolve(new Response(JSON.stringify(body), { status })),
      });
    });
  });

  async answer(start: string, body: unknown, status = 200): Promise<void> {
    const at = this.open.findIndex((call) => call.url.startsWith(start));
    expect(at, `a call of ${start} among ${this.open.map((call) => call.url).join(' ')}`).toBeGreaterThanOrEqual(0);
    this.open.splice(at, 1)[0]?.answer(status, body);
    await settled();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function page(): { hand: Hand; store: Store<AppState>; flows: Flows } {
  const hand = new Hand();
  const store = createStore(INITIAL);
  return { hand, store, flows: new Flows(store, hand.client) };
}

const graph = (...ids: string[]) => ({
  ring_id: 'R',
  complete: true,
  nodes: ids.map((id) => ({ key: `vendor:${id}`, kind: 'vendor', id, label: id, risk: 0.5, degree: 1 })),
  edges: [],
});

const vendor = (id: string, neighbours: unknown[]) => ({
  kind: 'vendor', id, label: id, properties: {}, raws: [], quality: null, sources: [], neighbours, ring_id: null, membership: null, risk: 0.5, rank: 1,
});

const phone = (id: string) => ({
  kind: 'phone', id, label: id, relationship: 'USES', outgoing: true, quality: 'usable', degree: 2, raws: [], sources: [], ring_id: null, risk: null,
});

const keys = (store: Store<AppState>): string[] => visibleNodes(store.get().canvas.history.view).map((node) => node.key);

describe('opening a ring', () => {
  it('shows the ring that was asked for last, whatever answers first', async () => {
    const { hand, store, flows } = page();
    void flows.opening.ring('A');
    void flows.opening.ring('B');
    await hand.answer('/rings/B/graph', graph('B1'));
    await hand.answer('/rings/A/graph', graph('A1', 'A2'));
    expect(keys(store)).toEqual(['vendor:B1']);
    expect(store.get().ring?.id).toBe('B');
  });

  it('draws the network although the evidence failed, and asks for the evidence alone again', async () => {
    const { hand, store, flows } = page();
    void flows.opening.ring('A');
    await hand.answer('/rings/A/graph', graph('A1'));
    await hand.answer('/rings/A/evidence', { code: 'STORE_UNREACHABLE', detail: 'away' }, 503);
    expect(store.get().ring?.evidence.state).toBe('failed');
    expect(keys(store)).toEqual(['vendor:A1']);
    void flows.opening.retryEvidence();
    await hand.answer('/rings/A/evidence', { ring_id: 'A', total_bits: 0, items: [], ignored: [] });
    expect(store.get().ring?.evidence.state).toBe('ready');
    expect(keys(store)).toEqual(['vendor:A1']);
  });

  it('adds the node that a search found where the ring does not draw it', async () => {
    const { hand, store, flows } = page();
    const item = { kind: 'phone', id: '1', label: '1', matched: 'raw', text: '1', ring_id: 'A', risk: null };
    void flows.search.choose(item);
    await hand.answer('/rings/A/graph', graph('A1', 'A2'));
    await hand.answer('/nodes/phone/1/neighbours', {
      total: 1, complete: true, cursor: null, items: [{ ...phone('A2'), kind: 'vendor', outgoing: false }],
    });
    await hand.answer('/nodes/phone/1', { ...vendor('1', [{ kind: 'vendor', count: 1 }]), kind: 'phone', quality: 'usable' });
    expect(keys(store)).toContain('phone:1');
    expect(store.get().canvas.selected).toBe('phone:1');
    expect([...store.get().canvas.history.view.edges.keys()]).toEqual(['vendor:A2 USES phone:1']);
  });
});

describe('choosing a value that a search found', () => {
  const item = { kind: 'phone', id: '1', label: '1', matched: 'value', text: '1', ring_id: null, risk: null };
  const holder = (id: string, ring_id: string | null) => ({ ...phone(id), kind: 'vendor', ring_id });

  it('opens the ring of its holders where there is one', async () => {
    const { hand, store, flows } = page();
    void flows.search.choose(item);
    await hand.answer('/nodes/phone/1/neighbours?type=vendor', {
      total: 3, complete: true, cursor: null, items: [holder('A1', 'A'), holder('A2', 'A'), holder('X', null)],
    });
    expect(store.get().ring?.id).toBe('A');
  });

  it('shows it alone where its holders are in several rings', async () => {
    const { hand, store, flows } = page();
    void flows.search.choose(item);
    await hand.answer('/nodes/phone/1/neighbours?type=vendor', {
      total: 2, complete: true, cursor: null, items: [holder('A1', 'A'), holder('B1', 'B')],
    });
    await hand.answer('/nodes/phone/1', { ...vendor('1', []), kind: 'phone', quality: 'usable' });
    expect(store.get().ring).toBeNull();
    expect(keys(store)).toEqual(['phone:1']);
  });
});

describe('expanding', () => {
  it('fetches the next page where the last one ended, and stops at the end', async () => {
    const { hand, store, flows } = page();
    void flows.opening.ring('A');
    await hand.answer('/rings/A/graph', graph('A1'));
    void flows.picture.expand('vendor:A1', 'phone');
    await hand.answer('/nodes/vendor/A1/neighbours?type=phone&limit=25', {
      total: 2, complete: false, cursor: 'MQ', items: [phone('1')],
    });
    void flows.picture.expand('vendor:A1', 'phone');
    await hand.answer('/nodes/vendor/A1/neighbours?type=phone&limit=25&cursor=MQ', {
      total: 2, complete: true, cursor: null, items: [phone('2')],
    });
    const calls = hand.open.length;
    await flows.picture.expand('vendor:A1', 'phone');
    expect(hand.open).toHaveLength(calls);
    expect(keys(store)).toEqual(['vendor:A1', 'phone:1', 'phone:2']);
    flows.picture.collapse();
    expect(keys(store)).toEqual(['vendor:A1']);
    flows.picture.undo();
    expect(keys(store).sort()).toEqual(['phone:1', 'phone:2', 'vendor:A1']);
  });

  it('leaves the picture as it was when it fails, and can be tried again', async () => {
    const { hand, store, flows } = page();
    void flows.opening.ring('A');
    await hand.answer('/rings/A/graph', graph('A1'));
    void flows.picture.expand('vendor:A1', null);
    await hand.answer('/nodes/vendor/A1', vendor('A1', [{ kind: 'phone', count: 1 }, { kind: 'iban', count: 1 }]));
    await hand.answer('/nodes/vendor/A1/neighbours?limit=25', { code: 'INTERNAL', detail: 'no' }, 500);
    expect(store.get().notice?.problem?.code).toBe('INTERNAL');
    expect(store.get().canvas.history.past).toHaveLength(0);
    void flows.picture.retryExpand();
    await settled();
    await hand.answer('/nodes/vendor/A1/neighbours?limit=25', { total: 1, complete: true, cursor: null, items: [phone('1')] });
    expect(keys(store)).toEqual(['vendor:A1', 'phone:1']);
  });

  it('of a node in a ring that was left adds nothing to the next ring', async () => {
    const { hand, store, flows } = page();
    void flows.opening.ring('A');
    await hand.answer('/rings/A/graph', graph('S'));
    void flows.picture.expand('vendor:S', 'phone');
    void flows.opening.ring('B');
    await hand.answer('/rings/B/graph', graph('S'));
    await hand.answer('/nodes/vendor/S/neighbours', { total: 1, complete: true, cursor: null, items: [phone('1')] });
    expect(keys(store)).toEqual(['vendor:S']);
  });
});

describe('a value that came out of comparison', () => {
  const key = 'building:18 quay st';
  const withBuilding = {
    ...graph('A1', 'A2'),
    nodes: [...graph('A1', 'A2').nodes, { key, kind: 'building', id: '18 quay st', label: '18 quay st', bits: 6, degree: 2 }],
  };

  it('is selected and not expanded without a call, because the server has no such node', async () => {
    const { hand, store, flows } = page();
    void flows.opening.ring('A');
    await hand.answer('/rings/A/graph', withBuilding);
    const calls = hand.open.length;
    flows.picture.select(key);
    await flows.picture.expand(key, null);
    expect(hand.open).toHaveLength(calls);
    expect(store.get().canvas.selected).toBe(key);
    expect(store.get().card.state).toBe('idle');
    expect(store.get().notice?.text).toBe('All members of the ring that share the building are shown.');
    expect(store.get().notice?.problem).toBeNull();
  });

  it('gives its card back to a node of the server that is selected next', async () => {
    const { hand, store, flows } = page();
    void flows.opening.ring('A');
    await hand.answer('/rings/A/graph', withBuilding);
    flows.picture.select('vendor:A1');
    flows.picture.select(key);
    flows.picture.select('vendor:A2');
    await hand.answer('/nodes/vendor/A2', vendor('A2', []));
    const { card } = store.get();
    expect(card.state === 'ready' && card.value.id).toBe('A2');
  });

  it('does not spoil the picture of a ring in which it is no longer drawn', async () => {
    const { hand, store, flows } = page();
    void flows.opening.ring('A', key);
    await hand.answer('/rings/A/graph', graph('A1', 'A2'));
    expect(store.get().canvas.load.state).toBe('ready');
    expect(keys(store)).toEqual(['vendor:A1', 'vendor:A2']);
    expect(store.get().canvas.selected).toBeNull();
  });
});

describe('the list of rings', () => {
  it('keeps its standing in further pages', async () => {
    const { hand, flows } = page();
    void flows.queue.load({ minScore: null, status: '', standing: 'linked' });
    await hand.answer('/rings?standing=linked&limit=50', { run: null, total: 2, complete: false, cursor: 'MQ', items: [ring('A')] });
    void flows.queue.more();
    await hand.answer('/rings?standing=linked&limit=50&cursor=MQ', { run: null, total: 2, complete: true, cursor: null, items: [] });
    expect(hand.open).toEqual([]);
  });

  const ring = (ring_id: string) => ({
    ring_id, rank: 1, standing: 'ring', score: 1, status: 'new', size: 2, reason: '', kinds: [], reports: {}, first_seen: null, last_seen: null, vendors: [],
  });

  it('fetches the next page when the keys walk past its end', async () => {
    const { hand, store, flows } = page();
    void flows.queue.load();
    await hand.answer('/rings?limit=50', { run: null, total: 2, complete: false, cursor: 'MQ', items: [ring('A')] });
    void flows.stepRing(1);
    expect(store.get().ring).toBeNull();
    await settled();
    expect(store.get().ring?.id).toBe('A');
    void flows.stepRing(1);
    await hand.answer('/rings?limit=50&cursor=MQ', { run: null, total: 2, complete: true, cursor: null, items: [ring('B')] });
    expect(store.get().ring?.id).toBe('B');
    await flows.stepRing(1);
    expect(store.get().ring?.id).toBe('B');
  });
});
