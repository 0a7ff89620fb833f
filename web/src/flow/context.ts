/** What every use case needs: the state, the server, and one way to write down what failed. */

import type { Client } from '../api/client';
import { problemBehind, type Problem } from '../api/problem';
import type { AppState, Canvas } from '../core/state';
import type { Store } from '../core/store';

export class Context {
  constructor(
    private readonly store: Store<AppState>,
    readonly client: Client,
  ) {}

  state(): AppState {
    return this.store.get();
  }

  update(change: (state: AppState) => AppState): void {
    this.store.update(change);
  }

  canvas(change: (canvas: Canvas) => Canvas): void {
    this.store.update((s) => ({ ...s, canvas: change(s.canvas) }));
  }

  /** Writes a problem into the state; a call that was called off is none. */
  fail(thrown: unknown, write: (state: AppState, problem: Problem) => AppState): void {
    const problem = problemBehind(thrown);
    if (problem !== null) {
      this.store.update((s) => write(s, problem));
    }
  }

  say(text: string): void {
    this.update((s) => ({ ...s, notice: { text, problem: null, expand: null } }));
  }

  dismissNotice(): void {
    this.update((s) => (s.notice === null ? s : { ...s, notice: null }));
  }
}
