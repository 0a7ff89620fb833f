/** Use cases of the list of rings. */

import { failed, LOADING, type QueueFilter, ready } from '../core/state';
import type { Context } from './context';

const QUEUE_PAGE = 50;

export class QueueFlow {
  private call = new AbortController();

  constructor(private readonly context: Context) {}

  /** Loads the first page, with another filter where one is given. */
  async load(filter: QueueFilter = this.context.state().queue.filter): Promise<void> {
    this.call.abort();
    const call = (this.call = new AbortController());
    this.context.update((s) => ({ ...s, queue: { ...s.queue, filter, load: LOADING } }));
    await this.page(filter, undefined, call);
  }

  /** Adds the next page, if there is one. */
  async more(): Promise<void> {
    const { cursor, filter, load } = this.context.state().queue;
    if (cursor === null || load.state === 'loading') {
      return;
    }
    this.context.update((s) => ({ ...s, queue: { ...s.queue, load: LOADING } }));
    await this.page(filter, cursor, this.call);
  }

  private async page(
    filter: QueueFilter,
    cursor: string | undefined,
    call: AbortController,
  ): Promise<void> {
    try {
      const answer = await this.context.client.rings(
        {
          status: filter.status,
          standing: filter.standing,
          minScore: filter.minScore ?? undefined,
          limit: QUEUE_PAGE,
          cursor,
        },
        call.signal,
      );
      this.context.update((s) => ({
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
      this.context.fail(thrown, (s, problem) => ({ ...s, queue: { ...s.queue, load: failed(problem) } }));
    }
  }

  /** The ring that stands `by` places further down than the open one, fetching a page where the list ends. */
  async beside(by: 1 | -1): Promise<string | null> {
    const open = this.context.state().ring?.id;
    const at = this.context.state().queue.items.findIndex((item) => item.ring_id === open);
    const next = at < 0 ? 0 : at + by;
    if (next >= this.context.state().queue.items.length) {
      await this.more();
    }
    return this.context.state().queue.items[next]?.ring_id ?? null;
  }
}
