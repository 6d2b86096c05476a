/** What stops an account: LinkedIn, a refusal that may mean the account, Unipile's own limit, or a failure on either's side. */
export const PAUSE_REASONS = [
  'account-limited',
  'account-restricted',
  'refusal-unclear',
  'unipile-limited',
  'provider-error',
] as const;

/** A stop of an account. `until` null: until the user resumes. */
export interface Pause {
  readonly why: (typeof PAUSE_REASONS)[number];
  readonly since: number;
  readonly until: number | null;
}

/** The one of two pauses that ends later, and of two that end together the one that began first. */
export function stricterPause<T extends Pause>(one: T | null, other: T | null): T | null {
  if (one === null || other === null) return one ?? other;
  const end = ({ until }: T) => until ?? Number.POSITIVE_INFINITY;
  return end(other) > end(one) ? other : one;
}
