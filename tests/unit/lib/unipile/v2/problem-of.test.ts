import { describe, expect, test } from 'vitest';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { problemOf } from '@/lib/unipile/v2/problem-of';
import { ERROR_TYPES, errorBodyV2 } from '../../../../sandbox/v2/api-error.ts';

const meaning = (type: string, write = true) => {
  const body = errorBodyV2(type);
  const { kind, effect } = problemOf({ status: body.status, body, retryAfterMs: null, write });
  return [kind, effect];
};

/** Every documented type of v2: what it means, and whether a write that ended so may have been carried out. */
const MEANINGS: Record<string, readonly [ApiProblem['kind'], ApiProblem['effect']]> = {
  'api/invalid_parameters': ['bad-request', 'none'],
  'provider/invalid_parameters': ['bad-request', 'none'],
  'api/invalid_auth_format': ['key-refused', 'none'],
  'api/missing_authorization': ['key-refused', 'none'],
  'api/expired_authorization': ['key-refused', 'none'],
  'api/invalid_credentials': ['key-refused', 'none'],
  'api/inactive_subscription': ['key-refused', 'none'],
  'provider/invalid_authorization': ['account-disconnected', 'none'],
  'provider/invalid_credentials': ['account-disconnected', 'none'],
  'provider/account_mismatch': ['account-disconnected', 'none'],
  'provider/invalid_checkpoint_code': ['account-disconnected', 'none'],
  'api/insufficient_permissions': ['bad-request', 'none'],
  'provider/insufficient_permissions': ['bad-request', 'none'],
  'api/account_restricted': ['account-restricted', 'none'],
  'api/resource_not_found': ['not-found', 'none'],
  'provider/resource_not_found': ['not-found', 'none'],
  'provider/method_not_allowed': ['bad-request', 'none'],
  'api/conflict': ['bad-request', 'none'],
  'provider/conflict': ['account-limited', 'none'],
  'api/already_exists': ['bad-request', 'none'],
  'provider/invalid_file': ['bad-request', 'none'],
  'provider/unprocessable_entity': ['account-limited', 'none'],
  'api/too_many_requests': ['account-limited', 'none'],
  'provider/too_many_requests': ['account-limited', 'none'],
  'api/internal_error': ['unavailable', 'unknown'],
  'provider/server_error': ['unavailable', 'unknown'],
  'api/not_implemented': ['bad-request', 'none'],
  'api/proxy_error': ['unavailable', 'unknown'],
  'api/proxy_auth_error': ['unavailable', 'unknown'],
  'api/proxy_timeout': ['timed-out', 'unknown'],
  'provider/timeout': ['timed-out', 'unknown'],
};

test('the table names every type that the sandbox answers with', () => {
  expect(Object.keys(MEANINGS).sort()).toEqual([...ERROR_TYPES].sort());
});

test.each(Object.entries(MEANINGS))('%s', (type, expected) => {
  expect(meaning(type)).toEqual(expected);
  // A read that LinkedIn refuses without a reason is about whom it read.
  const doubtful = type === 'provider/unprocessable_entity' || type === 'provider/conflict';
  expect(meaning(type, false)).toEqual([doubtful ? 'person-refused' : expected[0], 'none']);
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
