/** The state of the whole page, one immutable value. */

import type { Problem } from '../api/problem';
import type {
  EvidenceAnswer,
  NodeAnswer,
  RingAnswer,
  RingItem,
  RunItem,
  SearchAnswer,
} from '../api/wire';
import { EMPTY_HISTORY, type History } from './history';

/** Something that is fetched. */
export type Remote<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem };

export const IDLE = { state: 'idle' } as const;
export const LOADING = { state: 'loading' } as const;
export const ready = <T>(value: T): Remote<T> => ({ state: 'ready', value });
export const failed = (problem: Problem): { readonly state: 'failed'; readonly problem: Problem } => ({
  state: 'failed',
  problem,
});

/** The value, or null while there is none. */
export function valueOf<T>(remote: Remote<T>): T | null {
  return remote.state === 'ready' ? remote.value : null;
}

export interface QueueFilter {
  readonly minScore: number | null;
  readonly status: string;
  /** `ring`, `linked`, or empty for both. */
  readonly standing: string;
}

export const NO_FILTER: QueueFilter = { minScore: null, status: '', standing: '' };

export interface Queue {
  readonly filter: QueueFilter;
  readonly run: RunItem | null;
  readonly items: readonly RingItem[];
  readonly total: number;
  readonly cursor: string | null;
  /** The state of the last call: the first page or a further one. */
  readonly load: Remote<null>;
}

export interface OpenRing {
  readonly id: string;
  readonly detail: Remote<RingAnswer>;
  readonly evidence: Remote<EvidenceAnswer>;
}

/** Where the nodes on the canvas came from. */
export type Subject =
  | { readonly type: 'nothing' }
  | { readonly type: 'ring'; readonly id: string }
  | { readonly type: 'node'; readonly key: string };

export interface Canvas {
  readonly subject: Subject;
  readonly load: Remote<null>;
  /** Whether the server gave the whole graph of the ring. */
  readonly complete: boolean;
  readonly history: History;
  /** Grows with every newly opened graph, so that the camera knows when to fit. */
  readonly opened: number;
  readonly selected: string | null;
  readonly highlight: Highlight | null;
  /** Nodes whose neighbours are on their way. */
  readonly expanding: ReadonlySet<string>;
}

/** A set of nodes to be seen before the others, and what it stands for. */
export interface Highlight {
  readonly name: string;
  readonly keys: ReadonlySet<string>;
}

export interface Search {
  readonly text: string;
  readonly open: boolean;
  readonly answer: Remote<SearchAnswer>;
  /** Index of the result that Enter would choose. */
  readonly active: number;
}

export type ThemeChoice = 'system' | 'dark' | 'light';

export interface Notice {
  readonly text: string;
  readonly problem: Problem | null;
  /** The expansion that failed, so that it can be tried again. */
  readonly expand: { readonly key: string; readonly kind: string | null } | null;
}

export interface AppState {
  readonly queue: Queue;
  readonly ring: OpenRing | null;
  readonly canvas: Canvas;
  readonly card: Remote<NodeAnswer>;
  readonly search: Search;
  readonly table: boolean;
  readonly help: boolean;
  readonly folded: { readonly queue: boolean; readonly why: boolean };
  readonly theme: ThemeChoice;
  readonly notice: Notice | null;
}

export const INITIAL: AppState = {
  queue: {
    filter: NO_FILTER,
    run: null,
    items: [],
    total: 0,
    cursor: null,
    load: IDLE,
  },
  ring: null,
  canvas: {
    subject: { type: 'nothing' },
    load: IDLE,
    complete: true,
    history: EMPTY_HISTORY,
    opened: 0,
    selected: null,
    highlight: null,
    expanding: new Set(),
  },
  card: IDLE,
  search: { text: '', open: false, answer: IDLE, active: 0 },
  table: false,
  help: false,
  folded: { queue: false, why: false },
  theme: 'system',
  notice: null,
};
