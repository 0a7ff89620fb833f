/** Use cases of the search box. */

import type { SearchItem } from '../api/wire';
import { failed, IDLE, LOADING, ready } from '../core/state';
import { nodeKey } from '../core/view';
import type { Context } from './context';
import type { OpeningFlow } from './opening';

const SEARCH_LIMIT = 40;
/** How long typing must rest before the server is asked. */
const REST_MILLIS = 160;

export class SearchFlow {
  private call = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: Context,
    private readonly opening: OpeningFlow,
  ) {}

  /** Searches once the typing rests. */
  type(text: string): void {
    clearTimeout(this.timer);
    this.call.abort();
    const idle = text.trim() === '';
    this.context.update((s) => ({
      ...s,
      search: { ...s.search, text, open: !idle, active: 0, answer: idle ? IDLE : s.search.answer },
    }));
    if (!idle) {
      this.timer = setTimeout(() => void this.run(text), REST_MILLIS);
    }
  }

  async run(text: string): Promise<void> {
    const call = (this.call = new AbortController());
    this.context.update((s) => ({ ...s, search: { ...s.search, answer: LOADING, active: 0 } }));
    try {
      const answer = await this.context.client.search(text.trim(), SEARCH_LIMIT, call.signal);
      this.context.update((s) => ({ ...s, search: { ...s.search, answer: ready(answer) } }));
    } catch (thrown) {
      this.context.fail(thrown, (s, problem) => ({
        ...s,
        search: { ...s.search, answer: failed(problem) },
      }));
    }
  }

  activate(index: number): void {
    this.context.update((s) => ({ ...s, search: { ...s.search, active: index } }));
  }

  open(open: boolean): void {
    this.context.update((s) => ({
      ...s,
      search: { ...s.search, open: open && s.search.text.trim() !== '' },
    }));
  }

  async choose(item: SearchItem): Promise<void> {
    this.open(false);
    const key = nodeKey(item.kind, item.id);
    if (item.ring_id !== null) {
      await this.opening.ring(item.ring_id, key);
    } else {
      await this.opening.node(key);
    }
  }
}
