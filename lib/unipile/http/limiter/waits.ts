import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Route } from '@/lib/unipile/http/route';

/** How long Unipile lets no more of one kind of call through; UTC ms. */
export interface Wait {
  readonly since: number;
  readonly until: number;
}

/** By what a call is counted as. */
export type Waits = Readonly<Record<string, Wait>>;

/** Where the waits are kept. If it fails they are lost: then Unipile itself refuses what it lets not through. */
export interface WaitMemory {
  read(): Promise<Waits>;
  change(next: (waits: Waits) => Waits): Promise<unknown>;
}

/** How Unipile counts calls before they reach LinkedIn, where a version does. */
export interface Limiter {
  /** What a call is counted as: by account and method; null where it is not counted. */
  countedAs(method: string, route: Route): string | null;
  /** How long an answer says that no more of the same is let through, ms; 0 where it does not. */
  waitIn(headers: Headers, problem: ApiProblem | null): number;
}

/** How long is still to be waited, ms. A clock that was set back ends a wait: how much of it is left is not known then. */
export const waitLeft = (wait: Wait | undefined, now: number): number =>
  wait && now >= wait.since && now < wait.until ? wait.until - now : 0;

/** The waits with one more, without those that are over. */
export function withWait(waits: Waits, counted: string, ms: number, now: number): Waits {
  const running = Object.entries(waits).filter(([, wait]) => waitLeft(wait, now) > 0);
  return { ...Object.fromEntries(running), [counted]: { since: now, until: now + ms } };
}
