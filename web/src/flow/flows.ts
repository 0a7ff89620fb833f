/** What the page can do: each use case calls the server where it must and writes the outcome into the store. */

import type { Client } from '../api/client';
import { problemBehind, type Problem } from '../api/problem';
import type { NodeAnswer, SearchItem } from '../api/wire';
import type { Action } from '../core/action';
import { collapseAction, expandAction } from '../core/expand';
import { count } from '../core/format';
import { commit, EMPTY_HISTORY, redo, startAt, undo } from '../core/history';
import { layOut } from '../core/layout';
import { apply } from '../core/action';
import { isVisible, lastPage, legend, visibleNodes } from '../core/select';
import {
  type AppState,
  type Canvas,
  failed,
  type Highlight,
  IDLE,
  LOADING,
  type QueueFilter,
  ready,
  type Subject,
} from '../core/state';
import type { Store } from '../core/store';
import { EMPTY_VIEW, type GraphPart, nodeKey, type Point, splitKey } from '../core/view';
import { nodeOf, partOfNeighbours, partOfRing } from './parts';

/** Neighbours added in one go. */
export const EXPAND_CAP = 25;
const QUEUE_PAGE = 50;
const SEARCH_LIMIT = 40;

export class Flows {
  private readonly cards = new Map<string, NodeAnswer>();
  private queueCall = new AbortController();
  private openCall = new AbortController();
  private cardCall = new AbortController();
  private searchCall = new AbortController();
  private searchTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: Store<AppState>,
    private readonly client: Client,
  ) {}

  // ── the queue ──────────────────────────────────────────────────────────────────────────────

  async loadQueue(filter: QueueFilter = this.state().queue.filter): Promise<void> {
    this.queueCall.abort();
    const call = (this.queueCall = new AbortController());
    this.store.update((s) => ({ ...s, queue: { ...s.queue, filter, load: LOADING } }));
    await this.queuePage(filter, undefined, call);
  }

  async moreRings(): Promise<void> {
    const { cursor, filter, load } = this.state().queue;
    if (cursor === null || load.state === 'loading') {
      return;
    }
    this.store.update((s) => ({ ...s, queue: { ...s.queue, load: LOADING } }));
    await this.queuePage(filter, cursor, this.queueCall);
  }

  private async queuePage(
    filter: QueueFilter,
    cursor: string | undefined,
    call: AbortController,
  ): Promise<void> {
    try {
      const answer = await this.client.rings(
        {
          status: filter.status,
          minScore: filter.minScore ?? undefined,
          limit: QUEUE_PAGE,
          cursor,
        },
        call.signal,
      );
      this.store.update((s) => ({
        ...s,
        queue: {
          ...s.queue,
          run: answer.run,
          items: cursor === undefined ? answer.items : [...s.queue.items, ...answer.items],
          total: answer.total,
          cursor: answer.cursor,
          load: ready(null),
        },
      }));
    } catch (thrown) {
      this.fail(thrown, (s, problem) => ({ ...s, queue: { ...s.queue, load: failed(problem) } }));
    }
  }

  /** Opens the ring that stands `by` places further down the queue, fetching a page where the queue ends. */
  async stepRing(by: 1 | -1): Promise<void> {
    const id = this.state().ring?.id;
    const at = this.state().queue.items.findIndex((item) => item.ring_id === id);
    const next = at < 0 ? 0 : at + by;
    if (next >= this.state().queue.items.length) {
      await this.moreRings();
    }
    const item = this.state().queue.items[next];
    if (item !== undefined) {
      await this.openRing(item.ring_id);
    }
  }

  // ── opening ────────────────────────────────────────────────────────────────────────────────

  async openRing(id: string, select: string | null = null): Promise<void> {
    const call = this.open({ type: 'ring', id });
    this.store.update((s) => ({ ...s, ring: { id, detail: LOADING, evidence: LOADING } }));
    await Promise.all([
      this.loadGraph(id, select, call),
      this.loadDetail(id, call),
      this.loadEvidence(id, call),
    ]);
  }

  private async loadGraph(id: string, select: string | null, call: AbortController): Promise<void> {
    try {
      const answer = await this.client.ringGraph(id, call.signal);
      this.show(partOfRing(answer), answer.complete);
      if (select !== null) {
        await this.reveal(select, call);
      }
    } catch (thrown) {
      this.fail(thrown, (s, problem) => ({ ...s, canvas: { ...s.canvas, load: failed(problem) } }));
    }
  }

  private async loadDetail(id: string, call: AbortController): Promise<void> {
    const set = (s: AppState, detail: NonNullable<AppState['ring']>['detail']): AppState =>
      s.ring === null ? s : { ...s, ring: { ...s.ring, detail } };
    try {
      const answer = await this.client.ring(id, call.signal);
      this.store.update((s) => set(s, ready(answer)));
    } catch (thrown) {
      this.fail(thrown, (s, problem) => set(s, failed(problem)));
    }
  }

  private async loadEvidence(id: string, call: AbortController): Promise<void> {
    const set = (s: AppState, evidence: NonNullable<AppState['ring']>['evidence']): AppState =>
      s.ring === null ? s : { ...s, ring: { ...s.ring, evidence } };
    try {
      const answer = await this.client.evidence(id, call.signal);
      this.store.update((s) => set(s, ready(answer)));
    } catch (thrown) {
      this.fail(thrown, (s, problem) => set(s, failed(problem)));
    }
  }

  /** Shows a single node on an empty canvas. */
  async openNode(key: string): Promise<void> {
    const call = this.open({ type: 'node', key });
    this.store.update((s) => ({ ...s, ring: null }));
    try {
      const answer = await this.fetchNode(key, call);
      this.show({ nodes: [nodeOf(answer)], edges: [] }, true);
      this.select(key);
    } catch (thrown) {
      this.fail(thrown, (s, problem) => ({ ...s, canvas: { ...s.canvas, load: failed(problem) } }));
    }
  }

  /** Opens what failed to open again. */
  async reopen(): Promise<void> {
    const { subject, selected } = this.state().canvas;
    if (subject.type === 'ring') {
      await this.openRing(subject.id, selected);
    } else if (subject.type === 'node') {
      await this.openNode(subject.key);
    }
  }

  close(): void {
    this.open({ type: 'nothing' });
    this.store.update((s) => ({ ...s, ring: null, canvas: { ...s.canvas, load: IDLE } }));
  }

  private open(subject: Subject): AbortController {
    this.openCall.abort();
    this.openCall = new AbortController();
    this.store.update((s) => ({
      ...s,
      notice: null,
      card: IDLE,
      canvas: {
        ...s.canvas,
        subject,
        load: LOADING,
        complete: true,
        history: EMPTY_HISTORY,
        selected: null,
        highlight: null,
        expanding: new Set(),
      },
    }));
    return this.openCall;
  }

  private show(part: GraphPart, complete: boolean): void {
    const places = layOut(part);
    const view = apply(EMPTY_VIEW, {
      type: 'add',
      nodes: part.nodes,
      edges: part.edges,
      positions: [...places],
    });
    this.canvas((c) => ({
      ...c,
      load: ready(null),
      complete,
      history: startAt(view),
      opened: c.opened + 1,
    }));
  }

  /** Selects a node; one that is not on the canvas is added with its links to what is there. */
  private async reveal(key: string, call: AbortController): Promise<void> {
    if (!this.state().canvas.history.view.nodes.has(key)) {
      const { kind, id } = splitKey(key);
      const [node, near] = await Promise.all([
        this.fetchNode(key, call),
        this.client.neighbours(kind, id, { limit: 200 }, call.signal),
      ]);
      const { view } = this.state().canvas.history;
      const part = partOfNeighbours(key, null, near);
      const edges = part.edges.filter(
        (edge) => view.nodes.has(edge.source) || view.nodes.has(edge.target),
      );
      const anchor = edges.map((edge) => (edge.source === key ? edge.target : edge.source))[0];
      const page = { anchor: anchor ?? key, kind, total: 1, cursor: null, nodes: [nodeOf(node)], edges };
      const step = expandAction(view, page);
      const add = step.type === 'all' ? step.actions[0] : undefined;
      if (add !== undefined) {
        this.commit(add, `add ${node.label}`);
      }
    }
    this.select(key);
  }

  // ── the canvas ─────────────────────────────────────────────────────────────────────────────

  select(key: string | null): void {
    if (key === this.state().canvas.selected) {
      return;
    }
    this.cardCall.abort();
    this.canvas((c) => ({ ...c, selected: key }));
    if (key === null) {
      this.store.update((s) => ({ ...s, card: IDLE }));
    } else {
      void this.loadCard(key);
    }
  }

  async loadCard(key: string): Promise<void> {
    const call = (this.cardCall = new AbortController());
    const kept = this.cards.get(key);
    this.store.update((s) => ({ ...s, card: kept === undefined ? LOADING : ready(kept) }));
    if (kept !== undefined) {
      return;
    }
    try {
      const answer = await this.fetchNode(key, call);
      this.store.update((s) => (s.canvas.selected === key ? { ...s, card: ready(answer) } : s));
    } catch (thrown) {
      this.fail(thrown, (s, problem) =>
        s.canvas.selected === key ? { ...s, card: failed(problem) } : s,
      );
    }
  }

  private async fetchNode(key: string, call: AbortController): Promise<NodeAnswer> {
    const { kind, id } = splitKey(key);
    const answer = await this.client.node(kind, id, call.signal);
    this.cards.set(key, answer);
    return answer;
  }

  highlight(highlight: Highlight | null): void {
    this.canvas((c) => ({
      ...c,
      highlight: highlight !== null && c.highlight?.name === highlight.name ? null : highlight,
    }));
  }

  /** Adds the next page of a node's neighbours of a kind, or the best ranked of all kinds when the kind is null. */
  async expand(key: string, kind: string | null): Promise<void> {
    const { view } = this.state().canvas.history;
    const { opened, expanding } = this.state().canvas;
    const before = lastPage(view, key, kind);
    if (expanding.has(key) || !view.nodes.has(key) || before?.cursor === null) {
      return;
    }
    const { kind: ownKind, id } = splitKey(key);
    this.canvas((c) => ({ ...c, expanding: new Set([...c.expanding, key]) }));
    try {
      const answer = await this.client.neighbours(ownKind, id, {
        type: kind ?? undefined,
        limit: EXPAND_CAP,
        cursor: before?.cursor,
      });
      if (this.state().canvas.opened !== opened) {
        return;
      }
      const now = this.state().canvas.history.view;
      if (now.nodes.has(key)) {
        const page = partOfNeighbours(key, kind, answer);
        const label = now.nodes.get(key)?.label ?? id;
        this.commit(expandAction(now, page), `expand ${label}`);
        this.say(expandedSentence(answer.items.length, answer.total, before?.seen ?? 0));
      }
    } catch (thrown) {
      this.fail(thrown, (s, problem) => ({
        ...s,
        notice: { text: 'The node was not expanded. The picture is as it was.', problem },
      }));
    } finally {
      this.canvas((c) => {
        const rest = new Set(c.expanding);
        rest.delete(key);
        return { ...c, expanding: rest };
      });
    }
  }

  collapse(): void {
    const action = collapseAction(this.state().canvas.history.view);
    if (action !== null) {
      this.commit(action, 'collapse');
    }
  }

  hide(key: string): void {
    const { view } = this.state().canvas.history;
    if (isVisible(view, key)) {
      this.commit({ type: 'hide', nodes: [key] }, `hide ${view.nodes.get(key)?.label ?? key}`);
    }
  }

  /** Hides all but a node and what it is joined to. */
  hideOthers(key: string): void {
    const { view } = this.state().canvas.history;
    const kept = new Set([key]);
    for (const edge of view.edges.values()) {
      if (edge.source === key || edge.target === key) {
        kept.add(edge.source).add(edge.target);
      }
    }
    const others = visibleNodes(view)
      .map((node) => node.key)
      .filter((other) => !kept.has(other));
    if (others.length > 0) {
      this.commit({ type: 'hide', nodes: others }, 'hide others');
    }
  }

  /** Shows every node and kind that was hidden. */
  showAll(): void {
    const { view } = this.state().canvas.history;
    if (view.hiddenNodes.size + view.hiddenKinds.size > 0) {
      const show: Action = { type: 'show', nodes: [...view.hiddenNodes] };
      const kinds: Action = { type: 'showKinds', kinds: [...view.hiddenKinds] };
      this.commit({ type: 'all', actions: [show, kinds] }, 'show all');
    }
  }

  toggleKind(kind: string): void {
    const { view } = this.state().canvas.history;
    const hidden = view.hiddenKinds.has(kind);
    this.commit(
      { type: hidden ? 'showKinds' : 'hideKinds', kinds: [kind] },
      `${hidden ? 'show' : 'hide'} ${kind}`,
    );
  }

  /** Shows one kind only; all of them again when it is the only one already. */
  onlyKind(kind: string): void {
    const { view } = this.state().canvas.history;
    const others = legend(view)
      .map((row) => row.kind)
      .filter((other) => other !== kind);
    const alone = others.every((other) => view.hiddenKinds.has(other));
    this.commit(
      {
        type: 'all',
        actions: [
          { type: alone ? 'showKinds' : 'hideKinds', kinds: others },
          { type: 'showKinds', kinds: [kind] },
        ],
      },
      `filter ${kind}`,
    );
  }

  move(key: string, point: Point): void {
    const label = this.state().canvas.history.view.nodes.get(key)?.label ?? key;
    this.commit({ type: 'move', positions: [[key, point]] }, `move ${label}`);
  }

  undo(): void {
    this.canvas((c) => ({ ...c, history: undo(c.history) }));
    this.dropLostSelection();
  }

  redo(): void {
    this.canvas((c) => ({ ...c, history: redo(c.history) }));
    this.dropLostSelection();
  }

  private commit(action: Action, label: string): void {
    this.canvas((c) => ({ ...c, history: commit(c.history, action, label) }));
    this.dropLostSelection();
  }

  private dropLostSelection(): void {
    const { selected, history } = this.state().canvas;
    if (selected !== null && !isVisible(history.view, selected)) {
      this.select(null);
    }
  }

  // ── searching ──────────────────────────────────────────────────────────────────────────────

  /** Searches once the typing rests. */
  typeSearch(text: string): void {
    clearTimeout(this.searchTimer);
    this.searchCall.abort();
    const idle = text.trim() === '';
    this.store.update((s) => ({
      ...s,
      search: { ...s.search, text, open: !idle, active: 0, answer: idle ? IDLE : s.search.answer },
    }));
    if (!idle) {
      this.searchTimer = setTimeout(() => void this.search(text), 160);
    }
  }

  async search(text: string): Promise<void> {
    const call = (this.searchCall = new AbortController());
    this.store.update((s) => ({ ...s, search: { ...s.search, answer: LOADING, active: 0 } }));
    try {
      const answer = await this.client.search(text.trim(), SEARCH_LIMIT, call.signal);
      this.store.update((s) => ({ ...s, search: { ...s.search, answer: ready(answer) } }));
    } catch (thrown) {
      this.fail(thrown, (s, problem) => ({
        ...s,
        search: { ...s.search, answer: failed(problem) },
      }));
    }
  }

  activate(index: number): void {
    this.store.update((s) => ({ ...s, search: { ...s.search, active: index } }));
  }

  openSearch(open: boolean): void {
    this.store.update((s) => ({
      ...s,
      search: { ...s.search, open: open && s.search.text.trim() !== '' },
    }));
  }

  async choose(item: SearchItem): Promise<void> {
    this.openSearch(false);
    const key = nodeKey(item.kind, item.id);
    if (item.ring_id !== null) {
      await this.openRing(item.ring_id, key);
    } else {
      await this.openNode(key);
    }
  }

  // ── the rest ───────────────────────────────────────────────────────────────────────────────

  toggleTable(): void {
    this.store.update((s) => ({ ...s, table: !s.table }));
  }

  showHelp(help: boolean): void {
    this.store.update((s) => ({ ...s, help }));
  }

  fold(panel: 'queue' | 'why'): void {
    this.store.update((s) => ({ ...s, folded: { ...s.folded, [panel]: !s.folded[panel] } }));
  }

  chooseTheme(theme: AppState['theme']): void {
    this.store.update((s) => ({ ...s, theme }));
  }

  say(text: string): void {
    this.store.update((s) => ({ ...s, notice: { text, problem: null } }));
  }

  dismissNotice(): void {
    this.store.update((s) => ({ ...s, notice: null }));
  }

  private state(): AppState {
    return this.store.get();
  }

  private canvas(change: (canvas: Canvas) => Canvas): void {
    this.store.update((s) => ({ ...s, canvas: change(s.canvas) }));
  }

  private fail(thrown: unknown, write: (state: AppState, problem: Problem) => AppState): void {
    const problem = problemBehind(thrown);
    if (problem !== null) {
      this.store.update((s) => write(s, problem));
    }
  }
}

function expandedSentence(items: number, total: number, before: number): string {
  const seen = before + items;
  return seen < total
    ? `${count(seen)} of ${count(total)} neighbours are shown, best ranked first.`
    : `All ${count(total)} neighbours are shown.`;
}
