import { hearNewer } from '@/lib/unipile/http/body/newer-words';
import type { Account } from '@/lib/unipile/shapes/account';

/**
 * What v2 calls the states that v1 knows (account lifecycle page and both generated clients; `error` in an earlier state of the page).
 * `degraded` and `partial` say nothing of the one product that Kith acts through.
 */
const STATUSES: Readonly<Record<string, Account['status']>> = {
  running: 'OK',
  errored: 'ERROR',
  error: 'ERROR',
  disconnected: 'CREDENTIALS',
  paused: 'STOPPED',
};

/** Of at least one product, and of which one stands beside it. */
const MIXED: readonly unknown[] = ['degraded', 'partial'];

/** The status of an account, or of one of its products, in the words of v1. */
export function accountStatus(word: unknown): Account['status'] {
  const known = typeof word === 'string' && Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined;
  if (known === undefined && typeof word === 'string' && !MIXED.includes(word)) hearNewer(word);
  return known ?? 'UNKNOWN';
}
