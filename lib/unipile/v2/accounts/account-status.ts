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

/** The status of an account, or of one of its products, in the words of v1. */
export const accountStatus = (word: unknown): Account['status'] =>
  (typeof word === 'string' && Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined) ?? 'UNKNOWN';
