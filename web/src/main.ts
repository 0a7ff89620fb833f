/** Puts the page together. */

import './theme/tokens.css';
import './theme/page.css';
import { Client } from './api/client';
import { BLIND, type Network, openCanvas } from './canvas/canvas';
import { formatLink, parseLink } from './core/link';
import { confirmedVendors } from './core/select';
import { type AppState, INITIAL, valueOf } from './core/state';
import { createStore, type Store } from './core/store';
import { Flows } from './flow/flows';
import { moveByDrag } from './gesture/drag';
import { expandByDoubleClick } from './gesture/expand';
import { nameByHover } from './gesture/hover';
import { listenToKeys } from './gesture/keys';
import { selectByClick } from './gesture/select';
import { mountCard } from './panel/card';
import { mountHeader } from './panel/header';
import { mountHelp } from './panel/help';
import { mountQueue } from './panel/queue';
import { buildShell } from './panel/shell';
import {
  mountCaption,
  mountLegend,
  mountMessages,
  mountStatus,
  mountTable,
  mountToolbar,
  mountWalk,
} from './panel/stage';
import { mountWhy } from './panel/why';
import { followTheme } from './theme/theme';

const store = createStore<AppState>(INITIAL);
const flows = new Flows(store, new Client());
const shell = buildShell(document.querySelector('#app') ?? document.body, store, flows);

const onTheme = followTheme(store);
const drawn = openCanvas(shell.network);
const canvas = drawn ?? BLIND;
if (drawn === null) {
  flows.toggleTable();
  flows.say('This browser has no WebGL, so the network is shown as a table.');
}
onTheme(() => canvas.repaint());

mountHeader(shell.header, store, flows);
mountQueue(shell.queue, store, flows);
mountCaption(shell.caption, store);
mountToolbar(shell.toolbar, store, flows, canvas);
mountTable(shell.table, store, flows);
mountMessages(shell.messages, store, flows);
mountLegend(shell.legend, store, flows);
mountWalk(shell.walk, store, flows, (key) => {
  canvas.emphasise({ hovered: key });
  if (key !== null) {
    canvas.bringIntoView(key);
  }
});
mountCard(shell.card, store, flows);
mountWhy(shell.why, store, flows);
mountStatus(shell.status, store);
mountHelp(document.body, store, flows);

showOnCanvas(store, canvas);
selectByClick(canvas, flows);
expandByDoubleClick(canvas, flows);
moveByDrag(canvas, flows);
nameByHover(canvas);
listenToKeys(store, flows, canvas, {
  focusSearch: () => document.querySelector<HTMLInputElement>('#search')?.select(),
  focusWhy: () => shell.why.querySelector<HTMLElement>('.why-body button')?.focus(),
});
followLink(store, flows);
void flows.queue.load();

function showOnCanvas(from: Store<AppState>, network: Network): void {
  let opened = from.get().canvas.opened;
  from.watch(
    (state) => state.canvas.history.view,
    (view, state) => {
      network.show(view, state.canvas.opened !== opened);
      opened = state.canvas.opened;
    },
  );
  from.watch((state) => state.canvas.selected, (selected) => {
    network.emphasise({ selected });
    if (selected !== null) {
      network.bringIntoView(selected);
    }
  });
  from.watch((state) => state.canvas.highlight, (highlight) =>
    network.emphasise({ highlight: highlight?.keys ?? null }),
  );
  from.watch((state) => state.canvas.expanding, (expanding) => network.emphasise({ expanding }));
  from.watch((state) => state.ring?.detail, (detail) => {
    network.emphasise({ confirmed: confirmedVendors(detail === undefined ? null : valueOf(detail)) });
  });
}

/** Keeps the address in step with what is open, and opens what the address says. */
function followLink(from: Store<AppState>, to: Flows): void {
  let own = '';
  const open = (): void => {
    if (location.hash === own) {
      return;
    }
    const { subject, selected } = parseLink(location.hash);
    own = location.hash;
    if (subject.type === 'ring') {
      void to.opening.ring(subject.id, selected);
    } else if (subject.type === 'node') {
      void to.opening.node(subject.key);
    } else if (from.get().canvas.subject.type !== 'nothing') {
      to.opening.close();
    }
  };
  open();
  addEventListener('hashchange', open);
  const write = (): void => {
    const { subject, selected, load } = from.get().canvas;
    if (load.state === 'loading') {
      return; // the selection of a link that is being opened is not there yet
    }
    const next = formatLink({ subject, selected });
    if (next !== location.hash) {
      const before = parseLink(location.hash).subject;
      const same = JSON.stringify(before) === JSON.stringify(subject);
      own = next;
      history[same ? 'replaceState' : 'pushState'](null, '', next === '' ? './' : next);
    }
  };
  from.watch((state) => state.canvas.subject, write);
  from.watch((state) => state.canvas.selected, write);
  from.watch((state) => state.canvas.load, write);
  addEventListener('popstate', open);
}
