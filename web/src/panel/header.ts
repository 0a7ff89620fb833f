/** The line on top: name, search, run, help, theme. */

import { count, minute } from '../core/format';
import type { AppState, ThemeChoice } from '../core/state';
import type { Store } from '../core/store';
import type { Flows } from '../flow/flows';
import { fill, h } from './dom';
import { emblem, type IconName } from './glyph';
import { iconButton } from './parts';
import { mountSearch } from './search';

const NEXT: Readonly<Record<ThemeChoice, ThemeChoice>> = { system: 'dark', dark: 'light', light: 'system' };
const ICON: Readonly<Record<ThemeChoice, IconName>> = { system: 'system', dark: 'moon', light: 'sun' };

export function mountHeader(root: HTMLElement, store: Store<AppState>, flows: Flows): void {
  const search = h('div', { class: 'search' });
  const run = h('div', { class: 'run quiet figure', data: { testid: 'run' } });
  const theme = h('span');
  fill(
    root,
    h('a', { class: 'brand', href: './', title: 'Ringwork' }, emblem(), h('span', {}, 'Ringwork')),
    search,
    run,
    h(
      'button',
      {
        class: 'icon-button',
        type: 'button',
        title: 'Keys and how to read the picture (?)',
        data: { testid: 'help' },
        aria: { label: 'Help' },
        on: { click: () => flows.showHelp(true) },
      },
      '?',
    ),
    theme,
  );
  mountSearch(search, store, flows);
  store.watch(
    (state) => state.queue.run,
    (value) => {
      run.textContent = value === null ? '' : `run ${minute(value.finished_at)}`;
      run.title =
        value === null
          ? ''
          : `Run ${value.run_id}: ${count(value.vendors)} vendors, ${count(value.rings)} rings, ${count(value.suppressed)} shared values ignored`;
    },
  );
  store.watch(
    (state) => state.theme,
    (choice) =>
      fill(
        theme,
        iconButton(
          ICON[choice],
          `Theme: ${choice}; change to ${NEXT[choice]}`,
          () => flows.chooseTheme(NEXT[choice]),
          { testid: 'theme-toggle' },
        ),
      ),
  );
}
