/** Pieces that several panels use. */

import type { Problem } from '../api/problem';
import { type Piece, pieces, words } from '../core/format';
import { bdi, h } from './dom';
import { icon, type IconName } from './glyph';

/** What went wrong, what still works, and the way to try again. */
export function problemBox(problem: Problem, works: string, retry: (() => void) | null): HTMLElement {
  return h(
    'div',
    { class: 'problem', role: 'alert', data: { testid: 'error', code: problem.code } },
    h('strong', {}, problem.title),
    h('p', {}, problem.detail),
    problem.fields.length > 1 &&
      h('ul', {}, ...problem.fields.map((entry) => h('li', {}, `${entry.field} ${entry.message}`))),
    h('p', { class: 'quiet' }, works),
    retry !== null &&
      h(
        'button',
        { class: 'button', type: 'button', data: { focus: 'retry' }, on: { click: retry } },
        'Try again',
      ),
  );
}

/** Grey lines in the place of what is on its way; they appear after 300 ms only. */
export function waiting(lines: number, label: string): HTMLElement {
  return h(
    'div',
    { class: 'waiting late', role: 'status', aria: { label } },
    ...Array.from({ length: lines }, () => h('span', { class: 'waiting-line' })),
  );
}

export function iconButton(
  name: IconName,
  label: string,
  click: () => void,
  more: { testid?: string; disabled?: boolean; pressed?: boolean } = {},
): HTMLButtonElement {
  return h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      title: label,
      disabled: more.disabled === true,
      data: { focus: `icon-${name}`, ...(more.testid === undefined ? {} : { testid: more.testid }) },
      aria: { label, ...(more.pressed === undefined ? {} : { pressed: more.pressed }) },
      on: { click },
    },
    icon(name),
  );
}

/** A sentence whose values are isolated from its direction. */
export function sentence(text: string, values: readonly string[]): HTMLElement {
  return h(
    'span',
    { class: 'sentence' },
    ...pieces(text, values).map((piece: Piece) => (piece.data ? bdi(piece.text, 'value') : piece.text)),
  );
}

export function statusChip(status: string): HTMLElement {
  return h('span', { class: `chip status-${status}` }, words(status));
}

/** A bar from 0 to the share of the whole width. */
export function bar(share: number, tone: string): HTMLElement {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return h(
    'span',
    { class: 'bar', aria: { hidden: true } },
    h('span', { class: `bar-fill ${tone}`, style: { width } }),
  );
}

/** A section with a heading and a figure beside it. */
export function section(title: string, figure: string, ...children: Array<Node | null>): HTMLElement {
  return h(
    'section',
    { class: 'block' },
    h('h3', {}, h('span', {}, title), h('span', { class: 'figure quiet' }, figure)),
    ...children,
  );
}
