import { describe, expect, it } from 'vitest';
import { bits, count, counted, minute, percent, period, pieces, reportCounts, riskRank, shortened, withoutBits, words } from '../src/core/format';
import { formatLink, parseLink } from '../src/core/link';
import { pressName } from '../src/gesture/keys';

describe('numbers', () => {
  it.each([
    [0, '0.0'],
    [14.25, '14.3'],
    [-0.04, '0.0'],
    [-1.2, '-1.2'],
    [1234.5, '1,234.5'],
  ])('%d bits are %s', (value, text) => expect(bits(value)).toBe(text));

  it.each([
    [1, '100 %'],
    [0.9999, '> 99 %'],
    [0.5, '50 %'],
    [0.0001, '< 1 %'],
    [0, '0 %'],
  ])('a share of %d is %s', (share, text) => expect(percent(share)).toBe(text));

  it.each([
    [1, '1.00'],
    [0.9999, '> 0.99'],
    [0.934, '0.93'],
    [0, '0.00'],
  ])('a risk of %d is %s', (value, text) => expect(riskRank(value)).toBe(text));

  it('groups thousands and says one in the singular', () => {
    expect(count(2412)).toBe('2,412');
    expect(counted(1, 'vendor', 'vendors')).toBe('1 vendor');
    expect(counted(0, 'vendor', 'vendors')).toBe('0 vendors');
  });
});

describe('times', () => {
  it('are said with their zone, and left alone when they are none', () => {
    expect(minute('2026-11-23T22:59:03Z')).toBe('2026-11-23 22:59 UTC');
    expect(minute('2026-11-23T23:59:03+01:00')).toBe('2026-11-23 22:59 UTC');
    expect(minute('yesterday')).toBe('yesterday');
  });

  it('make periods, open ones too', () => {
    expect(period('2025-01-02T00:00:00Z', '2025-06-01T00:00:00Z')).toBe('2025-01-02 – 2025-06-01');
    expect(period(null, '2025-06-01T00:00:00Z')).toBe('… – 2025-06-01');
    expect(period('2025-06-01T01:00:00Z', '2025-06-01T09:00:00Z')).toBe('2025-06-01');
    expect(period(null, null)).toBe('');
  });
});

describe('sentences', () => {
  it('lose the bits that stand beside them, and nothing else', () => {
    expect(withoutBits('7 vendors were paid into IBAN DE21: 14.2 bits')).toBe('7 vendors were paid into IBAN DE21');
    expect(withoutBits('Sold for 1.5 bits of gold')).toBe('Sold for 1.5 bits of gold');
  });

  it('are cut at their values, the longest first', () => {
    expect(pieces('a DE21 and DE2', ['DE2', 'DE21'])).toEqual([
      { text: 'a ', data: false },
      { text: 'DE21', data: true },
      { text: ' and ', data: false },
      { text: 'DE2', data: true },
    ]);
    expect(pieces('شارع الميناء', ['شارع الميناء', ''])).toEqual([{ text: 'شارع الميناء', data: true }]);
    expect(pieces('', ['x'])).toEqual([]);
  });

  it('shorten values in the middle and keep letters outside the basic plane whole', () => {
    expect(shortened('DE89370400440532013000', 12)).toBe('DE893704…000');
    expect(shortened('𠀀𠀁𠀂𠀃𠀄', 4)).toBe('𠀀𠀁…𠀄');
    expect(shortened('short', 12)).toBe('short');
  });

  it('say stable words with spaces', () => {
    expect(words('counter_noticed')).toBe('counter noticed');
    expect(words('legalName')).toBe('legal name');
    expect(words('IP')).toBe('ip');
  });

  it('tell reports by outcome, confirmed first, without those that are none', () => {
    expect(reportCounts({ dismissed: 1, counter_noticed: 2, confirmed: 3, pending: 0 })).toBe(
      '3 confirmed, 2 counter noticed, 1 dismissed',
    );
  });
});

describe('links', () => {
  it.each(['', '#ring=8F3K2M4Q', '#ring=8F3K2M4Q&select=vendor%3AV1', '#node=website%3Aa.example%2Fb%3A80'])(
    'survive the way there and back: %s',
    (hash) => expect(formatLink(parseLink(hash))).toBe(hash),
  );

  it('that say nothing open nothing', () => {
    expect(parseLink('#node=nokind')).toEqual({ subject: { type: 'nothing' }, selected: null });
    expect(parseLink('#ring=')).toEqual({ subject: { type: 'nothing' }, selected: null });
  });
});

describe('key presses', () => {
  const press = (key: string, more = {}): string =>
    pressName({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

  it('have one name on every keyboard', () => {
    expect(press('e')).toBe('E');
    expect(press('E', { shiftKey: true })).toBe('Shift+E');
    expect(press('z', { metaKey: true })).toBe('Ctrl+Z');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('Escape')).toBe('Escape');
  });
});
