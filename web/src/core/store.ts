/** Holds the one state of the page and tells who watches a part of it when that part is another value. */

export interface Store<S> {
  get(): S;
  update(change: (state: S) => S): void;
  /** Calls back at once and then whenever the part is no longer the same value. */
  watch<T>(part: (state: S) => T, callback: (value: T, state: S) => void): void;
}

interface Watcher<S> {
  check(state: S): void;
}

export function createStore<S>(initial: S): Store<S> {
  let state = initial;
  let telling = false;
  const watchers: Watcher<S>[] = [];

  function tell(): void {
    if (telling) {
      return;
    }
    telling = true;
    try {
      let told: S;
      do {
        told = state;
        watchers.forEach((watcher) => watcher.check(state));
      } while (told !== state);
    } finally {
      telling = false;
    }
  }

  return {
    get: () => state,
    update(change) {
      const next = change(state);
      if (next !== state) {
        state = next;
        tell();
      }
    },
    watch(part, callback) {
      let last = part(state);
      callback(last, state);
      watchers.push({
        check(now) {
          const value = part(now);
          if (!Object.is(value, last)) {
            last = value;
            callback(value, now);
          }
        },
      });
    },
  };
}
