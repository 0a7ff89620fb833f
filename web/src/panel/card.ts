/** The selected node: what it is, where it was read, and what it can be expanded to. */

import type { NodeAnswer, Source } from '../api/wire';
import { bits, count, counted, riskRank, spaced, withoutBits } from '../core/format';
import { comparedOf, lookOf } from '../core/kinds';
import { evidenceOf, isHub, lastPage, neighbourCounts } from '../core/select';
import { type AppState, type OpenRing, type Remote, valueOf } from '../core/state';
import type { Store } from '../core/store';
import type { View, ViewNode } from '../core/view';
import type { Flows } from '../flow/flows';
import { EXPAND_CAP } from '../flow/picture';
import { bdi, type Child, fill, h } from './dom';
import { glyph } from './glyph';
import { bar, iconButton, problemBox, sentence, waiting } from './parts';

const SHORT_LIST = 6;
/** Properties of an identifier that the card says in other places. */
const TOLD_ELSEWHERE = ['key', 'kind', 'value', 'quality', 'vendors', 'raws'];

export function mountCard(root: HTMLElement, store: Store<AppState>, flows: Flows): void {
  const long = new Set<string>();
  const paint = (): void => {
    const { canvas, card, ring } = store.get();
    const { view } = canvas.history;
    const key = canvas.selected;
    const node = key === null ? undefined : view.nodes.get(key);
    root.hidden = node === undefined;
    if (node === undefined) {
      fill(root);
      return;
    }
    const lengthen = (list: string): void => {
      long.add(`${node.key} ${list}`);
      paint();
    };
    const isLong = (list: string): boolean => long.has(`${node.key} ${list}`);
    fill(
      root,
      head(node, card, flows),
      h(
        'div',
        { class: 'card-body' },
        ...(comparedOf(node.kind) === null
          ? body(node, card, view, canvas.expanding.has(node.key), ring?.id ?? null, flows, isLong, lengthen)
          : comparedBody(node, ring, flows, isLong, lengthen)),
      ),
    );
  };
  store.watch((state) => state.canvas.selected, () => {
    root.scrollTop = 0;
    paint();
  });
  store.watch((state) => state.card, paint);
  store.watch((state) => state.ring?.evidence, paint);
  store.watch((state) => state.canvas.history.view, paint);
  store.watch((state) => state.canvas.expanding, paint);
}

function head(node: ViewNode, card: Remote<NodeAnswer>, flows: Flows): HTMLElement {
  return h(
    'header',
    { class: 'card-head' },
    glyph(node.kind, 16),
    h(
      'div',
      { class: 'grow' },
      h('h3', {}, bdi(node.label)),
      h('p', { class: 'quiet' }, kindLine(node, valueOf(card))),
    ),
    iconButton('close', 'Close the card (Esc)', () => flows.picture.select(null)),
  );
}

function kindLine(node: ViewNode, answer: NodeAnswer | null): string {
  const { one, identifier } = lookOf(node.kind);
  if (identifier) {
    return node.degree === null
      ? one
      : `${isHub(node) ? 'hub: ' : ''}${one} of ${counted(node.degree, 'vendor', 'vendors')}`;
  }
  const all = answer?.neighbours.reduce((sum, entry) => sum + entry.count, 0);
  return all === undefined ? one : `${one}, ${counted(all, 'neighbour', 'neighbours')}`;
}

function body(
  node: ViewNode,
  card: Remote<NodeAnswer>,
  view: View,
  busy: boolean,
  openRing: string | null,
  flows: Flows,
  isLong: (list: string) => boolean,
  lengthen: (list: string) => void,
): Child[] {
  if (card.state === 'failed') {
    return [
      problemBox(card.problem, 'The picture still works.', () => void flows.picture.loadCard(node.key)),
    ];
  }
  if (card.state !== 'ready') {
    return [waiting(4, 'Loading the node')];
  }
  const answer = card.value;
  return [
    risk(answer),
    ringLine(answer, openRing, flows),
    answer.quality !== null &&
      answer.quality !== 'usable' &&
      h('p', { class: 'quiet' }, `This value is ${answer.quality}: it never links vendors.`),
    expandBlock(node, answer, view, busy, flows),
    properties(answer),
    answer.raws.length > 0 &&
      listBlock('As written', answer.raws.map((raw) => bdi(raw, 'value')), isLong('raws'), () => lengthen('raws')),
    answer.sources.length > 0 &&
      listBlock('Read from', answer.sources.map(sourceLine), isLong('sources'), () => lengthen('sources')),
  ];
}

