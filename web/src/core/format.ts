/** Numbers, times and sentences as people read them. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** 2412 → "2,412". */
export function count(value: number): string {
  return whole.format(value);
}

/** 14.23 → "14.2". */
export function bits(value: number): string {
  return tenths.format(Math.round(value * 10) / 10 || 0);
}

/** 0.934 → "93 %"; never 100 % for what is less than certain, nor 0 % for what is more than nothing. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) {
    return '> 99 %';
  }
  if (rounded === 0 && share > 0) {
    return '< 1 %';
  }
  return `${rounded} %`;
}

/** A risk, 0 to 1: 0.934 → "0.93". No per cent, because it ranks and is no probability; never 1.00 for what is less. */
export function riskRank(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (rounded === 1 && value < 1) {
    return '> 0.99';
  }
  return rounded.toFixed(2);
}

/** 1, "source", "sources" → "1 source". */
export function counted(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** An instant as its day, in UTC: "2025-06-01". */
export function day(instant: string): string {
  return instant.slice(0, 10);
}

/** An instant to the minute, with its zone: "2026-11-23 22:59 UTC". */
export function minute(instant: string): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) {
    return instant;
  }
  const iso = time.toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** First and last day, one of them where the other is unknown, or an empty text. */
export function period(first: string | null, last: string | null): string {
  if (first === null && last === null) {
    return '';
  }
  const from = first === null ? '' : day(first);
  const to = last === null ? '' : day(last);
  return from === to ? from : `${from || '…'} – ${to || '…'}`;
}

/** A stable word as people read it: "counter_noticed" → "counter noticed", "legalName" → "legal name". */
export function words(word: string): string {
  return spaced(word).toLowerCase();
}

/** The same with its capitals kept, for names that a person gave. */
export function spaced(word: string): string {
  return word.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

/** A sentence without the bits at its end, which stand beside it as a figure. */
export function withoutBits(sentence: string): string {
  return sentence.replace(/: -?[\d.,]+ bits?\.?$/u, '');
}

export interface Piece {
  readonly text: string;
  /** Whether the piece is data, to be kept whole and apart from the direction of the sentence. */
  readonly data: boolean;
}

/** Cuts the values out of a sentence, so that each can be isolated; longer values win over what they contain. */
export function pieces(sentence: string, values: readonly string[]): readonly Piece[] {
  const wanted = [...new Set(values)].filter((value) => value !== '');
  wanted.sort((a, b) => b.length - a.length);
  const found: Piece[] = [];
  let plain = '';
  let at = 0;
  while (at < sentence.length) {
    const value = wanted.find((candidate) => sentence.startsWith(candidate, at));
    if (value === undefined) {
      plain += sentence[at] ?? '';
      at++;
    } else {
      if (plain !== '') {
        found.push({ text: plain, data: false });
        plain = '';
      }
      found.push({ text: value, data: true });
      at += value.length;
    }
  }
  return plain === '' ? found : [...found, { text: plain, data: false }];
}

/** A long value with its middle left out, the ends kept: "DE8937…3000". */
export function shortened(text: string, length: number): string {
  const letters = [...text];
  if (letters.length <= length) {
    return text;
  }
  const tail = Math.min(6, Math.floor((length - 1) / 3));
  return `${letters.slice(0, length - 1 - tail).join('')}…${letters.slice(-tail).join('')}`;
}

/** Reports by outcome, most telling first: "3 confirmed, 1 pending". */
export function reportCounts(reports: Readonly<Record<string, number>>): string {
  const order = ['confirmed', 'pending', 'counter_noticed', 'dismissed', 'withdrawn'];
  return Object.entries(reports)
    .filter(([, number]) => number > 0)
    .sort(([a], [b]) => rank(order, a) - rank(order, b) || (a < b ? -1 : 1))
    .map(([outcome, number]) => `${count(number)} ${words(outcome)}`)
    .join(', ');
}

function rank(order: readonly string[], word: string): number {
  const index = order.indexOf(word);
  return index < 0 ? order.length : index;
}
