/** The frame of the page: a line on top, three columns, a line below. */

import type { AppState } from '../core/state';
import type { Store } from '../core/store';
import type { Flows } from '../flow/flows';
import { h } from './dom';
import { iconButton } from './parts';

export interface Shell {
  readonly header: HTMLElement;
  readonly queue: HTMLElement;
  readonly network: HTMLElement;
  readonly caption: HTMLElement;
  readonly toolbar: HTMLElement;
  readonly table: HTMLElement;
  readonly messages: HTMLElement;
  readonly legend: HTMLElement;
  readonly walk: HTMLElement;
  readonly card: HTMLElement;
  readonly why: HTMLElement;
  readonly status: HTMLElement;
}

export function buildShell(root: Element, store: Store<AppState>, flows: Flows): Shell {
  const shell: Shell = {
    header: h('header', { class: 'top' }),
    queue: h('div', { class: 'panel' }),
    network: h('div', { class: 'network', data: { testid: 'canvas' }, aria: { hidden: true } }),
    caption: h('div', { class: 'caption' }),
    toolbar: h('div', { class: 'toolbar' }),
    table: h('div', { class: 'table-view scroll', data: { testid: 'table' } }),
    messages: h('div', { class: 'messages' }),
    legend: h('div', { class: 'legend' }),
    walk: h('div', { class: 'visually-hidden', role: 'group', aria: { label: 'Nodes on the canvas' } }),
    card: h('section', { class: 'card', data: { testid: 'node-card' }, aria: { label: 'Selected node' } }),
    why: h('div', { class: 'panel' }),
    status: h('footer', { class: 'status' }),
  };
  const left = h('aside', { class: 'side side-left', aria: { label: 'Rings' } }, shell.queue);
  const right = h('aside', { class: 'side side-right', aria: { label: 'Why' } }, shell.card, shell.why);
  const unfoldLeft = h('div', { class: 'unfold' }, iconButton('right', 'Unfold the list of rings', () => flows.fold('queue')), h('span', {}, 'Rings'));
  const unfoldRight = h('div', { class: 'unfold' }, iconButton('left', 'Unfold the reasons', () => flows.fold('why')), h('span', {}, 'Why'));
  left.append(unfoldLeft);
  right.append(unfoldRight);
  const stage = h(
    'main',
    { class: 'stage', aria: { label: 'Network' } },
    h('div', { class: 'stage-top' }, shell.caption, shell.toolbar),
    h('div', { class: 'stage-middle' }, shell.network, shell.table, shell.messages, shell.walk),
    shell.legend,
  );
  const columns = h('div', { class: 'columns' }, left, stage, right);
  root.append(shell.header, columns, shell.status);
  store.watch(
    (state) => state.folded,
    (folded) => {
      left.classList.toggle('is-folded', folded.queue);
      right.classList.toggle('is-folded', folded.why);
    },
  );
  return shell;
}