/** The card of a value that came out of comparison: the server has no such node, the ring's evidence has it all. */
function comparedBody(
  node: ViewNode,
  ring: OpenRing | null,
  flows: Flows,
  isLong: (list: string) => boolean,
  lengthen: (list: string) => void,
): Child[] {
  const evidence = ring?.evidence;
  const hide = hideButton(node, flows);
  if (evidence?.state === 'loading') {
    return [waiting(4, 'Loading evidence')];
  }
  if (evidence?.state === 'failed') {
    return [problemBox(evidence.problem, 'The picture still works.', () => void flows.opening.retryEvidence()), hide];
  }
  const item = evidence?.state === 'ready' ? evidenceOf(evidence.value.items, node.kind, node.id) : undefined;
  return [
    item !== undefined &&
      h(
        'p',
        { data: { testid: 'card-sentence' } },
        sentence(withoutBits(item.sentence), [item.value]),
        h('span', { class: 'figure' }, `: ${bits(item.bits)} bits`),
      ),
    h('p', { class: 'quiet' }, `Found by comparing ${comparedOf(node.kind) ?? 'values'}; no file has it as a value of its own.`),
    hide,
    item !== undefined &&
      item.raws.length > 0 &&
      listBlock('As written', item.raws.map((raw) => bdi(raw, 'value')), isLong('raws'), () => lengthen('raws')),
    item !== undefined &&
      item.sources.length > 0 &&
      listBlock('Read from', item.sources.map(sourceLine), isLong('sources'), () => lengthen('sources')),
  ];
}

function hideButton(node: ViewNode, flows: Flows): HTMLElement {
  return h(
    'button',
    {
      class: 'button',
      type: 'button',
      title: 'Hide this node (H)',
      data: { testid: 'hide', focus: 'hide' },
      on: { click: () => flows.picture.hide(node.key) },
    },
    'Hide',
  );
}

function risk(answer: NodeAnswer): HTMLElement | null {
  if (answer.risk === null) {
    return null;
  }
  return h(
    'div',
    { class: 'card-risk' },
    h('span', { class: 'quiet' }, 'risk'),
    bar(answer.risk, 'tone-risk'),
    h('span', { class: 'figure' }, riskRank(answer.risk)),
    answer.rank !== null && h('span', { class: 'quiet figure' }, `rank ${count(answer.rank)}`),
  );
}

function ringLine(answer: NodeAnswer, openRing: string | null, flows: Flows): HTMLElement | null {
  const id = answer.ring_id;
  if (id === null || id === openRing) {
    return null;
  }
  return h(
    'p',
    {},
    h(
      'button',
      {
        class: 'link',
        type: 'button',
        data: { focus: 'open-ring', testid: 'open-ring' },
        on: { click: () => void flows.opening.ring(id, `${answer.kind}:${answer.id}`) },
      },
      `Open its ring ${id}`,
    ),
  );
}

