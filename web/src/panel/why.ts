/** Why the open ring is one: evidence in sentences, what was ignored, its weakest links, its members. */

import type { Bridge, Contribution, EvidenceItem, IgnoredItem, RingAnswer, RingVendor } from '../api/wire';
import { cellLine } from '../core/cells';
import { bits, count, counted, percent, period, reportCounts, riskRank, withoutBits } from '../core/format';
import { lookOf } from '../core/kinds';
import { addedBits } from '../core/select';
import { type AppState, type OpenRing, type Remote, valueOf } from '../core/state';
import type { Store } from '../core/store';
import { nodeKey } from '../core/view';
import type { Flows } from '../flow/flows';
import { bdi, type Child, fill, h } from './dom';
import { glyph } from './glyph';
import { bar, iconButton, problemBox, section, sentence, statusChip, waiting } from './parts';

const LIMITS =
  'A score ranks evidence; it is not a probability of guilt. Read the sources before you act on it.';

export function mountWhy(root: HTMLElement, store: Store<AppState>, flows: Flows): void {
  const unfolded = new Set<string>();
  const body = h('div', { class: 'scroll why-body' });
  fill(
    root,
    h(
      'header',
      { class: 'panel-head' },
      h('h2', {}, 'Why'),
      h('span', { class: 'grow' }),
      iconButton('right', 'Fold the reasons', () => flows.fold('why')),
    ),
    body,
    h('p', { class: 'limits quiet' }, LIMITS),
  );
  const paint = (): void => {
    const { ring, canvas, queue } = store.get();
    const unfold = (id: string): void => {
      if (!unfolded.delete(id)) {
        unfolded.add(id);
      }
      paint();
    };
    const lit = canvas.highlight?.name ?? null;
    fill(
      body,
      ...(ring === null
        ? [nothingOpen(canvas.subject.type, queue.items.length > 0)]
        : new Reasons(ring, lit, canvas.selected, unfolded, unfold, flows).content()),
    );
  };
  store.watch(
    (state) => state.ring?.id,
    () => {
      unfolded.clear();
      body.scrollTop = 0;
    },
  );
  store.watch((state) => state.ring, paint);
  store.watch((state) => state.queue.items.length > 0, paint);
  store.watch((state) => state.canvas.highlight, paint);
  store.watch((state) => state.canvas.selected, paint);
}

function nothingOpen(subject: string, rings: boolean): HTMLElement {
  return h(
    'div',
    { class: 'empty' },
    h('h3', {}, subject === 'node' ? 'One node' : 'No ring is open'),
    h(
      'p',
      {},
      subject === 'node'
        ? 'Expand it to see what it shares with others. The card of a vendor names its ring.'
        : rings
          ? 'Choose one on the left, or press J. Its evidence will stand here.'
          : 'The evidence of a ring stands here, in sentences, with the rows it was read from.',
    ),
  );
}

