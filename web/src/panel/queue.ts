/** The rings of the run, best first. */

import type { RingItem } from '../api/wire';
import { bits, count, counted, period, reportCounts, withoutBits } from '../core/format';
import { lookOf } from '../core/kinds';
import { startsLinked } from '../core/select';
import { type AppState, NO_FILTER, type Queue } from '../core/state';
import type { Store } from '../core/store';
import type { Flows } from '../flow/flows';
import { bdi, fill, h } from './dom';
import { glyph } from './glyph';
import { iconButton, problemBox, statusChip, waiting } from './parts';

/** Kinds shown in a row; the rest is a number. */
const GLYPHS = 4;
const STANDINGS: ReadonlyArray<readonly [string, string]> = [
  ['', 'rings and linked'],
  ['ring', 'rings'],
  ['linked', 'linked only'],
];
const STATUSES = ['new', 'same', 'grown', 'shrunk', 'merged', 'split', 'dissolved'];

export function mountQueue(root: HTMLElement, store: Store<AppState>, flows: Flows): void {
  const figure = h('span', { class: 'figure quiet', data: { testid: 'queue-count' } });
  const list = h('div', { class: 'scroll queue-list' });
  fill(
    root,
    h(
      'header',
      { class: 'panel-head' },
      h('h2', {}, 'Rings'),
      figure,
      iconButton('left', 'Fold the list of rings', () => flows.fold('queue')),
    ),
    filterRow(store, flows),
    list,
  );
  store.watch(
    (state) => state.queue,
    (queue) => {
      figure.textContent =
        queue.items.length === 0 && queue.total === 0
          ? ''
          : queue.items.length < queue.total
            ? `${count(queue.items.length)} of ${count(queue.total)}`
            : count(queue.total);
    },
  );
  const paint = (): void => paintList(list, store.get(), flows);
  store.watch((state) => state.queue, paint);
  store.watch(
    (state) => state.ring?.id,
    () => {
      paint();
      list.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    },
  );
  list.addEventListener('scroll', () => {
    const left = list.scrollHeight - list.scrollTop - list.clientHeight;
    if (left < 120 && store.get().queue.load.state === 'ready') {
      void flows.queue.more();
    }
  });
}

function filterRow(store: Store<AppState>, flows: Flows): HTMLElement {
  const score = h('input', {
    class: 'field figure',
    type: 'number',
    aria: { label: 'Least score in bits' },
    data: { testid: 'filter-score' },
  });
  score.min = '0';
  score.step = '1';
  score.placeholder = 'any';
  const status = h(
    'select',
    { class: 'field', aria: { label: 'Status' }, data: { testid: 'filter-status' } },
    ...['', ...STATUSES].map((word) => {
      const option = h('option', {}, word === '' ? 'any status' : word);
      option.value = word;
      return option;
    }),
  );
  const standing = h(
    'select',
    { class: 'field', aria: { label: 'Standing' }, data: { testid: 'filter-standing' } },
    ...STANDINGS.map(([word, text]) => {
      const option = h('option', {}, text);
      option.value = word;
      return option;
    }),
  );
  const change = (): void => {
    const least = score.valueAsNumber;
    void flows.queue.load({
      minScore: Number.isFinite(least) ? least : null,
      status: status.value,
      standing: standing.value,
    });
  };
  score.addEventListener('change', change);
  standing.addEventListener('change', change);
  status.addEventListener('change', change);
  store.watch(
    (state) => state.queue.filter,
    (filter) => {
      score.value = filter.minScore === null ? '' : String(filter.minScore);
      status.value = filter.status;
      standing.value = filter.standing;
    },
  );
  return h(
    'form',
    { class: 'filters', on: { submit: (event) => event.preventDefault() } },
    h('label', {}, h('span', {}, 'at least'), score, h('span', {}, 'bits')),
    status,
    standing,
  );
}

function paintList(list: HTMLElement, state: AppState, flows: Flows): void {
  const { queue } = state;
  const { load } = queue;
  const open = state.ring?.id;
  const problem =
    load.state === 'failed'
      ? problemBox(
          load.problem,
          queue.items.length > 0
            ? 'The rings above are still there.'
            : 'Nothing was changed; the list can be loaded again.',
          () => void (queue.items.length > 0 ? flows.queue.more() : flows.queue.load()),
        )
      : null;
  fill(
    list,
    ...queue.items.flatMap((item, index) => [
      startsLinked(queue.items, index) && h('div', { class: 'queue-rule', role: 'separator' }),
      ringRow(item, item.ring_id === open, flows),
    ]),
    load.state === 'loading' && waiting(queue.items.length > 0 ? 2 : 9, 'Loading rings'),
    problem,
    load.state === 'ready' && queue.items.length === 0 && emptyQueue(queue, flows),
    load.state === 'ready' && queue.cursor !== null && queue.items.length > 0 && moreButton(queue, flows),
  );
}