function expandBlock(
  node: ViewNode,
  answer: NodeAnswer,
  view: View,
  busy: boolean,
  flows: Flows,
): HTMLElement {
  const shown = neighbourCounts(view, node.key);
  const all = answer.neighbours.reduce((sum, entry) => sum + entry.count, 0);
  const only = answer.neighbours.length === 1 ? (answer.neighbours[0]?.kind ?? null) : null;
  const best = lastPage(view, node.key, only);
  const allShown = answer.neighbours.every((entry) => (shown.get(entry.kind) ?? 0) >= entry.count);
  return h(
    'section',
    { class: 'expand-block', aria: { label: 'Expand' } },
    h('h4', {}, 'Neighbours'),
    h(
      'div',
      { class: 'expand-kinds' },
      ...answer.neighbours.map((entry) => {
        const page = lastPage(view, node.key, entry.kind);
        const on = shown.get(entry.kind) ?? 0;
        const done = page?.cursor === null || on >= entry.count;
        return h(
          'button',
          {
            class: 'kind-button',
            type: 'button',
            disabled: done || busy,
            title: done
              ? `All ${lookOf(entry.kind).many} are on the canvas`
              : `Add up to ${EXPAND_CAP} ${lookOf(entry.kind).many}, best ranked first`,
            data: { testid: 'expand-kind', kind: entry.kind, focus: `expand-${entry.kind}` },
            on: { click: () => void flows.picture.expand(node.key, entry.kind) },
          },
          glyph(entry.kind, 12),
          h('span', {}, entry.count === 1 ? lookOf(entry.kind).one : lookOf(entry.kind).many),
          h(
            'span',
            { class: 'figure' },
            on > 0 ? `${count(on)} of ${count(entry.count)}` : count(entry.count),
          ),
        );
      }),
      answer.neighbours.length === 0 && h('p', { class: 'quiet' }, 'Nothing is linked to this node.'),
    ),
    h(
      'div',
      { class: 'expand-actions' },
      best === undefined &&
        !allShown &&
        h(
          'button',
          {
            class: 'button primary',
            type: 'button',
            disabled: busy || all === 0,
            title: 'Add the best ranked neighbours of all kinds (E)',
            data: { testid: 'expand', focus: 'expand' },
            on: { click: () => void flows.picture.expand(node.key, null) },
          },
          all > EXPAND_CAP ? `Expand best ${EXPAND_CAP} of ${count(all)}` : 'Expand',
          h('kbd', { aria: { hidden: true } }, 'E'),
        ),
      ...moreButtons(node, view, busy, flows),
      all > 0 && (allShown || best?.cursor === null) && h('span', { class: 'quiet' }, 'all neighbours shown'),
      hideButton(node, flows),
    ),
  );
}

/** "+3,387 more" for every kind of which the server has another page. */
function moreButtons(node: ViewNode, view: View, busy: boolean, flows: Flows): HTMLElement[] {
  const kinds = new Set(
    view.expansions.filter((page) => page.anchor === node.key).map((page) => page.kind),
  );
  return [...kinds].flatMap((kind) => {
    const page = lastPage(view, node.key, kind);
    if (page === undefined || page.cursor === null) {
      return [];
    }
    const what = kind === null ? 'more' : `more ${lookOf(kind).many}`;
    return [
      h(
        'button',
        {
          class: 'button primary',
          type: 'button',
          disabled: busy,
          title: `Add the next ${EXPAND_CAP}; ${count(page.seen)} of ${count(page.total)} are shown`,
          data: { testid: 'expand-more', focus: `more-${kind ?? ''}`, kind: kind ?? '' },
          on: { click: () => void flows.picture.expand(node.key, kind) },
        },
        `+${count(page.total - page.seen)} ${what}`,
      ),
    ];
  });
}

function properties(answer: NodeAnswer): HTMLElement | null {
  const told = answer.quality === null ? [] : TOLD_ELSEWHERE;
  const entries = Object.entries(answer.properties).filter(
    ([name, value]) => value !== null && value !== '' && !told.includes(name),
  );
  if (entries.length === 0) {
    return null;
  }
  return h(
    'section',
    {},
    h('h4', {}, 'Properties'),
    h(
      'dl',
      { class: 'properties' },
      ...entries.flatMap(([name, value]) => [
        h('dt', { class: 'quiet' }, spaced(name)),
        h('dd', {}, bdi(plain(value))),
      ]),
    ),
  );
}

function plain(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map(plain).join(', ');
  }
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

function sourceLine(source: Source): HTMLElement {
  return h(
    'span',
    { class: 'figure' },
    bdi(source.file),
    typeof source.line === 'number' && ` line ${count(source.line)}`,
    h('span', { class: 'quiet value' }, ` ${(source.digest ?? '').slice(0, 12)}`),
  );
}

function listBlock(
  title: string,
  items: readonly HTMLElement[],
  long: boolean,
  lengthen: () => void,
): HTMLElement {
  const shown = long ? items : items.slice(0, SHORT_LIST);
  return h(
    'section',
    {},
    h('h4', {}, title),
    h('ul', { class: 'plain' }, ...shown.map((item) => h('li', {}, item))),
    shown.length < items.length &&
      h(
        'button',
        { class: 'link', type: 'button', data: { focus: `all-${title}` }, on: { click: lengthen } },
        `show all ${count(items.length)}`,
      ),
  );
}
