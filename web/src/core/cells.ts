/** The dense parts of a ring in a sentence. */

import type { EvidenceItem, RingAnswer } from '../api/wire';
import { count, counted, shortened } from './format';
import { lookOf } from './kinds';

/** Sizes that are still named one by one. */
const NAMED_SIZES = 4;
const VALUE_LENGTH = 40;

export interface CellLine {
  readonly text: string;
  /** Values within the text. */
  readonly values: readonly string[];
}

/** "2 cells of 5 and 6 vendors, joined by phone +49…"; null for a ring that is one cell or none. */
export function cellLine(
  ring: Pick<RingAnswer, 'cells' | 'vendors'>,
  items: readonly EvidenceItem[],
): CellLine | null {
  const { cells } = ring;
  if (cells.length < 2) {
    return null;
  }
  const start = `${count(cells.length)} cells of ${sizes(cells.map((cell) => cell.length))} vendors`;
  const cellOf = new Map(cells.flatMap((cell, index) => cell.map((vendor) => [vendor, index] as const)));
  const [first, ...others] = items.filter((item) => cellsOf(item, cellOf) > 1);
  if (first !== undefined) {
    const value = shortened(first.value, VALUE_LENGTH);
    const more = others.length === 0 ? '' : ` and ${counted(others.length, 'more shared value', 'more shared values')}`;
    return { text: `${start}, joined by the ${lookOf(first.kind).one} ${value}${more}`, values: [value] };
  }
  const between = ring.vendors.filter((vendor) => !cellOf.has(vendor.vendor_id)).length;
  return {
    text: between === 0 || items.length === 0 ? start : `${start}, joined through ${counted(between, 'vendor', 'vendors')} in no cell`,
    values: [],
  };
}

function cellsOf(item: EvidenceItem, cellOf: ReadonlyMap<string, number>): number {
  const found = item.vendors.flatMap((vendor) => {
    const cell = cellOf.get(vendor);
    return cell === undefined ? [] : [cell];
  });
  return new Set(found).size;
}

function sizes(all: readonly number[]): string {
  if (all.length > NAMED_SIZES) {
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return least === most ? `${count(least)}` : `${count(least)} to ${count(most)}`;
  }
  return `${all.slice(0, -1).map(count).join(', ')} and ${count(all.at(-1) ?? 0)}`;
}