class Reasons {
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    private readonly ring: OpenRing,
    private readonly lit: string | null,
    private readonly selected: string | null,
    private readonly unfolded: ReadonlySet<string>,
    private readonly unfold: (id: string) => void,
    private readonly flows: Flows,
  ) {
    const vendors = ring.detail.state === 'ready' ? ring.detail.value.vendors : [];
    this.names = new Map(vendors.map((vendor) => [vendor.vendor_id, vendor.name]));
  }

  content(): Child[] {
    const { detail, evidence } = this.ring;
    return [
      this.heading(detail),
      evidence.state === 'ready' && this.evidence(evidence.value.items),
      detail.state === 'ready' && this.otherContributions(detail.value, evidence.state === 'failed'),
      evidence.state === 'ready' && this.ignored(evidence.value.ignored),
      evidence.state === 'loading' && waiting(6, 'Loading evidence'),
      evidence.state === 'failed' &&
        detail.state !== 'failed' &&
        problemBox(evidence.problem, 'The picture and the list of rings still work.', () =>
          void this.flows.opening.retryEvidence(),
        ),
      detail.state === 'ready' && this.bridges(detail.value.bridges),
      detail.state === 'ready' && this.members(detail.value.vendors),
    ];
  }

  private heading(detail: Remote<RingAnswer>): HTMLElement {
    const ring = detail.state === 'ready' ? detail.value : null;
    const facts = (ring === null
      ? []
      : [period(ring.first_seen, ring.last_seen), reportCounts(ring.reports)]
    ).filter((fact) => fact !== '');
    const linked = ring?.standing === 'linked';
    return h(
      'div',
      { class: 'ring-head' },
      h(
        'h3',
        { class: 'ring-title', data: { testid: 'ring-title' } },
        h('span', {}, linked ? 'Linked group ' : 'Ring '),
        bdi(ring?.ring_id ?? this.ring.id, 'value'),
        ring !== null && statusChip(ring.status),
      ),
      ring !== null &&
        h(
          'dl',
          { class: 'figures' },
          figure(bits(ring.score), 'bits'),
          figure(count(ring.vendors.length), ring.vendors.length === 1 ? 'vendor' : 'vendors'),
          h('div', {}, h('dt', { class: 'quiet' }, 'rank'), h('dd', { class: 'figure' }, count(ring.rank))),
        ),
      facts.length > 0 && h('p', { class: 'quiet figure' }, facts.join(' · ')),
      linked && h('p', { class: 'quiet' }, 'Linked, no complaint: one owner who shows himself.'),
      ring !== null && this.cells(ring),
      ring !== null &&
        ring.lineage.length > 0 &&
        h('p', { class: 'quiet' }, 'came from ', bdi(ring.lineage.join(', '), 'value')),
      detail.state === 'loading' && waiting(2, 'Loading the ring'),
      detail.state === 'failed' &&
        problemBox(detail.problem, 'The list of rings and search still work.', () =>
          void this.flows.opening.retryDetail(),
        ),
    );
  }

  private cells(ring: RingAnswer): HTMLElement | null {
    const line = cellLine(ring, valueOf(this.ring.evidence)?.items ?? []);
    return line === null ? null : h('p', { data: { testid: 'cells' } }, sentence(line.text, line.values));
  }

  // ── evidence ───────────────────────────────────────────────────────────────────────────────

  private evidence(items: readonly EvidenceItem[]): HTMLElement {
    const most = Math.max(...items.map((item) => item.bits), 1);
    return section(
      'Evidence',
      counted(items.length, 'shared value', 'shared values'),
      h('ol', { class: 'evidence' }, ...items.map((item) => this.evidenceItem(item, most))),
    );
  }

  private evidenceItem(item: EvidenceItem, most: number): HTMLElement {
    const name = nodeKey(item.kind, item.value);
    const open = this.unfolded.has(name);
    const pressed = this.lit === name;
    const added = addedBits(valueOf(this.ring.detail), item);
    const show = (): void =>
      this.flows.picture.highlight({
        name,
        keys: new Set([name, ...item.vendors.map((vendor) => nodeKey('vendor', vendor))]),
      });
    return h(
      'li',
      { class: pressed ? 'evidence-item is-lit' : 'evidence-item', data: { testid: 'evidence-item', key: name } },
      h(
        'button',
        {
          class: 'evidence-main',
          type: 'button',
          title: 'Show on the canvas',
          aria: { pressed },
          data: { focus: `show-${name}` },
          on: { click: show },
        },
        glyph(item.kind, 14, true),
        sentence(withoutBits(item.sentence), [item.value]),
        h('span', { class: 'evidence-bits figure', title: 'bits, between any two of its holders' }, bits(item.bits)),
        bar(item.bits / most, 'tone-accent'),
      ),
      h(
        'button',
        {
          class: 'link evidence-sources',
          type: 'button',
          aria: { expanded: open },
          data: { focus: `sources-${name}` },
          on: { click: () => this.unfold(name) },
        },
        `${open ? '▾' : '▸'} ${counted(item.sources.length, 'source', 'sources')}, ${counted(item.raws.length, 'spelling', 'spellings')}`,
        item.holders > item.vendors.length &&
          ` · ${counted(item.holders, 'holder', 'holders')} in all`,
      ),
      added !== null &&
        bits(added) !== bits(item.bits) &&
        h('p', { class: 'evidence-added quiet figure' }, `adds ${bits(added)} bits: the rest is counted with other values`),
      open && evidenceDetail(item),
    );
  }

  /** What the score is made of beside shared values; all of it where the evidence itself did not come. */
  private otherContributions(ring: RingAnswer, all: boolean): HTMLElement | null {
    const others = ring.contributions.filter((entry) => all || !entry.name.startsWith('shared_'));
    const title = all ? 'What the score is made of' : 'Also counted';
    return others.length === 0 ? null : section(title, '', contributions(others));
  }

  private ignored(items: readonly IgnoredItem[]): HTMLElement | null {
    if (items.length === 0) {
      return null;
    }
    return section(
      'Ignored',
      counted(items.length, 'shared value', 'shared values'),
      h(
        'ul',
        { class: 'plain' },
        ...items.map((item) =>
          h(
            'li',
            { class: 'ignored', data: { testid: 'ignored-item' } },
            glyph(item.kind, 14, true),
            sentence(item.sentence, [item.value]),
            h('span', { class: 'chip' }, item.reason),
          ),
        ),
      ),
    );
  }

  // ── links and members ──────────────────────────────────────────────────────────────────────

  private bridges(bridges: readonly Bridge[]): HTMLElement | null {
    if (bridges.length === 0) {
      return null;
    }
    const weakest = [...bridges].sort((a, b) => a.bits - b.bits);
    return section(
      'Weakest links',
      counted(bridges.length, 'bridge', 'bridges'),
      h('p', { class: 'quiet' }, 'Without one of these the ring falls into two.'),
      h(
        'ul',
        { class: 'plain' },
        ...weakest.map((bridge) => {
          const name = `bridge ${bridge.vendor_a} ${bridge.vendor_b}`;
          const keys = [nodeKey('vendor', bridge.vendor_a), nodeKey('vendor', bridge.vendor_b)];
          return h(
            'li',
            {},
            h(
              'button',
              {
                class: 'row',
                type: 'button',
                title: 'Show on the canvas',
                aria: { pressed: this.lit === name },
                data: { focus: name, testid: 'bridge' },
                on: { click: () => this.flows.picture.highlight({ name, keys: new Set(keys) }) },
              },
              h(
                'span',
                { class: 'grow' },
                bdi(this.names.get(bridge.vendor_a) ?? bridge.vendor_a),
                ' – ',
                bdi(this.names.get(bridge.vendor_b) ?? bridge.vendor_b),
              ),
              h('span', { class: 'figure' }, bits(bridge.bits)),
            ),
          );
        }),
      ),
    );
  }

  private members(vendors: readonly RingVendor[]): HTMLElement {
    const ranked = [...vendors].sort((a, b) => b.risk - a.risk || b.membership - a.membership);
    return section(
      'Members',
      'risk',
      h('ul', { class: 'plain' }, ...ranked.map((vendor) => this.member(vendor))),
    );
  }

  private member(vendor: RingVendor): HTMLElement {
    const key = nodeKey('vendor', vendor.vendor_id);
    const id = `member ${vendor.vendor_id}`;
    const open = this.unfolded.has(id);
    return h(
      'li',
      { class: key === this.selected ? 'member is-lit' : 'member', data: { testid: 'member', key } },
      h(
        'div',
        { class: 'member-line' },
        h(
          'button',
          {
            class: 'twist',
            type: 'button',
            aria: { expanded: open, label: `What the risk of ${vendor.name} is made of` },
            data: { focus: `twist-${id}` },
            on: { click: () => this.unfold(id) },
          },
          open ? '▾' : '▸',
        ),
        h(
          'button',
          {
            class: 'row',
            type: 'button',
            data: { focus: id },
            on: { click: () => this.flows.picture.select(key) },
          },
          h('span', { class: 'grow clip' }, bdi(vendor.name)),
          vendor.membership < 1 &&
            h('span', { class: 'quiet figure', title: 'membership' }, `in ${percent(vendor.membership)}`),
          bar(vendor.risk, 'tone-risk'),
          h('span', { class: 'figure member-risk' }, riskRank(vendor.risk)),
        ),
      ),
      open &&
        (vendor.contributions.length === 0
          ? h('p', { class: 'quiet indent' }, 'Nothing speaks for or against this vendor beside its links.')
          : contributions(vendor.contributions)),
    );
  }
}

