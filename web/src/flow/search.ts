/** Use cases of the search box. */

import type { SearchItem } from '../api/wire';
import { lookOf } from '../core/kinds';
import { failed, IDLE, LOADING, ready } from '../core/state';
import { nodeKey } from '../core/view';
import type { Context } from './context';
import type { OpeningFlow } from './opening';

const SEARCH_LIMIT = 40;
/** Holders of a value that are asked for their ring; a value of more is no way into one. */
const HOLDERS = 50;
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
    const { subject } = this.context.state().canvas;
    const ring = item.ring_id ?? (await this.onlyRing(item));
    if (this.context.state().canvas.subject !== subject) {
      return; // something else was opened meanwhile
    }
    if (ring !== null) {
      await this.opening.ring(ring, key);
    } else {
      await this.opening.node(key);
    }
  }

  /** The ring of all holders of a value that are in one; null where they are in none or in several. */
  private async onlyRing(item: SearchItem): Promise<string | null> {
    if (!lookOf(item.kind).identifier) {
      return null;
    }
    try {
      const query = { type: 'vendor', limit: HOLDERS };
      const answer = await this.context.client.neighbours(item.kind, item.id, query);
      const rings = new Set(answer.items.map((holder) => holder.ring_id).filter((id) => id !== null));
      return answer.complete && rings.size === 1 ? ([...rings][0] ?? null) : null;
    } catch {
      return null; // the node can still be shown alone, and says itself what is wrong
    }
  }
}
