import { describe, expect, test } from 'vitest';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { problemOf } from '@/lib/unipile/v2/problem-of';
import { ERROR_TYPES, errorBodyV2 } from '../../../../sandbox/v2/api-error.ts';

const problem = (type: string, { write = true, status = errorBodyV2(type).status } = {}) =>
  problemOf({ status, body: errorBodyV2(type), retryAfterMs: null, write });

const REFUSED = 'Unipile did not accept the request, so nothing was done';
const KEY_REFUSED = 'Unipile does not accept the API key';
const DISCONNECTED = 'Your LinkedIn account is disconnected from Unipile';
const RESTRICTED = 'LinkedIn has restricted your account';
const NOT_FOUND = 'Unipile does not find this for Jane';
const UNCLEAR = 'LinkedIn refused this and gave no reason that Kith understands';
const FAILURE = 'Unipile or LinkedIn has a failure, so it is not known yet whether this reached Jane';
const BREAKDOWN = 'LinkedIn or Unipile has a failure, so it is not known yet whether this reached Jane';
const LATE = 'Unipile did not answer in time, so it is not known yet whether this reached Jane';

/** Every type of unipile-v2.md 3: what it means, whether a write that ended so may have been carried out, and what the user is told. */
const MEANINGS: Record<string, readonly [ApiProblem['kind'], ApiProblem['effect'], says: string]> = {
  'api/invalid_parameters': ['bad-request', 'none', REFUSED],
  'provider/invalid_parameters': ['bad-request', 'none', REFUSED],
  'api/invalid_auth_format': ['key-refused', 'none', KEY_REFUSED],
  'api/missing_authorization': ['key-refused', 'none', KEY_REFUSED],
  'api/expired_authorization': ['key-refused', 'none', KEY_REFUSED],
  'api/invalid_credentials': ['key-refused', 'none', KEY_REFUSED],
  'api/inactive_subscription': ['key-refused', 'none', 'Your Unipile plan is not running'],
  'provider/invalid_authorization': ['account-disconnected', 'none', DISCONNECTED],
  'provider/invalid_credentials': ['account-disconnected', 'none', DISCONNECTED],
  'provider/account_mismatch': ['account-disconnected', 'none', DISCONNECTED],
  'provider/invalid_checkpoint_code': ['account-disconnected', 'none', DISCONNECTED],
  'api/insufficient_permissions': ['bad-request', 'none', 'The API key may not do this'],
  'provider/insufficient_permissions': ['bad-request', 'none', 'LinkedIn does not let your account do this'],
  'api/account_restricted': ['account-restricted', 'none', RESTRICTED],
  'api/restricted_account': ['account-restricted', 'none', RESTRICTED],
  'api/resource_not_found': ['not-found', 'none', NOT_FOUND],
  'provider/resource_not_found': ['not-found', 'none', NOT_FOUND],
  'provider/method_not_allowed': ['bad-request', 'none', REFUSED],
  'api/conflict': ['bad-request', 'none', REFUSED],
  'provider/conflict': ['account-limited', 'none', UNCLEAR],
  'api/already_exists': ['bad-request', 'none', REFUSED],
  'provider/invalid_file': ['bad-request', 'none', 'LinkedIn does not take this file'],
  'provider/unprocessable_entity': ['account-limited', 'none', UNCLEAR],
  'api/too_many_requests': ['account-limited', 'none', 'Unipile lets no more through for your account now'],
  'provider/too_many_requests': ['account-limited', 'none', 'LinkedIn takes no more from your account for now'],
  'api/internal_error': ['unavailable', 'unknown', BREAKDOWN],
  'provider/server_error': ['unavailable', 'unknown', BREAKDOWN],
  'api/not_implemented': ['bad-request', 'none', REFUSED],
  'api/proxy_error': ['unavailable', 'unknown', FAILURE],
  'api/proxy_auth_error': ['unavailable', 'unknown', FAILURE],
  'api/proxy_timeout': ['timed-out', 'unknown', LATE],
  'provider/timeout': ['timed-out', 'unknown', LATE],
};

test('the sandbox can answer with every type of the table, and with no other', () => {
  expect([...ERROR_TYPES].sort()).toEqual(Object.keys(MEANINGS).sort());
});

test.each(Object.entries(MEANINGS))('%s', (type, [kind, effect, says]) => {
  const found = problem(type);
  expect(found).toMatchObject({ kind, effect });
  expect(problemSentence(found, { name: 'Jane', now: 0 }).slice(0, says.length)).toBe(says);
  // A read that LinkedIn refuses without a reason is about whom it read.
  const doubtful = type === 'provider/unprocessable_entity' || type === 'provider/conflict';
  expect(problem(type, { write: false })).toMatchObject({ kind: doubtful ? 'person-refused' : kind, effect: 'none' });
});

test.each(Object.entries(MEANINGS))('%s is known by its type: the statuses are not all documented', (type, [kind]) => {
  expect(problem(type, { status: 418 })).toMatchObject({ kind });
});

describe('a type that is new goes by its status', () => {
  test.each([
    [403, 'bad-request', 'none'],
    [418, 'bad-request', 'none'],
    [429, 'account-limited', 'none'],
    [500, 'unavailable', 'unknown'],
    [504, 'timed-out', 'unknown'],
  ] as const)('%i', (status, kind, effect) => {
    const body = { object: 'Error', type: 'provider/of_next_year', status };
    expect(problemOf({ status, body, retryAfterMs: null, write: true })).toMatchObject({ kind, effect });
  });
});

test.each([null, 'a page', { type: 'errors/missing_credentials' }, { type: '__proto__' }, { type: 7 }])(
  'another body than an error of v2 has no type: %j',
  (body) => {
    expect(problemOf({ status: 401, body, retryAfterMs: null, write: false })).toMatchObject({
      kind: 'key-refused',
      slug: null,
    });
  },
);
