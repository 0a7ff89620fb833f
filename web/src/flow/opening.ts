/** Opening a ring or a single node. */

import { apply } from '../core/action';
import { expandAction } from '../core/expand';
import { EMPTY_HISTORY, startAt } from '../core/history';
import { layOut } from '../core/layout';
import { comparedOf } from '../core/kinds';
import { type AppState, failed, IDLE, LOADING, ready, type Subject } from '../core/state';
import { EMPTY_VIEW, type GraphPart, splitKey } from '../core/view';
import type { Context } from './context';
import { nodeOf, partOfNeighbours, partOfRing } from './parts';
import type { PictureFlow } from './picture';

export class OpeningFlow {
  private call = new AbortController();

  constructor(
    private readonly context: Context,
    private readonly picture: PictureFlow,
  ) {}

  async ring(id: string, select: string | null = null): Promise<void> {
    const call = this.start({ type: 'ring', id });
    this.context.update((s) => ({ ...s, ring: { id, detail: LOADING, evidence: LOADING } }));
    await Promise.all([
      this.loadGraph(id, select, call),
      this.loadDetail(id, call),
      this.loadEvidence(id, call),
    ]);
  }

  private async loadGraph(id: string, select: string | null, call: AbortController): Promise<void> {
    try {
      const answer = await this.context.client.ringGraph(id, call.signal);
      this.show(partOfRing(answer), answer.complete);
      if (select !== null) {
        await this.reveal(select, call);
      }
    } catch (thrown) {
      this.context.fail(thrown, (s, problem) => ({ ...s, canvas: { ...s.canvas, load: failed(problem) } }));
    }
  }

  private async loadDetail(id: string, call: AbortController): Promise<void> {
    const set = (s: AppState, detail: NonNullable<AppState['ring']>['detail']): AppState =>
      s.ring === null ? s : { ...s, ring: { ...s.ring, detail } };
    try {
      const answer = await this.context.client.ring(id, call.signal);
      this.context.update((s) => set(s, ready(answer)));
    } catch (thrown) {
      this.context.fail(thrown, (s, problem) => set(s, failed(problem)));
    }
  }

  private async loadEvidence(id: string, call: AbortController): Promise<void> {
    const set = (s: AppState, evidence: NonNullable<AppState['ring']>['evidence']): AppState =>
      s.ring === null ? s : { ...s, ring: { ...s.ring, evidence } };
    try {
      const answer = await this.context.client.evidence(id, call.signal);
      this.context.update((s) => set(s, ready(answer)));
    } catch (thrown) {
      this.context.fail(thrown, (s, problem) => set(s, failed(problem)));
    }
  }

  async retryDetail(): Promise<void> {
    const { ring } = this.context.state();
    if (ring !== null) {
      this.context.update((s) => ({ ...s, ring: { ...ring, detail: LOADING } }));
      await this.loadDetail(ring.id, this.call);
    }
  }

  async retryEvidence(): Promise<void> {
    const { ring } = this.context.state();
    if (ring !== null) {
      this.context.update((s) => ({ ...s, ring: { ...ring, evidence: LOADING } }));
      await this.loadEvidence(ring.id, this.call);
    }
  }

  /** Shows a single node on an empty canvas. */
  async node(key: string): Promise<void> {
    const call = this.start({ type: 'node', key });
    this.context.update((s) => ({ ...s, ring: null }));
    try {
      const answer = await this.picture.fetchNode(key, call);
      this.show({ nodes: [nodeOf(answer)], edges: [] }, true);
      this.picture.select(key);
    } catch (thrown) {
      this.context.fail(thrown, (s, problem) => ({ ...s, canvas: { ...s.canvas, load: failed(problem) } }));
    }
  }

  /** Opens what failed to open again. */
  async again(): Promise<void> {
    const { subject, selected } = this.context.state().canvas;
    if (subject.type === 'ring') {
      await this.ring(subject.id, selected);
    } else if (subject.type === 'node') {
      await this.node(subject.key);
    }
  }

  close(): void {
    this.start({ type: 'nothing' });
    this.context.update((s) => ({ ...s, ring: null, canvas: { ...s.canvas, load: IDLE } }));
  }

  private start(subject: Subject): AbortController {
    this.call.abort();
    this.call = new AbortController();
    this.context.update((s) => ({
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
    return this.call;
  }

  private show(part: GraphPart, complete: boolean): void {
    const places = layOut(part);
    const view = apply(EMPTY_VIEW, {
      type: 'add',
      nodes: part.nodes,
      edges: part.edges,
      positions: [...places],
    });
    this.context.canvas((c) => ({
      ...c,
      load: ready(null),
      complete,
      history: startAt(view),
      opened: c.opened + 1,
    }));
  }

  /** Selects a node; one that is not on the canvas is added with its links to what is there. */
  private async reveal(key: string, call: AbortController): Promise<void> {
    if (!this.context.state().canvas.history.view.nodes.has(key)) {
      const { kind, id } = splitKey(key);
      if (comparedOf(kind) !== null) {
        // Of another run's ring: no node of the server's that could be added.
        return;
      }
      const [node, near] = await Promise.all([
        this.picture.fetchNode(key, call),
        this.context.client.neighbours(kind, id, { limit: 200 }, call.signal),
      ]);
      const { view } = this.context.state().canvas.history;
      const part = partOfNeighbours(key, null, near);
      const edges = part.edges.filter(
        (edge) => view.nodes.has(edge.source) || view.nodes.has(edge.target),
      );
      const anchor = edges.map((edge) => (edge.source === key ? edge.target : edge.source))[0];
      const page = { anchor: anchor ?? key, kind, total: 1, cursor: null, nodes: [nodeOf(node)], edges };
      const step = expandAction(view, page);
      const add = step.type === 'all' ? step.actions[0] : undefined;
      if (add !== undefined) {
        this.picture.commit(add, `add ${node.label}`);
      }
    }
    this.picture.select(key);
  }
}
