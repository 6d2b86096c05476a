import { expect, test } from 'vitest';
import { problemOf } from '@/lib/unipile/v1/problem-of';

const problem = (status: number, type: unknown, write = true) =>
  problemOf({ status, body: { title: 'T', detail: 'D', type, status }, retryAfterMs: null, write });

// What each slug means is in tests/contract/every-answer-of-v1.test.ts, through the client.

test.each([
  [400, 'bad-request', 'none'],
  [401, 'key-refused', 'none'],
  [403, 'bad-request', 'none'],
  [404, 'not-found', 'none'],
  [408, 'timed-out', 'unknown'],
  [409, 'bad-request', 'none'],
  [422, 'bad-request', 'none'],
  [429, 'account-limited', 'none'],
  [500, 'unavailable', 'unknown'],
  [501, 'not-offered', 'unknown'],
  [502, 'unavailable', 'unknown'],
  [504, 'timed-out', 'unknown'],
  [511, 'unavailable', 'unknown'],
  [304, 'unavailable', 'unknown'],
] as const)('a slug from the future goes by its status: %d is %s, effect %s', (status, kind, effect) => {
  expect(problem(status, 'errors/new_in_2028')).toMatchObject({ kind, effect, slug: 'new_in_2028' });
});

test('a read never has an effect', () => {
  expect(problem(504, 'errors/request_timeout', false).effect).toBe('none');
  expect(problem(422, 'errors/provider_unreachable', false).effect).toBe('none');
});

test.each([
  undefined,
  null,
  7,
  'errors/',
  'errors/../x',
  'errors/has space',
  'missing_credentials',
  `errors/${'x'.repeat(99)}`,
])('a type of %j is no slug', (type) => {
  expect(problem(400, type).slug).toBeNull();
});

test.each(['__proto__', 'constructor', 'toString'])('errors/%s is only an unknown slug', (slug) => {
  expect(problem(422, `errors/${slug}`)).toMatchObject({ kind: 'bad-request', slug });
});

test.each([undefined, null, 'html', [], { error: 'Not Found', statusCode: 404 }])(
  'a body of %j leaves only the status to go by',
  (body) => {
    expect(problemOf({ status: 404, body, retryAfterMs: null, write: true })).toEqual({
      kind: 'not-found',
      slug: null,
      status: 404,
      title: null,
      detail: null,
      retryAfterMs: null,
      effect: 'none',
    });
  },
);

test('a route that is not there is named in the details', () => {
  const body = { message: 'Cannot POST /api/v1/x', error: 'Not Found', statusCode: 404 };
  expect(problemOf({ status: 404, body, retryAfterMs: null, write: true })).toMatchObject({
    kind: 'not-found',
    detail: 'Cannot POST /api/v1/x',
  });
});

test('title and detail are cleaned and cut', () => {
  const body = { title: ' \u202eA\ntitle ', detail: 'x'.repeat(10_000) };
  const { title, detail } = problemOf({ status: 400, body, retryAfterMs: null, write: false });
  expect(title).toBe('A title');
  expect(detail).toHaveLength(300);
});
