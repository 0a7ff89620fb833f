/** What stands around the network: its caption, buttons, legend, messages, and its twins for keyboard and table. */

import { bits, count, counted, riskRank } from '../core/format';
import { lookOf } from '../core/kinds';
import { isHub, legend, MIDDLING_BITS, STRONG_BITS, visibleEdges, visibleNodes } from '../core/select';
import type { AppState } from '../core/state';
import type { Store } from '../core/store';
import type { ViewNode } from '../core/view';
import type { Flows } from '../flow/flows';
import { bdi, type Child, fill, h, svg } from './dom';
import { glyph } from './glyph';
import { iconButton, problemBox } from './parts';

/** What the buttons need of the canvas. */
export interface Camera {
  fit(): void;
  zoom(factor: number): void;
}

export function mountToolbar(root: HTMLElement, store: Store<AppState>, flows: Flows, camera: Camera): void {
  const paint = (): void => {
    const { canvas, table } = store.get();
    const { past, future, view } = canvas.history;
    const back = past.at(-1)?.label;
    const again = future[0]?.label;
    fill(
      root,
      h(
        'div',
        { class: 'tools', role: 'toolbar', aria: { label: 'Canvas' } },
        iconButton('undo', back === undefined ? 'Nothing to undo' : `Undo: ${back} (Ctrl+Z)`, () => flows.picture.undo(), {
          testid: 'undo',
          disabled: back === undefined,
        }),
        iconButton('redo', again === undefined ? 'Nothing to redo' : `Redo: ${again} (Ctrl+Shift+Z)`, () => flows.picture.redo(), {
          testid: 'redo',
          disabled: again === undefined,
        }),
        iconButton('collapse', 'Collapse the last expansion (Shift+E)', () => flows.picture.collapse(), {
          testid: 'collapse',
          disabled: view.expansions.length === 0,
        }),
        iconButton('eye', 'Show what is hidden', () => flows.picture.showAll(), {
          testid: 'show-all',
          disabled: view.hiddenNodes.size + view.hiddenKinds.size === 0,
        }),
      ),
      h(
        'div',
        { class: 'tools', role: 'toolbar', aria: { label: 'View' } },
        iconButton('minus', 'Zoom out (−)', () => camera.zoom(1 / 1.5), { testid: 'zoom-out', disabled: table }),
        iconButton('plus', 'Zoom in (+)', () => camera.zoom(1.5), { testid: 'zoom-in', disabled: table }),
        iconButton('fit', 'Fit everything (F)', () => camera.fit(), { testid: 'fit', disabled: table }),
        iconButton(table ? 'network' : 'table', table ? 'Show the network (T)' : 'Show as a table (T)', () => flows.toggleTable(), {
          testid: 'table-toggle',
          pressed: table,
        }),
      ),
    );
  };
  store.watch((state) => state.canvas.history, paint);
  store.watch((state) => state.table, paint);
}

export function mountCaption(root: HTMLElement, store: Store<AppState>): void {
  store.watch(
    (state) => state.canvas,
    ({ subject, history, complete, highlight, load }) => {
      const nodes = history.view.nodes;
      const only = subject.type === 'node' ? nodes.get(subject.key) : undefined;
      fill(
        root,
        subject.type === 'ring' && h('span', {}, 'Ring ', bdi(subject.id, 'value')),
        only !== undefined && h('span', {}, bdi(only.label)),
        !complete && load.state === 'ready' && h('span', { class: 'chip warn' }, 'the server sent a part of this ring'),
        highlight !== null && h('span', { class: 'quiet' }, `${counted(highlight.keys.size, 'node', 'nodes')} lit, Esc ends it`),
      );
    },
  );
}

export function mountLegend(root: HTMLElement, store: Store<AppState>, flows: Flows): void {
  store.watch(
    (state) => state.canvas.history.view,
    (view) => {
      const rows = legend(view);
      fill(
        root,
        h(
          'div',
          { class: 'legend-kinds', role: 'group', aria: { label: 'Kinds on the canvas; press to hide or show' } },
          ...rows.map(({ kind, count: number, shown }) =>
            h(
              'button',
              {
                class: 'legend-item',
                type: 'button',
                title: `${shown ? 'Hide' : 'Show'} ${lookOf(kind).many}; Alt+click shows these only`,
                data: { testid: 'legend-item', kind, focus: `legend-${kind}` },
                aria: { pressed: shown },
                on: {
                  click: (event) =>
                    (event as MouseEvent).altKey ? flows.picture.onlyKind(kind) : flows.picture.toggleKind(kind),
                },
              },
              glyph(kind, 13),
              h('span', {}, number === 1 ? lookOf(kind).one : lookOf(kind).many),
              h('span', { class: 'figure' }, count(number)),
            ),
          ),
        ),
        rows.length > 0 && lineKey(),
      );
      root.hidden = rows.length === 0;
    },
  );
}

