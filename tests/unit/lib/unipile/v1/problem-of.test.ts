import { expect, test } from 'vitest';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { ApiProblem, ApiProblemKind } from '@/lib/unipile/http/api-problem';
import { problemOf } from '@/lib/unipile/v1/problem-of';

const problem = (status: number, type: unknown, write = true) =>
  problemOf({ status, body: { title: 'T', detail: 'D', type, status }, retryAfterMs: null, write });

/** What is said of a problem that Jane is concerned by. */
const said = (one: ApiProblem) => problemSentence(one, { name: 'Jane', now: 0 });

const REFUSED = 'Unipile did not accept the request, so nothing was done';
const DISCONNECTED = 'Your LinkedIn account is disconnected from Unipile';
const LIMITED = 'LinkedIn takes no more from your account for now';
const UNREACHABLE = 'LinkedIn cannot reach Jane';
const NOT_FOUND = 'Unipile does not find this for Jane';
const FAILURE = 'Unipile or LinkedIn has a failure, so it is not known yet whether this reached Jane';
const BREAKDOWN = 'LinkedIn or Unipile has a failure, so it is not known yet whether this reached Jane';

type Meaning = readonly [status: number, slugs: string, ApiProblemKind, ApiProblem['effect'], says: string];

/** Every slug of unipile-v1.md 2.3 and 2.4, with what it means for a write and what the user is told. */
const MEANINGS: readonly Meaning[] = [
  [400, 'invalid_parameters malformed_request invalid_url unescaped_characters', 'bad-request', 'none', REFUSED],
  [400, 'missing_parameters limit_too_high invalid_action invalid_label', 'bad-request', 'none', REFUSED],
  [400, 'too_many_characters', 'bad-request', 'none', 'LinkedIn finds the text too long'],
  [400, 'content_too_large', 'bad-request', 'none', 'LinkedIn finds the attachment too large'],
  [401, 'missing_credentials', 'key-refused', 'none', 'Unipile does not accept the API key'],
  [401, 'disconnected_account invalid_credentials expired_credentials', 'account-disconnected', 'none', DISCONNECTED],
  [401, 'insufficient_privileges disconnected_feature multiple_sessions', 'account-disconnected', 'none', DISCONNECTED],
  [401, 'checkpoint_error invalid_checkpoint_solution', 'account-disconnected', 'none', DISCONNECTED],
  [401, 'captcha_not_supported wrong_account expired_link', 'account-disconnected', 'none', DISCONNECTED],
  [401, 'invalid_credentials_but_valid_account_imap', 'account-disconnected', 'none', DISCONNECTED],
  [403, 'session_mismatch unknown_authentication_context', 'account-disconnected', 'none', DISCONNECTED],
  [403, 'action_required', 'account-disconnected', 'none', DISCONNECTED],
  [403, 'account_restricted', 'account-restricted', 'none', 'LinkedIn has restricted your account'],
  [403, 'insufficient_permissions', 'bad-request', 'none', 'The API key may not do this'],
  [403, 'feature_not_subscribed', 'bad-request', 'none', 'Your LinkedIn subscription does not include this'],
  [403, 'account_mismatch subscription_required resource_access_restricted', 'bad-request', 'none', REFUSED],
  [404, 'resource_not_found invalid_resource_identifier', 'not-found', 'none', NOT_FOUND],
  [415, 'unsupported_media_type', 'bad-request', 'none', 'LinkedIn does not take this kind of file'],
  [422, 'cannot_resend_yet cannot_resend_within_24hrs', 'account-limited', 'none', LIMITED],
  [422, 'limit_exceeded connection_limit_reached', 'account-limited', 'none', LIMITED],
  [422, 'insufficient_credits', 'credits-used-up', 'none', 'LinkedIn says that you have no InMail credits left'],
  [422, 'already_invited_recently', 'person-refused', 'none', 'LinkedIn takes no new invitation to Jane so soon'],
  [422, 'already_connected', 'person-refused', 'none', 'LinkedIn says that you and Jane are connected already'],
  [422, 'action_already_performed', 'person-refused', 'none', 'LinkedIn says that this was done already for Jane'],
  [422, 'invalid_recipient user_unreachable', 'person-refused', 'none', UNREACHABLE],
  [422, 'no_connection_with_recipient', 'person-refused', 'none', 'LinkedIn says that you and Jane are not connected'],
  [422, 'blocked_recipient', 'person-refused', 'none', 'LinkedIn delivers nothing to Jane because of a block'],
  [422, 'cannot_invite_attendee', 'person-refused', 'none', 'LinkedIn takes no invitation to Jane from you'],
  [422, 'not_allowed_inmail', 'person-refused', 'none', 'LinkedIn takes no InMail to Jane from you'],
  [422, 'recipient_rejected', 'person-refused', 'none', 'LinkedIn does not allow this with Jane'],
  [422, 'invalid_message', 'bad-request', 'none', 'LinkedIn does not take this text as it is'],
  [422, 'invalid_account unprocessable_entity unauthorized limit_too_high', 'bad-request', 'none', REFUSED],
  [422, 'account_configuration_error invalid_post payment_error comments_disabled', 'bad-request', 'none', REFUSED],
  [422, 'insufficient_job_slot parent_mail_not_found invalid_reply_subject', 'bad-request', 'none', REFUSED],
  [422, 'invalid_headers send_as_denied invalid_folder invalid_thread', 'bad-request', 'none', REFUSED],
  [422, 'sender_rejected ip_rejected_by_server', 'bad-request', 'none', REFUSED],
  [422, 'provider_unreachable cant_send_message', 'unavailable', 'unknown', FAILURE],
  [422, 'realtime_client_not_initialized', 'unavailable', 'unknown', FAILURE],
  [429, 'too_many_requests', 'account-limited', 'none', LIMITED],
  [500, 'unexpected_error provider_error authentication_intent_error', 'unavailable', 'unknown', BREAKDOWN],
  [501, 'feature_not_implemented', 'bad-request', 'none', REFUSED],
  [502, 'proxy_error', 'unavailable', 'unknown', FAILURE],
  [503, 'no_client_session no_channel no_handler', 'unavailable', 'unknown', FAILURE],
  [503, 'network_down service_unavailable', 'unavailable', 'unknown', FAILURE],
  [504, 'request_timeout', 'timed-out', 'unknown', 'Unipile did not answer in time, so it is not known yet'],
];
const EACH = MEANINGS.flatMap(([status, slugs, ...meaning]) =>
  slugs.split(' ').map((slug) => [status, slug, ...meaning] as const),
);

test.each(EACH)('%d %s is %s, effect %s', (status, slug, kind, effect, says) => {
  const found = problem(status, `errors/${slug}`);
  expect(found).toMatchObject({ kind, slug, status, effect });
  expect(said(found).slice(0, says.length)).toBe(says);
});

test.each(EACH)('%d %s is known by its slug, whatever its status', (_, slug, kind) => {
  expect(problem(418, `errors/${slug}`)).toMatchObject({ kind });
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
