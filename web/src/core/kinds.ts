/** What kinds of node there are, and how each is drawn: every kind has its own pair of shape and mark. */

export type Family =
  | 'vendor'
  | 'payment'
  | 'address'
  | 'contact'
  | 'technical'
  | 'report'
  | 'neutral';

/** A shape: a polygon with `sides` corners (0 is a circle), turned and stretched. */
export interface Shape {
  readonly sides: number;
  /** Radians, clockwise, from a corner that points up. */
  readonly turn: number;
  /** Width by height. */
  readonly aspect: number;
}

/** What is cut out of a shape, so that kinds of one family differ without colour. */
export type Mark = 'none' | 'dot' | 'bar' | 'pole' | 'cross' | 'slash' | 'backslash' | 'hollow';

export const MARKS: readonly Mark[] = [
  'none',
  'dot',
  'bar',
  'pole',
  'cross',
  'slash',
  'backslash',
  'hollow',
];

export interface KindLook {
  readonly family: Family;
  readonly shape: Shape;
  readonly mark: Mark;
  readonly one: string;
  readonly many: string;
  /** Whether the node is a value that vendors can share. */
  readonly identifier: boolean;
}

const shape = (sides: number, turn = 0, aspect = 1): Shape => ({ sides, turn, aspect });

export const CIRCLE = shape(0);
const DIAMOND = shape(4);
const SQUARE = shape(4, Math.PI / 4);
const UP = shape(3);
const DOWN = shape(3, Math.PI);
const RIGHT = shape(3, Math.PI / 2);
const LEFT = shape(3, -Math.PI / 2);
const PENTAGON = shape(5);
const HEXAGON = shape(6);
const WIDE = shape(4, Math.PI / 4, 1.6);
const TALL = shape(4, Math.PI / 4, 0.62);
const OVAL = shape(0, 0, 1.5);

const look = (
  family: Family,
  form: Shape,
  mark: Mark,
  one: string,
  many: string,
  identifier = true,
): KindLook => ({ family, shape: form, mark, one, many, identifier });

const LOOKS = {
  vendor: look('vendor', CIRCLE, 'none', 'vendor', 'vendors', false),
  iban: look('payment', DIAMOND, 'none', 'IBAN', 'IBANs'),
  bank_account: look('payment', DIAMOND, 'bar', 'bank account', 'bank accounts'),
  card_acquirer: look('payment', DIAMOND, 'pole', 'card acquirer', 'card acquirers'),
  paypal: look('payment', DIAMOND, 'slash', 'PayPal account', 'PayPal accounts'),
  alipay: look('payment', DIAMOND, 'backslash', 'Alipay account', 'Alipay accounts'),
  wechat_pay: look('payment', DIAMOND, 'cross', 'WeChat Pay account', 'WeChat Pay accounts'),
  crypto: look('payment', DIAMOND, 'dot', 'wallet', 'wallets'),
  other_account: look('payment', DIAMOND, 'hollow', 'other account', 'other accounts'),
  address: look('address', UP, 'none', 'address', 'addresses'),
  phone: look('contact', PENTAGON, 'none', 'phone', 'phones'),
  email: look('contact', WIDE, 'none', 'e-mail', 'e-mails'),
  social: look('contact', PENTAGON, 'dot', 'social account', 'social accounts'),
  device: look('technical', HEXAGON, 'none', 'device', 'devices'),
  ip: look('technical', HEXAGON, 'bar', 'IP address', 'IP addresses'),
  website: look('technical', HEXAGON, 'dot', 'website', 'websites'),
  pgp: look('technical', HEXAGON, 'hollow', 'PGP key', 'PGP keys'),
  tax_id: look('neutral', TALL, 'none', 'tax id', 'tax ids'),
  tracking: look('neutral', RIGHT, 'none', 'tracking number', 'tracking numbers'),
  image: look('neutral', SQUARE, 'dot', 'image', 'images'),
  building: look('address', UP, 'bar', 'building', 'buildings'),
  title: look('neutral', SQUARE, 'slash', 'wording', 'wordings'),
  other: look('neutral', SQUARE, 'hollow', 'other identifier', 'other identifiers'),
  listing: look('neutral', SQUARE, 'none', 'listing', 'listings', false),
  brand: look('neutral', OVAL, 'none', 'brand', 'brands', false),
  report: look('report', DOWN, 'none', 'report', 'reports', false),
  reporter: look('report', LEFT, 'none', 'reporter', 'reporters', false),
} as const satisfies Record<string, KindLook>;

export type Kind = keyof typeof LOOKS;

export const KINDS = Object.keys(LOOKS) as readonly Kind[];

const RANK = new Map<string, number>(KINDS.map((kind, index) => [kind, index]));

const UNKNOWN = look('neutral', SQUARE, 'slash', 'node', 'nodes', false);

/** The look of a kind; a kind that this page does not know yet is drawn as a plain node with its own word. */
export function lookOf(kind: string): KindLook {
  const known = (LOOKS as Record<string, KindLook>)[kind];
  const word = kind.replaceAll('_', ' ');
  return known ?? { ...UNKNOWN, one: word, many: word };
}

const COMPARED: Readonly<Record<string, string>> = { building: 'addresses', title: 'listings' };

/** What was compared to find a value that is no node of the store; null for every other kind. */
export function comparedOf(kind: string): string | null {
  return COMPARED[kind] ?? null;
}

/** Order of kinds in legends and lists: the table's, unknown kinds last by name. */
export function compareKinds(a: string, b: string): number {
  const left = RANK.get(a) ?? KINDS.length;
  const right = RANK.get(b) ?? KINDS.length;
  return left - right || (a < b ? -1 : a > b ? 1 : 0);
}

/** How far the corners of a shape stand from its middle, so that all shapes cover the area of a circle of radius 1. */
export function circumradius(sides: number): number {
  return sides === 0 ? 1 : Math.sqrt((2 * Math.PI) / (sides * Math.sin((2 * Math.PI) / sides)));
}

/** The corners of a polygon around (0, 0), y downwards, covering the area of a circle of radius 1. */
export function corners(form: Shape): ReadonlyArray<readonly [number, number]> {
  const radius = circumradius(form.sides);
  const stretch = Math.sqrt(form.aspect);
  return Array.from({ length: form.sides }, (_, index) => {
    const angle = (index * 2 * Math.PI) / form.sides + form.turn;
    return [radius * Math.sin(angle) * stretch, (-radius * Math.cos(angle)) / stretch] as const;
  });
}
