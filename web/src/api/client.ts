/** Typed calls of the HTTP API on the page's own origin. */

import { ProblemError, problemOf, unreadable, UNREACHABLE } from './problem';
import type {
  EvidenceAnswer,
  NeighbourAnswer,
  NodeAnswer,
  RingAnswer,
  RingGraphAnswer,
  RingsAnswer,
  SearchAnswer,
} from './wire';

export interface RingsQuery {
  readonly status?: string | undefined;
  readonly standing?: string | undefined;
  readonly minScore?: number | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface NeighbourQuery {
  readonly type?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

type Fetch = (url: string, options: { signal?: AbortSignal; headers: Record<string, string> }) => Promise<Response>;
type Values = Readonly<Record<string, string | number | undefined>>;

/** The part after the path: what is undefined or empty is left out. */
export function queryString(values: Values): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') {
      query.set(name, String(value));
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export class Client {
  constructor(
    private readonly base = '/api/v1',
    private readonly send: Fetch = (url, options) => fetch(url, options),
  ) {}

  search(query: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer> {
    return this.get(`/search${queryString({ q: query, limit })}`, signal);
  }

  node(kind: string, id: string, signal?: AbortSignal): Promise<NodeAnswer> {
    return this.get(`/nodes/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`, signal);
  }

  neighbours(
    kind: string,
    id: string,
    query: NeighbourQuery,
    signal?: AbortSignal,
  ): Promise<NeighbourAnswer> {
    const path = `/nodes/${encodeURIComponent(kind)}/${encodeURIComponent(id)}/neighbours`;
    return this.get(path + queryString({ ...query }), signal);
  }

  rings(query: RingsQuery, signal?: AbortSignal): Promise<RingsAnswer> {
    const { status, standing, minScore, limit, cursor } = query;
    return this.get(`/rings${queryString({ status, standing, min_score: minScore, limit, cursor })}`, signal);
  }

  ring(id: string, signal?: AbortSignal): Promise<RingAnswer> {
    return this.get(`/rings/${encodeURIComponent(id)}`, signal);
  }

  ringGraph(id: string, signal?: AbortSignal): Promise<RingGraphAnswer> {
    return this.get(`/rings/${encodeURIComponent(id)}/graph`, signal);
  }

  evidence(id: string, signal?: AbortSignal): Promise<EvidenceAnswer> {
    return this.get(`/rings/${encodeURIComponent(id)}/evidence`, signal);
  }

  private async get<T>(path: string, signal?: AbortSignal): Promise<T> {
    const response = await this.answer(path, signal);
    let body: unknown;
    try {
      body = await response.json();
    } catch (thrown) {
      if (thrown instanceof Error && thrown.name === 'AbortError') {
        throw thrown;
      }
      throw new ProblemError(response.ok ? unreadable(response.status) : problemOf(response.status, null));
    }
    if (!response.ok) {
      throw new ProblemError(problemOf(response.status, body));
    }
    return body as T;
  }

  private async answer(path: string, signal?: AbortSignal): Promise<Response> {
    try {
      return await this.send(this.base + path, {
        headers: { Accept: 'application/json' },
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (thrown) {
      if (thrown instanceof Error && thrown.name === 'AbortError') {
        throw thrown;
      }
      throw new ProblemError(UNREACHABLE);
    }
  }
}
