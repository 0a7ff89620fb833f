/** What went wrong, in one shape whatever it was: problem+json, another answer, or no answer at all. */

export interface Problem {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Stable word: the server's, or UNREACHABLE, UNREADABLE. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: ReadonlyArray<{ readonly field: string; readonly message: string }>;
  /** Whether asking again may help. */
  readonly retryable: boolean;
}

/** Thrown by the client for every call that did not give what it promised. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** The problem that an answer with an error status describes; its body may be anything. */
export function problemOf(status: number, body: unknown): Problem {
  const members = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const errors = Array.isArray(members['errors']) ? members['errors'] : [];
  return {
    status,
    code: text(members['code']) ?? 'UNREADABLE',
    title: text(members['title']) ?? 'Unexpected answer',
    detail: text(members['detail']) ?? `The server answered with status ${status} and no reason.`,
    fields: errors.flatMap((entry: unknown) => {
      const item = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
      const field = text(item['field']);
      return field === null ? [] : [{ field, message: text(item['message']) ?? '' }];
    }),
    retryable: status >= 500 || status === 429 || status === 408,
  };
}

export const UNREACHABLE: Problem = {
  status: 0,
  code: 'UNREACHABLE',
  title: 'No answer',
  detail: 'The server does not answer. It may have been stopped.',
  fields: [],
  retryable: true,
};

/** An answer that says it is fine and is no JSON. */
export function unreadable(status: number): Problem {
  return {
    status,
    code: 'UNREADABLE',
    title: 'Unexpected answer',
    detail: 'The server answered with something that is no JSON.',
    fields: [],
    retryable: true,
  };
}

/** The problem behind anything that was thrown; null for a call that was called off. */
export function problemBehind(thrown: unknown): Problem | null {
  if (thrown instanceof ProblemError) {
    return thrown.problem;
  }
  if (thrown instanceof Error && thrown.name === 'AbortError') {
    return null;
  }
  return {
    status: 0,
    code: 'PAGE',
    title: 'This page failed',
    detail: thrown instanceof Error ? thrown.message : String(thrown),
    fields: [],
    retryable: true,
  };
}
