import { describe, expect, it } from 'vitest';
import { cellLine } from '../src/core/cells';

const item = (kind: string, value: string, ...vendors: string[]) => ({
  kind, value, bits: 5, vendors, holders: vendors.length, sentence: '', raws: [], sources: [],
});

const ring = (cells: string[][], ...others: string[]) => ({
  cells,
  vendors: [...cells.flat(), ...others].map((vendor_id) => ({ vendor_id, name: vendor_id, membership: 1, risk: 0, contributions: [] })),
});

const text = (...parameters: Parameters<typeof cellLine>): string | undefined => cellLine(...parameters)?.text;

describe('the line of cells', () => {
  // A, B ── iban ── A, B      B ── phone ── C      C, D ── iban
  const two = ring([['A', 'B'], ['C', 'D', 'E']]);

  it('says nothing of a ring that is dense as a whole', () => {
    expect(cellLine(ring([['A', 'B']]), [])).toBeNull();
    expect(cellLine(ring([]), [])).toBeNull();
  });

  it('names the sizes and the strongest value that is in more than one cell', () => {
    const items = [item('iban', 'DE1', 'A', 'B'), item('phone', '+49301', 'B', 'C'), item('email', 'x@y.example', 'A', 'D')];
    expect(cellLine(two, items)).toEqual({
      text: '2 cells of 2 and 3 vendors, joined by the phone +49301 and 1 more shared value',
      values: ['+49301'],
    });
    expect(text(two, items.slice(0, 2))).toBe('2 cells of 2 and 3 vendors, joined by the phone +49301');
  });

  it('shortens a long value and isolates what it shows', () => {
    const line = cellLine(two, [item('title', 'a'.repeat(90), 'A', 'C')]);
    expect(line?.values[0]?.length).toBe(40);
    expect(line?.text).toContain(line?.values[0]);
  });

  it('counts the vendors between where no value reaches over', () => {
    const items = [item('iban', 'DE1', 'A', 'F'), item('phone', '+1', 'F', 'C')];
    expect(text(ring([['A', 'B'], ['C', 'D']], 'F'), items)).toBe('2 cells of 2 and 2 vendors, joined through 1 vendor in no cell');
  });

  it('says the sizes alone while the evidence is not there', () => {
    expect(text(two, [])).toBe('2 cells of 2 and 3 vendors');
    expect(text(ring([['A', 'B'], ['C', 'D']], 'F'), [])).toBe('2 cells of 2 and 2 vendors');
  });

  it('gives the range of many sizes', () => {
    const pairs = ['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}1`, `${name}2`]);
    expect(text(ring(pairs), [])).toBe('5 cells of 2 vendors');
    expect(text(ring([...pairs, ['x', 'y', 'z']]), [])).toBe('6 cells of 2 to 3 vendors');
    expect(text(ring(pairs.slice(0, 3)), [])).toBe('3 cells of 2, 2 and 2 vendors');
  });
});
