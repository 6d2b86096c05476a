import { expect, test } from 'vitest';
import { accountLedgerSchema } from '@/lib/storage/journal/journal-schema';
import { madeId } from '../../linkedin/made-ids';

const AT = Date.UTC(2026, 10, 23, 12);
const ANN = madeId('member', 7);

/** As 0.1.0 stored it. */
const OF_0_1_0 = {
  version: 1,
  accountId: 'sam',
  clock: AT,
  knownSince: AT - 1_000,
  relationsCount: 12,
  nextSendAt: AT + 30_000,
  pause: { why: 'account-limited', since: AT, until: AT + 60_000 },
  strikes: 2,
  usage: { percent: 75, at: AT },
  elsewhere: [
    { providerId: ANN, publicIdentifier: 'ann', fullName: 'Ann', at: AT - 5, withNote: true },
    { providerId: 'ben', publicIdentifier: 'ben', fullName: 'Ben', at: AT - 6, withNote: false },
    { providerId: '7412', publicIdentifier: null, fullName: '', at: AT - 7, withNote: false },
  ],
  reconciledAt: AT - 1_000,
  reads: [AT - 3, AT - 2],
  today: { day: '2026-11-23', used: { invite: 3 } },
};

test('a ledger of 0.1.0 loses nothing, and what was made elsewhere is told by its real names', () => {
  // When the next send may leave follows from the entries today.
  const { elsewhere, version: _, nextSendAt: _nextSendAt, ...rest } = OF_0_1_0;
  const since = { own: false, seenAt: AT };
  expect(accountLedgerSchema().parse(OF_0_1_0)).toEqual({
    ...rest,
    version: 2,
    sureAt: null,
    elsewhere: [
      { ...elsewhere[0], ...since, invitationId: null },
      { ...elsewhere[1], ...since, providerId: null, invitationId: null },
      { ...elsewhere[2], ...since, providerId: null, invitationId: '7412' },
    ],
  });
});

test('numbers that no ledger can have are damage', () => {
  expect(accountLedgerSchema().safeParse({ ...OF_0_1_0, knownSince: 1e18 }).success).toBe(false);
  expect(accountLedgerSchema().safeParse({ ...OF_0_1_0, strikes: -1 }).success).toBe(false);
});
