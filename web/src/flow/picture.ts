/** Use cases of the network on the canvas: selecting, expanding, hiding, undoing. */

import type { NodeAnswer } from '../api/wire';
import type { Action } from '../core/action';
import { collapseAction, expandAction } from '../core/expand';
import { count } from '../core/format';
import { commit, redo, undo } from '../core/history';
import { comparedOf, lookOf } from '../core/kinds';
import { isVisible, lastPage, legend, neighboursOf, visibleNodes } from '../core/select';
import { failed, type Highlight, IDLE, LOADING, ready } from '../core/state';
import { type Point, splitKey } from '../core/view';
import type { Context } from './context';
import { partOfNeighbours } from './parts';

/** Neighbours added in one go. */
export const EXPAND_CAP = 25;

export class PictureFlow {
  private readonly cards = new Map<string, NodeAnswer>();
  private cardCall = new AbortController();

  constructor(private readonly context: Context) {}

  select(key: string | null): void {
    if (key === this.context.state().canvas.selected) {
      return;
    }
    this.cardCall.abort();
    this.context.canvas((c) => ({ ...c, selected: key }));
    if (key === null || comparedOf(splitKey(key).kind) !== null) {
      // A value that came out of comparison is no node of the server's: its card is made of the ring's evidence.
      this.context.update((s) => ({ ...s, card: IDLE }));
    } else {
      void this.loadCard(key);
    }
  }

  async loadCard(key: string): Promise<void> {
    const call = (this.cardCall = new AbortController());
    const kept = this.cards.get(key);
    this.context.update((s) => ({ ...s, card: kept === undefined ? LOADING : ready(kept) }));
    if (kept !== undefined) {
      return;
    }
    try {
      const answer = await this.fetchNode(key, call);
      this.context.update((s) => (s.canvas.selected === key ? { ...s, card: ready(answer) } : s));
    } catch (thrown) {
      this.context.fail(thrown, (s, problem) =>
        s.canvas.selected === key ? { ...s, card: failed(problem) } : s,
      );
    }
  }

  /** Asks for a node and keeps the answer for its card. */
  async fetchNode(key: string, call?: AbortController): Promise<NodeAnswer> {
    const { kind, id } = splitKey(key);
    const answer = await this.context.client.node(kind, id, call?.signal);
    this.cards.set(key, answer);
    return answer;
  }

  highlight(highlight: Highlight | null): void {
    this.context.canvas((c) => ({
      ...c,
      highlight: highlight !== null && c.highlight?.name === highlight.name ? null : highlight,
    }));
  }

  /** Adds the next page of a node's neighbours of a kind, or the best ranked of all kinds when the kind is null. */
  async expand(key: string, wanted: string | null): Promise<void> {
    const { opened, expanding, history } = this.context.state().canvas;
    if (expanding.has(key) || !history.view.nodes.has(key)) {
      return;
    }
    const { kind: ownKind, id } = splitKey(key);
    if (comparedOf(ownKind) !== null) {
      this.context.say(`All members of the ring that share the ${lookOf(ownKind).one} are shown.`);
      return;
    }
    this.context.canvas((c) => ({ ...c, expanding: new Set([...c.expanding, key]) }));
    try {
      const kind = wanted ?? (await this.onlyNeighbourKind(key));
      const before = lastPage(this.context.state().canvas.history.view, key, kind);
      if (before?.cursor === null) {
        this.context.say(`All ${count(before.total)} neighbours are shown.`);
        return;
      }
      const answer = await this.context.client.neighbours(ownKind, id, {
        type: kind ?? undefined,
        limit: EXPAND_CAP,
        cursor: before?.cursor,
      });
      if (this.context.state().canvas.opened !== opened) {
        return;
      }
      const now = this.context.state().canvas.history.view;
      if (now.nodes.has(key)) {
        const page = partOfNeighbours(key, kind, answer);
        const label = now.nodes.get(key)?.label ?? id;
        this.commit(expandAction(now, page), `expand ${label}`);
        this.context.say(expandedSentence(answer.items.length, answer.total, before?.seen ?? 0));
      }
    } catch (thrown) {
      this.context.fail(thrown, (s, problem) => ({
        ...s,
        notice: {
          text: 'The node was not expanded. The picture is as it was.',
          problem,
          expand: { key, kind: wanted },
        },
      }));
    } finally {
      this.context.canvas((c) => {
        const rest = new Set(c.expanding);
        rest.delete(key);
        return { ...c, expanding: rest };
      });
    }
  }