function lineKey(): HTMLElement {
  const sample = (dash: string, width: string): SVGElement =>
    svg(
      'svg',
      { width: '22', height: '8', 'aria-hidden': 'true', class: 'line-sample' },
      svg('line', { x1: '0', y1: '4', x2: '22', y2: '4', 'stroke-dasharray': dash, 'stroke-width': width }),
    );
  return h(
    'div',
    { class: 'line-key quiet', title: 'How much a line weighs as evidence' },
    sample('', '3'),
    `≥ ${STRONG_BITS} bits`,
    sample('7 4', '2'),
    `≥ ${MIDDLING_BITS}`,
    sample('2 4', '1.2'),
    'less or none',
  );
}

/** The canvas' progress, its problems, and what it says while it is empty. */
export function mountMessages(root: HTMLElement, store: Store<AppState>, flows: Flows): void {
  const paint = (): void => {
    const { canvas, notice, queue } = store.get();
    const busy = canvas.load.state === 'loading' || canvas.expanding.size > 0;
    const children: Child[] = [
      busy && h('div', { class: 'progress late', role: 'progressbar', aria: { label: 'Loading' } }),
    ];
    if (canvas.load.state === 'failed') {
      children.push(
        h(
          'div',
          { class: 'centre' },
          problemBox(canvas.load.problem, 'The list of rings and search still work.', () => void flows.opening.again()),
        ),
      );
    } else if (canvas.subject.type === 'nothing' && queue.load.state === 'ready') {
      children.push(startHint(queue.items.length > 0));
    } else if (canvas.load.state === 'ready' && visibleNodes(canvas.history.view).length === 0) {
      children.push(h('div', { class: 'centre quiet' }, 'Everything is hidden. Press a kind in the legend to show it.'));
    }
    if (notice !== null && notice.problem !== null) {
      children.push(
        h('div', { class: 'toast' }, problemBox(notice.problem, notice.text, notice.expand === null ? null : () => void flows.picture.retryExpand()), iconButton('close', 'Dismiss', () => flows.dismissNotice())),
      );
    }
    fill(root, ...children);
  };
  store.watch((state) => state.canvas, paint);
  store.watch((state) => state.notice, paint);
  store.watch((state) => state.queue.load, paint);
}

function startHint(rings: boolean): HTMLElement {
  return h(
    'div',
    { class: 'centre start' },
    h('p', {}, rings ? 'Choose a ring on the left, or search.' : 'The network of a ring is drawn here.'),
    rings &&
      h(
        'p',
        { class: 'quiet' },
        h('kbd', {}, 'J'),
        ' first ring  ',
        h('kbd', {}, '/'),
        ' search  ',
        h('kbd', {}, '?'),
        ' all keys',
      ),
  );
}

export function mountStatus(root: HTMLElement, store: Store<AppState>): void {
  const line = h('span', { class: 'figure', role: 'status', data: { testid: 'status-line' } });
  const hidden = h('span', { class: 'quiet figure' });
  const notice = h('span', { class: 'quiet', role: 'status' });
  const grow = h('span', { class: 'grow' });
  const store_ = h('span', { class: 'quiet figure' });
  fill(root, line, hidden, notice, grow, store_);
  store.watch(
    (state) => state.canvas.history.view,
    (view) => {
      const nodes = visibleNodes(view).length;
      const away = view.nodes.size - nodes;
      line.textContent = `${counted(nodes, 'node', 'nodes')}, ${counted(visibleEdges(view).length, 'edge', 'edges')}`;
      hidden.textContent = away > 0 ? `${count(away)} hidden` : '';
    },
  );
  store.watch(
    (state) => state.notice,
    (value) => (notice.textContent = value !== null && value.problem === null ? value.text : ''),
  );
  store.watch(
    (state) => state.queue.run,
    (run) =>
      (store_.textContent =
        run === null
          ? ''
          : `${count(run.vendors)} vendors · ${count(run.rings)} rings · ${count(run.suppressed)} values ignored`),
  );
}

/** How many nodes the hidden list holds; the table holds all. */
const WALK_LIMIT = 500;

