/** One box for anything; what was found by kind, with what matched. */

import type { SearchAnswer, SearchItem } from '../api/wire';
import { count, riskRank, words } from '../core/format';
import { compareKinds, lookOf } from '../core/kinds';
import type { AppState, Search } from '../core/state';
import type { Store } from '../core/store';
import type { Flows } from '../flow/flows';
import { bdi, fill, h } from './dom';
import { glyph, icon } from './glyph';
import { problemBox, waiting } from './parts';

/** Results in the order in which they are shown: kinds by their best hit's place, hits as the server ranked them. */
export function inOrder(items: readonly SearchItem[]): readonly SearchItem[] {
  const first = new Map<string, number>();
  items.forEach((item, index) => first.set(item.kind, first.get(item.kind) ?? index));
  return items
    .map((item, index) => ({ item, index }))
    .sort(
      (a, b) =>
        (first.get(a.item.kind) ?? 0) - (first.get(b.item.kind) ?? 0) ||
        compareKinds(a.item.kind, b.item.kind) ||
        a.index - b.index,
    )
    .map(({ item }) => item);
}

/** Hits that the server looks at; a larger total means that there are more. */
const LOOKED_AT = 200;

/** How the name of a property is said of a match. */
const MATCHES: Readonly<Record<string, string>> = {
  raw: 'written as',
  raws: 'written as',
  key: 'value',
  id: 'identifier',
};

export function mountSearch(root: HTMLElement, store: Store<AppState>, flows: Flows): void {
  const input = h('input', {
    class: 'search-input',
    type: 'search',
    role: 'combobox',
    id: 'search',
    data: { testid: 'search' },
    aria: {
      label: 'Search names, phones, IBANs, wallets, addresses, titles',
      autocomplete: 'list',
      controls: 'search-results',
      expanded: false,
    },
  });
  input.placeholder = 'Search a name, phone, IBAN, wallet, address, title';
  input.autocomplete = 'off';
  input.spellcheck = false;
  const results = h('div', { class: 'search-results', id: 'search-results', role: 'listbox', aria: { label: 'Search results' } });
  fill(root, icon('search'), input, h('kbd', { aria: { hidden: true } }, '/'), results);

  input.addEventListener('input', () => flows.search.type(input.value));
  input.addEventListener('focus', () => flows.search.open(true));
  root.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) {
      flows.search.open(false);
    }
  });
  results.addEventListener('pointerdown', (event) => {
    if (!(event.target instanceof HTMLElement && event.target.closest('.problem'))) {
      event.preventDefault();
    }
  });
  input.addEventListener('keydown', (event) => onKey(event, input, store, flows));

  store.watch(
    (state) => state.search,
    (search) => {
      input.setAttribute('aria-expanded', String(search.open));
      const active = search.open && search.answer.state === 'ready' && search.answer.value.items.length > 0;
      input.setAttribute('aria-activedescendant', active ? `result-${search.active}` : '');
      results.hidden = !search.open;
      fill(results, ...(search.open ? content(search, flows) : []));
      results.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    },
  );
}

function onKey(event: KeyboardEvent, input: HTMLInputElement, store: Store<AppState>, flows: Flows): void {
  const { answer, active, open } = store.get().search;
  const items = answer.state === 'ready' ? inOrder(answer.value.items) : [];
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    flows.search.open(true);
    if (items.length > 0) {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      flows.search.activate((active + by + items.length) % items.length);
    }
  } else if (event.key === 'Enter') {
    event.preventDefault();
    const item = items[active];
    if (open && item !== undefined) {
      input.blur();
      void flows.search.choose(item);
    }
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    if (open) {
      flows.search.open(false);
    } else {
      input.value = '';
      flows.search.type('');
      input.blur();
    }
  }
}

