import { expect, test } from 'vitest';
import { accountStatus } from '@/lib/unipile/v2/accounts/account-status';
import { MODELS } from '@/tests/sandbox/v2/shapes/operations';

const { fields } = MODELS.Account1 as { fields: { status: { enum: readonly string[] } } };

const MEANINGS: Readonly<Record<string, string>> = {
  running: 'OK',
  errored: 'ERROR',
  disconnected: 'CREDENTIALS',
  // Of the older client and the documents; the newer one says `is_locked` instead.
  paused: 'STOPPED',
  // Of at least one product: which one it is stands beside it.
  degraded: 'UNKNOWN',
  partial: 'UNKNOWN',
};

test('every status that Unipile lists has its meaning', () => {
  expect([...fields.status.enum, 'paused'].toSorted()).toEqual(Object.keys(MEANINGS).toSorted());
  for (const [word, meaning] of Object.entries(MEANINGS)) expect([word, accountStatus(word)]).toEqual([word, meaning]);
});

// The words of v1 among them, which no list of v2 has.
test.each([
  'connecting',
  'OK',
  'ok',
  'credentials',
  'permissions',
  'stopped',
  'warming_up',
  'constructor',
  '',
  null,
  1,
])('any other, such as %j, is not known', (word) => expect(accountStatus(word)).toBe('UNKNOWN'));