function figure(value: string, unit: string): HTMLElement {
  return h('div', {}, h('dd', { class: 'figure' }, value), h('dt', { class: 'quiet' }, unit));
}

/** Summands of a score: what speaks against, then with a minus what speaks in favour. */
function contributions(entries: readonly Contribution[]): HTMLElement {
  return h(
    'ul',
    { class: 'plain contributions' },
    ...entries.map((entry) =>
      h(
        'li',
        {},
        h('span', { class: 'grow' }, bdi(withoutBits(entry.sentence))),
        h('span', { class: 'figure' }, entry.bits > 0 ? `+${bits(entry.bits)}` : bits(entry.bits).replace('-', '−')),
      ),
    ),
  );
}

function evidenceDetail(item: EvidenceItem): HTMLElement {
  return h(
    'div',
    { class: 'evidence-detail' },
    item.raws.some((raw) => raw !== item.value) && h('h4', {}, `${lookOf(item.kind).one}, normalised`),
    item.raws.some((raw) => raw !== item.value) && h('p', {}, bdi(item.value, 'value')),
    h('h4', {}, 'as written'),
    h('ul', { class: 'plain' }, ...item.raws.map((raw) => h('li', {}, bdi(raw, 'value')))),
    h('h4', {}, 'rows that say so'),
    h(
      'ul',
      { class: 'plain' },
      ...item.sources.map((source) =>
        h(
          'li',
          { class: 'figure' },
          bdi(source.file),
          typeof source.line === 'number' && ` line ${count(source.line)}`,
          h('span', { class: 'quiet value' }, ` ${source.digest ?? ''}`),
        ),
      ),
    ),
  );
}