function content(search: Search, flows: Flows): Array<HTMLElement | null> {
  const { answer } = search;
  if (answer.state === 'failed') {
    return [
      problemBox(answer.problem, 'The rings and the picture still work.', () =>
        void flows.search.run(search.text),
      ),
    ];
  }
  if (answer.state !== 'ready') {
    return [waiting(4, 'Searching')];
  }
  if (answer.value.items.length === 0) {
    return [nothingFound(answer.value)];
  }
  const items = inOrder(answer.value.items);
  const rows: HTMLElement[] = [];
  items.forEach((item, index) => {
    if (item.kind !== items[index - 1]?.kind) {
      const many = items.filter((other) => other.kind === item.kind).length;
      rows.push(
        h(
          'div',
          { class: 'result-kind', role: 'presentation' },
          h('span', {}, lookOf(item.kind).many),
          h('span', { class: 'figure' }, count(many)),
        ),
      );
    }
    rows.push(resultRow(item, index, index === search.active, answer.value, flows));
  });
  return [normalised(answer.value), ...rows, footer(answer.value)];
}

function resultRow(
  item: SearchItem,
  index: number,
  active: boolean,
  answer: SearchAnswer,
  flows: Flows,
): HTMLElement {
  const told = item.text !== item.label;
  const matched = MATCHES[item.matched] ?? words(item.matched);
  // Only a vendor is in a ring or in none; of other nodes a missing ring says nothing.
  const ring = item.ring_id === null ? (item.kind === 'vendor' ? 'in no ring' : '') : `ring ${item.ring_id}`;
  const place = [ring, item.risk === null ? '' : `risk ${riskRank(item.risk)}`];
  return h(
    'div',
    {
      class: 'result',
      role: 'option',
      id: `result-${index}`,
      data: { testid: 'search-result', key: `${item.kind}:${item.id}` },
      aria: { selected: active },
      on: {
        click: () => void flows.search.choose(item),
        pointermove: () => !active && flows.search.activate(index),
      },
    },
    glyph(item.kind, 14),
    h('span', { class: 'result-label' }, marked(item.label, answer.query)),
    h('span', { class: 'result-ring quiet figure' }, [told ? '' : matched, ...place].filter((part) => part !== '').join(' · ')),
    told && h('span', { class: 'result-match quiet' }, `${matched}: `, marked(item.text, answer.query)),
  );
}

/** The text with the first place that equals the query set apart. */
function marked(text: string, query: string): HTMLElement {
  const wanted = query.trim().toLowerCase();
  const lower = text.toLowerCase();
  const at = wanted === '' || lower.length !== text.length ? -1 : lower.indexOf(wanted);
  if (at < 0) {
    return bdi(text);
  }
  return h(
    'bdi',
    { dir: 'auto' },
    text.slice(0, at),
    h('mark', {}, text.slice(at, at + wanted.length)),
    text.slice(at + wanted.length),
  );
}

function normalised(answer: SearchAnswer): HTMLElement | null {
  const typed = answer.query.trim().toLowerCase();
  const others = answer.normalized_as.filter((entry) => entry.value.toLowerCase() !== typed);
  if (others.length === 0) {
    return null;
  }
  return h(
    'div',
    { class: 'result-note quiet' },
    'also looked up as ',
    ...others.flatMap((entry, index) => [
      index > 0 && ', ',
      `${lookOf(entry.kind).one} `,
      bdi(entry.value, 'value'),
    ]),
  );
}

function footer(answer: SearchAnswer): HTMLElement {
  const shown = answer.items.length;
  return h(
    'div',
    { class: 'result-note quiet figure' },
    answer.complete
      ? `${count(shown)} ${shown === 1 ? 'hit' : 'hits'}, all shown`
      : `${count(shown)} of ${answer.total > LOOKED_AT ? `more than ${count(LOOKED_AT)}` : count(answer.total)} hits, best first; type more to narrow down`,
  );
}

function nothingFound(answer: SearchAnswer): HTMLElement {
  return h(
    'div',
    { class: 'empty', role: 'status', data: { testid: 'search-empty' } },
    h('h3', {}, 'Nothing found for ', bdi(answer.query)),
    h('p', {}, 'Names, titles, report texts and identifiers of the whole store were searched.'),
    normalised(answer) ??
      h('p', { class: 'quiet' }, 'No identifier has another normal form of this text; it was looked up as it stands.'),
  );
}
