import { expect, test } from 'vitest';
import type { ApiProblem, ApiProblemKind } from '@/lib/unipile/http/api-problem';
import { problemOf } from '@/lib/unipile/v1/problem-of';

const problem = (status: number, type: unknown, write = true) =>
  problemOf({ status, body: { title: 'T', detail: 'D', type, status }, retryAfterMs: null, write });

const MEANINGS: readonly (readonly [number, string, ApiProblemKind, ApiProblem['effect']])[] = [
  [400, 'invalid_parameters', 'bad-request', 'none'],
  [400, 'malformed_request', 'bad-request', 'none'],
  [400, 'too_many_characters', 'bad-request', 'none'],
  [400, 'content_too_large', 'bad-request', 'none'],
  [400, 'invalid_url', 'bad-request', 'none'],
  [400, 'unescaped_characters', 'bad-request', 'none'],
  [400, 'missing_parameters', 'bad-request', 'none'],
  [400, 'limit_too_high', 'bad-request', 'none'],
  [401, 'missing_credentials', 'key-refused', 'none'],
  [401, 'disconnected_account', 'account-disconnected', 'none'],
  [401, 'invalid_credentials', 'account-disconnected', 'none'],
  [401, 'expired_credentials', 'account-disconnected', 'none'],
  [401, 'insufficient_privileges', 'account-disconnected', 'none'],
  [401, 'disconnected_feature', 'account-disconnected', 'none'],
  [401, 'multiple_sessions', 'account-disconnected', 'none'],
  [401, 'checkpoint_error', 'account-disconnected', 'none'],
  [401, 'wrong_account', 'account-disconnected', 'none'],
  [403, 'session_mismatch', 'account-disconnected', 'none'],
  [403, 'account_restricted', 'account-restricted', 'none'],
  [403, 'insufficient_permissions', 'bad-request', 'none'],
  [403, 'feature_not_subscribed', 'bad-request', 'none'],
  [404, 'resource_not_found', 'not-found', 'none'],
  [404, 'invalid_resource_identifier', 'not-found', 'none'],
  [415, 'unsupported_media_type', 'bad-request', 'none'],
  [422, 'cannot_resend_yet', 'account-limited', 'none'],
  [422, 'cannot_resend_within_24hrs', 'account-limited', 'none'],
  [422, 'limit_exceeded', 'account-limited', 'none'],
  [422, 'connection_limit_reached', 'account-limited', 'none'],
  [422, 'insufficient_credits', 'credits-used-up', 'none'],
  [422, 'already_invited_recently', 'person-refused', 'none'],
  [422, 'already_connected', 'person-refused', 'none'],
  [422, 'invalid_recipient', 'person-refused', 'none'],
  [422, 'no_connection_with_recipient', 'person-refused', 'none'],
  [422, 'blocked_recipient', 'person-refused', 'none'],
  [422, 'user_unreachable', 'person-refused', 'none'],
  [422, 'cannot_invite_attendee', 'person-refused', 'none'],
  [422, 'not_allowed_inmail', 'person-refused', 'none'],
  [422, 'invalid_account', 'bad-request', 'none'],
  [422, 'invalid_message', 'bad-request', 'none'],
  [422, 'provider_unreachable', 'unavailable', 'unknown'],
  [422, 'cant_send_message', 'unavailable', 'unknown'],
  [422, 'realtime_client_not_initialized', 'unavailable', 'unknown'],
  [429, 'too_many_requests', 'account-limited', 'none'],
  [500, 'unexpected_error', 'unavailable', 'unknown'],
  [500, 'provider_error', 'unavailable', 'unknown'],
  [500, 'authentication_intent_error', 'unavailable', 'unknown'],
  [501, 'feature_not_implemented', 'bad-request', 'none'],
  [502, 'proxy_error', 'unavailable', 'unknown'],
  [503, 'no_client_session', 'unavailable', 'unknown'],
  [503, 'service_unavailable', 'unavailable', 'unknown'],
  [504, 'request_timeout', 'timed-out', 'unknown'],
];

test.each(MEANINGS)('%d %s is %s, effect %s', (status, slug, kind, effect) => {
  expect(problem(status, `errors/${slug}`)).toMatchObject({ kind, slug, status, effect });
});

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
  [501, 'bad-request', 'unknown'],
  [502, 'unavailable', 'unknown'],
  [504, 'timed-out', 'unknown'],
  [511, 'unavailable', 'unknown'],
  [304, 'unavailable', 'unknown'],
] as const)('a slug from the future goes by its status: %d is %s, effect %s', (status, kind, effect) => {
  expect(problem(status, 'errors/new_in_2028')).toMatchObject({ kind, effect, slug: 'new_in_2028' });
});

test('a slug keeps its meaning whatever the status it comes with', () => {
  expect(problem(400, 'errors/account_restricted')).toMatchObject({ kind: 'account-restricted', status: 400 });
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

test.each([undefined, null, 'html', [], { message: 'Cannot POST /api/v1/x', error: 'Not Found', statusCode: 404 }])(
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

test('title and detail are cleaned and cut', () => {
  const body = { title: ' \u202eA\ntitle ', detail: 'x'.repeat(10_000) };
  const { title, detail } = problemOf({ status: 400, body, retryAfterMs: null, write: false });
  expect(title).toBe('A title');
  expect(detail).toHaveLength(300);
});
