/** Follows the system's theme until a person chooses one; the choice is kept in this browser. */

import type { AppState, ThemeChoice } from '../core/state';
import type { Store } from '../core/store';

const KEPT_AS = 'ringwork.theme';

function kept(): ThemeChoice {
  try {
    const value = localStorage.getItem(KEPT_AS);
    return value === 'dark' || value === 'light' ? value : 'system';
  } catch {
    return 'system'; // a browser may forbid storage; the page works without it
  }
}

function keep(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEPT_AS, choice);
  } catch {
    // as above: the choice then lasts as long as the page
  }
}

/** Puts the theme on the page and keeps it there; the result takes a listener that is told after every change. */
export function followTheme(store: Store<AppState>): (changed: () => void) => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const listeners: Array<() => void> = [];
  store.update((state) => ({ ...state, theme: kept() }));
  const paint = (): void => {
    const { theme } = store.get();
    document.documentElement.dataset['theme'] =
      theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    listeners.forEach((changed) => changed());
  };
  store.watch(
    (state) => state.theme,
    (choice) => {
      keep(choice);
      paint();
    },
  );
  dark.addEventListener('change', paint);
  return (changed) => listeners.push(changed);
}
