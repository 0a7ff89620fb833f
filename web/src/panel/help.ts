/** The keys, and how to read the picture. */

import type { AppState } from '../core/state';
import type { Store } from '../core/store';
import type { Flows } from '../flow/flows';
import { fill, h } from './dom';
import { iconButton } from './parts';

const KEYS: ReadonlyArray<readonly [string, string]> = [
  ['/', 'search'],
  ['J  K', 'next and previous ring'],
  ['E', 'expand the selected node'],
  ['Shift E', 'collapse the last expansion'],
  ['H', 'hide the selected node'],
  ['Shift H', 'hide all but it and its neighbours'],
  ['I', 'go to the reasons'],
  ['F', 'fit everything'],
  ['+  −', 'zoom'],
  ['T', 'table or network'],
  ['Ctrl Z', 'undo'],
  ['Ctrl Shift Z', 'redo'],
  ['Esc', 'back: close, end the highlight, unselect'],
  ['?', 'these keys'],
];

const READING: readonly string[] = [
  'Shape and colour tell the kind; the legend names them, and a press on it hides or shows a kind.',
  'A vendor grows with its risk, a shared value with the number of vendors that hold it.',
  'A line is solid for 8 bits of evidence and more, dashed from 4, dotted below; it widens with the bits.',
  'A wide ring with a number is a hub: a value shared by so many that it says nothing.',
  'A dot in a vendor means that a report about it was confirmed.',
  'Click selects, double-click expands, drag moves a node, the wheel zooms at the pointer.',
  'Bits: each one doubles how much likelier a shared fact is inside a ring than by chance.',
];

export function mountHelp(root: HTMLElement, store: Store<AppState>, flows: Flows): void {
  const dialog = h('dialog', { class: 'help', aria: { label: 'Help' } });
  root.append(dialog);
  fill(
    dialog,
    h('header', { class: 'card-head' }, h('h2', { class: 'grow' }, 'Keys and reading'), iconButton('close', 'Close (Esc)', () => flows.showHelp(false))),
    h(
      'div',
      { class: 'help-columns' },
      h(
        'dl',
        { class: 'keys' },
        ...KEYS.flatMap(([keys, what]) => [
          h('dt', {}, ...keys.split('  ').map((key) => h('kbd', {}, key))),
          h('dd', {}, what),
        ]),
      ),
      h('ul', { class: 'reading' }, ...READING.map((line) => h('li', {}, line))),
    ),
  );
  dialog.addEventListener('close', () => flows.showHelp(false));
  dialog.addEventListener('click', (event) => event.target === dialog && flows.showHelp(false));
  store.watch(
    (state) => state.help,
    (help) => {
      if (help && !dialog.open) {
        dialog.showModal();
      } else if (!help && dialog.open) {
        dialog.close();
      }
    },
  );
}