/** The nodes as buttons for those who do not see the canvas; a focused one is shown on it. */
export function mountWalk(
  root: HTMLElement,
  store: Store<AppState>,
  flows: Flows,
  hover: (key: string | null) => void,
): void {
  const paint = (): void => {
    const { canvas } = store.get();
    const nodes = sorted(visibleNodes(canvas.history.view));
    fill(
      root,
      ...nodes.slice(0, WALK_LIMIT).map((node) =>
        h(
          'button',
          {
            type: 'button',
            data: { testid: 'node-button', key: node.key, kind: node.kind, focus: `walk-${node.key}` },
            aria: { pressed: node.key === canvas.selected },
            on: {
              click: () => flows.picture.select(node.key),
              focus: () => hover(node.key),
              blur: () => hover(null),
            },
          },
          `${lookOf(node.kind).one} ${node.label}${node.degree === null ? '' : `, ${count(node.degree)} links`}`,
        ),
      ),
      nodes.length > WALK_LIMIT && h('p', {}, `${count(WALK_LIMIT)} of ${count(nodes.length)}; the table has all`),
    );
  };
  store.watch((state) => state.canvas.history.view, paint);
  store.watch((state) => state.canvas.selected, paint);
}

/** Vendors by risk, then values by their evidence, then by name. */
function sorted(nodes: readonly ViewNode[]): readonly ViewNode[] {
  return [...nodes].sort(
    (a, b) =>
      (b.risk ?? -1) - (a.risk ?? -1) ||
      (b.bits ?? -1) - (a.bits ?? -1) ||
      (b.degree ?? 0) - (a.degree ?? 0) ||
      (a.key < b.key ? -1 : 1),
  );
}

type Column = 'kind' | 'label' | 'degree' | 'bits' | 'risk';

/** The nodes of the canvas as a table that is sorted by the column whose heading is pressed. */
export function mountTable(root: HTMLElement, store: Store<AppState>, flows: Flows): void {
  let by: Column | null = null;
  let down = true;
  const compare = (a: ViewNode, b: ViewNode, column: Column): number => {
    if (column === 'kind' || column === 'label') {
      return a[column] < b[column] ? -1 : a[column] > b[column] ? 1 : 0;
    }
    return (b[column] ?? -1) - (a[column] ?? -1);
  };
  const paint = (): void => {
    const { canvas, table } = store.get();
    root.hidden = !table;
    if (!table) {
      root.replaceChildren();
      return;
    }
    const column = by;
    const nodes = [...sorted(visibleNodes(canvas.history.view))];
    if (column !== null) {
      nodes.sort((a, b) => (down ? 1 : -1) * compare(a, b, column));
    }
    const head = (name: Column, title: string): HTMLElement =>
      h(
        'th',
        { aria: { sort: by === name ? (down ? 'descending' : 'ascending') : 'none' } },
        h(
          'button',
          {
            class: 'link',
            type: 'button',
            data: { focus: `sort-${name}` },
            on: {
              click: () => {
                down = by === name ? !down : true;
                by = name;
                paint();
              },
            },
          },
          title,
          by === name ? (down ? ' ↓' : ' ↑') : '',
        ),
      );
    fill(
      root,
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, head('kind', 'kind'), head('label', 'name or value'), head('degree', 'links'), head('bits', 'bits'), head('risk', 'risk'))),
        h('tbody', {}, ...nodes.map((node) => tableRow(node, node.key === canvas.selected, flows))),
      ),
    );
  };
  store.watch((state) => state.table, paint);
  store.watch((state) => state.canvas.history.view, paint);
  store.watch((state) => state.canvas.selected, paint);
}

function tableRow(node: ViewNode, selected: boolean, flows: Flows): HTMLElement {
  return h(
    'tr',
    { class: selected ? 'is-lit' : '', data: { testid: 'table-row', key: node.key } },
    h('td', {}, h('span', { class: 'kind-cell' }, glyph(node.kind, 12), lookOf(node.kind).one, isHub(node) && h('span', { class: 'chip' }, 'hub'))),
    h(
      'td',
      {},
      h(
        'button',
        {
          class: 'link plain-link',
          type: 'button',
          data: { focus: `table-${node.key}` },
          on: { click: () => flows.picture.select(node.key) },
        },
        bdi(node.label),
      ),
    ),
    h('td', { class: 'figure' }, node.degree === null ? '' : count(node.degree)),
    h('td', { class: 'figure' }, node.bits === null ? '' : bits(node.bits)),
    h('td', { class: 'figure' }, node.risk === null ? '' : riskRank(node.risk)),
  );
}