  /** The kind of all neighbours where they have one kind only, so that "best ranked" and that kind are one list. */
  private async onlyNeighbourKind(key: string): Promise<string | null> {
    const node = this.cards.get(key) ?? (await this.fetchNode(key));
    return node.neighbours.length === 1 ? (node.neighbours[0]?.kind ?? null) : null;
  }

  /** Tries the expansion again that failed last. */
  async retryExpand(): Promise<void> {
    const again = this.context.state().notice?.expand ?? null;
    this.context.dismissNotice();
    if (again !== null) {
      await this.expand(again.key, again.kind);
    }
  }

  collapse(): void {
    const action = collapseAction(this.context.state().canvas.history.view);
    if (action !== null) {
      this.commit(action, 'collapse');
    }
  }

  hide(key: string): void {
    const { view } = this.context.state().canvas.history;
    if (isVisible(view, key)) {
      this.commit({ type: 'hide', nodes: [key] }, `hide ${view.nodes.get(key)?.label ?? key}`);
    }
  }

  /** Hides all but a node and what it is joined to. */
  hideOthers(key: string): void {
    const { view } = this.context.state().canvas.history;
    const kept = new Set([key, ...neighboursOf(view, key)]);
    const others = visibleNodes(view)
      .map((node) => node.key)
      .filter((other) => !kept.has(other));
    if (others.length > 0) {
      this.commit({ type: 'hide', nodes: others }, 'hide others');
    }
  }

  /** Shows every node and kind that was hidden. */
  showAll(): void {
    const { view } = this.context.state().canvas.history;
    if (view.hiddenNodes.size + view.hiddenKinds.size > 0) {
      const show: Action = { type: 'show', nodes: [...view.hiddenNodes] };
      const kinds: Action = { type: 'showKinds', kinds: [...view.hiddenKinds] };
      this.commit({ type: 'all', actions: [show, kinds] }, 'show all');
    }
  }

  toggleKind(kind: string): void {
    const { view } = this.context.state().canvas.history;
    const hidden = view.hiddenKinds.has(kind);
    this.commit(
      { type: hidden ? 'showKinds' : 'hideKinds', kinds: [kind] },
      `${hidden ? 'show' : 'hide'} ${kind}`,
    );
  }

  /** Shows one kind only; all of them again when it is the only one already. */
  onlyKind(kind: string): void {
    const { view } = this.context.state().canvas.history;
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
    const label = this.context.state().canvas.history.view.nodes.get(key)?.label ?? key;
    this.commit({ type: 'move', positions: [[key, point]] }, `move ${label}`);
  }

  undo(): void {
    this.context.canvas((c) => ({ ...c, history: undo(c.history) }));
    this.context.dismissNotice();
    this.dropLostSelection();
  }

  redo(): void {
    this.context.canvas((c) => ({ ...c, history: redo(c.history) }));
    this.context.dismissNotice();
    this.dropLostSelection();
  }

  /** Does an action that can be undone. */
  commit(action: Action, label: string): void {
    this.context.canvas((c) => ({ ...c, history: commit(c.history, action, label) }));
    this.context.dismissNotice();
    this.dropLostSelection();
  }

  private dropLostSelection(): void {
    const { selected, history } = this.context.state().canvas;
    if (selected !== null && !isVisible(history.view, selected)) {
      this.select(null);
    }
  }
}

function expandedSentence(items: number, total: number, before: number): string {
  const seen = before + items;
  return seen < total
    ? `${count(seen)} of ${count(total)} neighbours are shown, best ranked first.`
    : `All ${count(total)} neighbours are shown.`;
}
