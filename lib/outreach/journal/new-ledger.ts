import type { AccountLedger } from './account-journal';

/** The ledger of an account that nothing is known of. It is not reconciled yet, so the first send reads LinkedIn's lists. */
export const newLedger = (accountId: string, now: number): AccountLedger => ({
  version: 2,
  accountId,
  clock: now,
  sureAt: null,
  knownSince: now,
  relationsCount: null,
  pause: null,
  strikes: 0,
  usage: null,
  elsewhere: [],
  reconciledAt: null,
  reads: [],
  today: { day: '', used: {} },
});
