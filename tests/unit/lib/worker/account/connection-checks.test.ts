import { expect, test } from 'vitest';
import { failed, ok } from '@/lib/result';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import { type ConnectionFacts, checksOf } from '@/lib/worker/account/connection-checks';

const sam: StoredAccount = {
  accountId: 'sam',
  name: 'Sam Rivers',
  publicIdentifier: 'sam-rivers',
  providerId: 'ACoAASam',
  tier: 'premium',
  status: 'OK',
};
const fine: Required<Omit<ConnectionFacts, 'ownerChanged'>> = {
  prepared: ok(null),
  accounts: ok([sam]),
  accountId: 'sam',
  own: ok(null),
};
const outcomes = (facts: ConnectionFacts) => checksOf(facts).map(({ check, outcome }) => `${check} ${outcome}`);

test('with everything in order each check passes', () => {
  expect(checksOf(fine).every(({ outcome, problem }) => outcome === 'passed' && problem === null)).toBe(true);
});

const problem = (kind: Parameters<typeof bareProblem>[0]) => failed(bareProblem(kind, 'none'));
test.each<[string, ConnectionFacts]>([
  ['host-permitted', { prepared: failed({ kind: 'host-not-permitted', host: 'example.com' }) }],
  ['server-answers', { prepared: ok(null), accounts: problem('offline') }],
  ['server-answers', { prepared: ok(null), accounts: problem('unreadable-answer') }],
  ['server-answers', { prepared: ok(null), accounts: problem('led-elsewhere') }],
  ['key-accepted', { prepared: ok(null), accounts: problem('key-refused') }],
  ['account-found', { ...fine, accountId: 'gone' }],
  ['account-running', { ...fine, accounts: ok([{ ...sam, status: 'CREDENTIALS' }]) }],
  ['own-profile', { ...fine, own: problem('account-disconnected') }],
])('what stops at %s fails there, passes before and skips after', (check, facts) => {
  const found = outcomes(facts);
  const at = found.indexOf(`${check} failed`);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(found.slice(0, at).every((line) => line.endsWith('passed'))).toBe(true);
  expect(found.slice(at + 1).every((line) => line.endsWith('skipped'))).toBe(true);
});

test.each([
  ['CONNECTING', 'account-connecting'],
  ['CREDENTIALS', 'account-disconnected'],
] as const)('an account that is %s fails its check as %s', (status, kind) => {
  const found = checksOf({ ...fine, accounts: ok([{ ...sam, status }]) });
  expect(found.find(({ check }) => check === 'account-running')).toMatchObject({ problem: { kind } });
});

test('an account of which Unipile says nothing is signed in where its own profile can be read', () => {
  const unsaid = { ...fine, accounts: ok([{ ...sam, status: 'UNKNOWN' as const }]) };
  expect(outcomes(unsaid)).toContain('account-running passed');
  const unread = checksOf({ ...unsaid, own: problem('unavailable') });
  expect(unread.find(({ check }) => check === 'account-running')).toMatchObject({ problem: { kind: 'unavailable' } });
});