function ringRow(item: RingItem, current: boolean, flows: Flows): HTMLElement {
  const names = item.vendors.length < item.size ? [...item.vendors, '…'] : item.vendors;
  return h(
    'button',
    {
      class: 'ring-row',
      type: 'button',
      data: { testid: 'ring-row', ring: item.ring_id, focus: `ring-${item.ring_id}` },
      aria: { current },
      on: { click: () => void flows.opening.ring(item.ring_id) },
    },
    h('span', { class: 'ring-rank figure' }, count(item.rank)),
    h(
      'span',
      { class: 'ring-line figure' },
      h('span', {}, h('strong', {}, bits(item.score)), h('span', { class: 'quiet' }, ' bits')),
      h('span', {}, counted(item.size, 'vendor', 'vendors')),
      h('span', { class: 'grow' }),
      statusChip(item.status),
    ),
    item.standing === 'linked' &&
      h('span', { class: 'ring-tag', data: { testid: 'linked-tag' } }, h('span', { class: 'chip' }, 'linked, no complaint')),
    h('span', { class: 'ring-reason' }, bdi(withoutBits(item.reason))),
    h(
      'span',
      { class: 'ring-names quiet' },
      ...names.flatMap((name, index) => [index > 0 && ', ', bdi(name)]),
    ),
    h('span', { class: 'ring-line ring-facts quiet figure' }, kindGlyphs(item), reportFact(item), dates(item)),
  );
}

function kindGlyphs(item: RingItem): HTMLElement {
  const more = item.kinds.length - GLYPHS;
  return h(
    'span',
    { class: 'ring-kinds', title: item.kinds.map((kind) => lookOf(kind).one).join(', ') },
    ...item.kinds.slice(0, GLYPHS).map((kind) => glyph(kind, 12, true)),
    more > 0 && `+${count(more)}`,
  );
}

/** Confirmed reports of all reports; every outcome is in the title. */
function reportFact(item: RingItem): HTMLElement | null {
  const all = Object.values(item.reports).reduce((sum, number) => sum + number, 0);
  if (all === 0) {
    return null;
  }
  const told = `Reports: ${reportCounts(item.reports)}`;
  return h(
    'span',
    { class: 'ring-reports', title: told, aria: { label: told } },
    glyph('report', 11),
    `${count(item.reports['confirmed'] ?? 0)} of ${count(all)}`,
  );
}

function dates(item: RingItem): HTMLElement {
  const first = item.first_seen?.slice(0, 7) ?? null;
  const last = item.last_seen?.slice(0, 7) ?? null;
  return h('span', { class: 'ring-dates', title: period(item.first_seen, item.last_seen) }, period(first, last));
}

function moreButton(queue: Queue, flows: Flows): HTMLElement {
  return h(
    'button',
    {
      class: 'button wide',
      type: 'button',
      data: { testid: 'rings-more', focus: 'rings-more' },
      on: { click: () => void flows.queue.more() },
    },
    `Show more (${count(queue.items.length)} of ${count(queue.total)})`,
  );
}

function emptyQueue(queue: Queue, flows: Flows): HTMLElement {
  const { filter, run } = queue;
  if (run === null) {
    return h(
      'div',
      { class: 'empty', data: { testid: 'empty' } },
      h('h3', {}, 'Nothing loaded yet'),
      h('p', {}, 'Load a folder of tables and look for rings in it:'),
      h('pre', {}, './ringwork load DIR\n./ringwork detect'),
      h('p', {}, 'or see the bundled sample world:'),
      h('pre', {}, './ringwork demo'),
      h(
        'button',
        { class: 'button', type: 'button', data: { focus: 'reload' }, on: { click: () => void flows.queue.load() } },
        'Look again',
      ),
    );
  }
  const filtered = filter.minScore !== null || filter.status !== '' || filter.standing !== '';
  return h(
    'div',
    { class: 'empty', data: { testid: 'empty' } },
    h('h3', {}, filtered ? 'No ring fits the filter' : 'The run found no rings'),
    h(
      'p',
      {},
      filtered
        ? `${[
            filter.minScore === null ? '' : `at least ${bits(filter.minScore)} bits`,
            filter.status === '' ? '' : `status ${filter.status}`,
            filter.standing === '' ? '' : `standing ${filter.standing}`,
          ]
            .filter((part) => part !== '')
            .join(', ')}; the run has ${counted(run.rings, 'ring', 'rings')} and ${counted(run.linked_groups, 'linked group', 'linked groups')}.`
        : `${counted(run.vendors, 'vendor', 'vendors')} were compared; ${counted(run.suppressed, 'shared value was', 'shared values were')} ignored.`,
    ),
    filtered &&
      h(
        'button',
        {
          class: 'button',
          type: 'button',
          data: { focus: 'clear' },
          on: { click: () => void flows.queue.load(NO_FILTER) },
        },
        'Clear the filter',
      ),
  );
}
