/** The part of the address that opens a view again. */

import type { Subject } from './state';

export interface Link {
  readonly subject: Subject;
  readonly selected: string | null;
}

/** "#ring=8F3K&select=vendor%3AV1" → what to open. Anything else opens nothing. */
export function parseLink(hash: string): Link {
  const values = new URLSearchParams(hash.replace(/^#/u, ''));
  const ring = values.get('ring');
  const node = values.get('node');
  const selected = values.get('select') || null;
  if (ring) {
    return { subject: { type: 'ring', id: ring }, selected };
  }
  if (node?.includes(':')) {
    return { subject: { type: 'node', key: node }, selected };
  }
  return { subject: { type: 'nothing' }, selected: null };
}

/** The opposite of {@link parseLink}; empty when nothing is open. */
export function formatLink(link: Link): string {
  const values = new URLSearchParams();
  if (link.subject.type === 'ring') {
    values.set('ring', link.subject.id);
  } else if (link.subject.type === 'node') {
    values.set('node', link.subject.key);
  } else {
    return '';
  }
  if (link.selected !== null) {
    values.set('select', link.selected);
  }
  return `#${values.toString()}`;
}
