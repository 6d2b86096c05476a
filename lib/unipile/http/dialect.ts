import type { Limiter } from '@/lib/unipile/http/limiter/waits';
import type { ApiProblem } from './api-problem';
import type { Route } from './route';

/** What is known of a call that failed. `body` is the parsed JSON, anything else where there was none. */
export interface FailedAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfterMs: number | null;
  /** Whether the call was to change something: only then can there be an effect. */
  readonly write: boolean;
}

/** What one version of the API says in its own way around every call. */
export interface Dialect {
  /** The path that all its routes are under. */
  readonly base: string;
  /** A list that every key may read. */
  readonly accounts: Route;
  problemOf(answer: FailedAnswer): ApiProblem;
  /** Whether what failed is told by more than a guess. */
  understands(answer: FailedAnswer): boolean;
  /** Absent where Unipile says nothing of what it still lets through. */
  readonly limiter?: Limiter;
}
