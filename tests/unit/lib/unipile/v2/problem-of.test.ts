import { describe, expect, test } from 'vitest';
import { problemOf } from '@/lib/unipile/v2/problem-of';

// What each type means is in tests/contract/every-answer-of-v2.test.ts, through the client.

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
