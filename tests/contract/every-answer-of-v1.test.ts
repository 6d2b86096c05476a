import { describe, expect, test } from 'vitest';
import { expectMeaning, json, type Meaning, useAnswers } from './answer-rig';
import { clientOf } from './client-rig';

// Every kind of answer that v1 is documented to give or was seen to give, through the client's public door: whether the write was carried
// out, what rests after it, and what the user is told. The sandbox's own answers, which are the successes, are in client.test.ts.

const { invited, looked } = useAnswers(clientOf);

const NOT_OFFERED = 'Unipile does not have a list or function that this needs, so nothing was done';
const REFUSED = 'Unipile did not accept the request, so nothing was done';
const DISCONNECTED = 'Your LinkedIn account is disconnected from Unipile';
const LIMITED = 'LinkedIn takes no more from your account for now';
const UNREACHABLE = 'LinkedIn cannot reach Jane';
const NOT_FOUND = 'Unipile does not find this for Jane';
const NOT_READ = 'Unipile gave an answer that Kith cannot read, so it is not known yet whether this reached Jane';
const ELSEWHERE = 'The DSN’s address leads elsewhere, so it is not known yet whether this reached Jane';
const FAILURE = 'Unipile or LinkedIn has a failure, so it is not known yet whether this reached Jane';
const BREAKDOWN = 'LinkedIn or Unipile has a failure, so it is not known yet whether this reached Jane';
const NO_ANSWER = 'Unipile cannot be reached, so it is not known yet whether this reached Jane';
const LATE = 'Unipile did not answer in time, so it is not known yet whether this reached Jane';

type Row = readonly [status: number, slugs: string, ...Meaning];

/** By the slug of the error; each is of the published lists, or was seen live. */
const BY_SLUG: readonly Row[] = [
  [400, 'invalid_parameters malformed_request invalid_url', 'bad-request', 'none', 'nothing', REFUSED],
  [400, 'unescaped_characters missing_parameters limit_too_high', 'bad-request', 'none', 'nothing', REFUSED],
  [400, 'invalid_action invalid_label', 'bad-request', 'none', 'nothing', REFUSED],
  [400, 'too_many_characters', 'bad-request', 'none', 'nothing', 'LinkedIn finds the text too long'],
  [400, 'content_too_large', 'bad-request', 'none', 'nothing', 'LinkedIn finds the attachment too large'],
  [401, 'missing_credentials', 'key-refused', 'none', 'nothing', 'Unipile does not accept the API key'],
  [401, 'disconnected_account invalid_credentials', 'account-disconnected', 'none', 'nothing', DISCONNECTED],
  [401, 'expired_credentials insufficient_privileges', 'account-disconnected', 'none', 'nothing', DISCONNECTED],
  [401, 'disconnected_feature multiple_sessions', 'account-disconnected', 'none', 'nothing', DISCONNECTED],
  [401, 'checkpoint_error invalid_checkpoint_solution', 'account-disconnected', 'none', 'nothing', DISCONNECTED],
  [401, 'captcha_not_supported wrong_account expired_link', 'account-disconnected', 'none', 'nothing', DISCONNECTED],
  [401, 'invalid_credentials_but_valid_account_imap', 'account-disconnected', 'none', 'nothing', DISCONNECTED],
  [403, 'session_mismatch unknown_authentication_context', 'account-disconnected', 'none', 'nothing', DISCONNECTED],
  [403, 'action_required', 'account-disconnected', 'none', 'nothing', DISCONNECTED],
  [403, 'account_restricted', 'account-restricted', 'none', 'until resumed', 'LinkedIn has restricted your account'],
  [403, 'insufficient_permissions', 'bad-request', 'none', 'nothing', 'The API key may not do this'],
  [403, 'feature_not_subscribed', 'bad-request', 'none', 'nothing', 'Your LinkedIn subscription does not include this'],
  [403, 'account_mismatch subscription_required', 'bad-request', 'none', 'nothing', REFUSED],
  [403, 'resource_access_restricted', 'bad-request', 'none', 'nothing', REFUSED],
  [404, 'resource_not_found invalid_resource_identifier', 'not-found', 'none', 'nothing', NOT_FOUND],
  [415, 'unsupported_media_type', 'bad-request', 'none', 'nothing', 'LinkedIn does not take this kind of file'],
  // Of the person or of the account: a look tells which, and until then the account rests.
  [422, 'cannot_resend_yet cannot_resend_within_24hrs', 'account-limited', 'none', 'account', LIMITED],
  [422, 'limit_exceeded connection_limit_reached', 'account-limited', 'none', 'account', LIMITED],
  // InMail alone: invitations and messages go on.
  [422, 'insufficient_credits', 'credits-used-up', 'none', 'nothing', 'LinkedIn says that you have no InMail credits'],
  [422, 'already_invited_recently', 'person-refused', 'none', 'nothing', 'LinkedIn takes no new invitation to Jane so'],
  [422, 'already_connected', 'person-refused', 'none', 'nothing', 'LinkedIn says that you and Jane are connected'],
  [422, 'action_already_performed', 'person-refused', 'none', 'nothing', 'LinkedIn says that this was done already'],
  [422, 'invalid_recipient user_unreachable', 'person-refused', 'none', 'nothing', UNREACHABLE],
  [422, 'no_connection_with_recipient', 'person-refused', 'none', 'nothing', 'LinkedIn says that you and Jane are not'],
  [
    422,
    'blocked_recipient',
    'person-refused',
    'none',
    'nothing',
    'LinkedIn delivers nothing to Jane because of a block',
  ],
  [422, 'cannot_invite_attendee', 'person-refused', 'none', 'nothing', 'LinkedIn takes no invitation to Jane from you'],
  [422, 'not_allowed_inmail', 'person-refused', 'none', 'nothing', 'LinkedIn takes no InMail to Jane from you'],
  [422, 'recipient_rejected', 'person-refused', 'none', 'nothing', 'LinkedIn does not allow this with Jane'],
  [422, 'invalid_message', 'bad-request', 'none', 'nothing', 'LinkedIn does not take this text as it is'],
  [422, 'invalid_account unprocessable_entity unauthorized', 'bad-request', 'none', 'nothing', REFUSED],
  [422, 'account_configuration_error invalid_post', 'bad-request', 'none', 'nothing', REFUSED],
  [422, 'payment_error comments_disabled insufficient_job_slot', 'bad-request', 'none', 'nothing', REFUSED],
  [422, 'parent_mail_not_found invalid_reply_subject', 'bad-request', 'none', 'nothing', REFUSED],
  [422, 'invalid_headers send_as_denied invalid_folder', 'bad-request', 'none', 'nothing', REFUSED],
  [422, 'invalid_thread sender_rejected ip_rejected_by_server', 'bad-request', 'none', 'nothing', REFUSED],
  // Answered with 422, yet about the way to LinkedIn.
  [422, 'provider_unreachable cant_send_message', 'unavailable', 'unknown', 'nothing', FAILURE],
  [422, 'realtime_client_not_initialized', 'unavailable', 'unknown', 'nothing', FAILURE],
  [429, 'too_many_requests', 'account-limited', 'none', 'account', LIMITED],
  // LinkedIn's limits look like this as well.
  [500, 'unexpected_error provider_error', 'unavailable', 'unknown', 'account', BREAKDOWN],
  [500, 'authentication_intent_error', 'unavailable', 'unknown', 'account', BREAKDOWN],
  [501, 'feature_not_implemented', 'not-offered', 'none', 'nothing', NOT_OFFERED],
  [502, 'proxy_error', 'unavailable', 'unknown', 'nothing', FAILURE],
  [503, 'no_client_session no_channel no_handler', 'unavailable', 'unknown', 'nothing', FAILURE],
  [503, 'network_down service_unavailable', 'unavailable', 'unknown', 'nothing', FAILURE],
  [504, 'request_timeout', 'timed-out', 'unknown', 'nothing', LATE],
];

const EACH_SLUG = BY_SLUG.flatMap(([status, slugs, ...meaning]) =>
  slugs.split(' ').map((slug) => [status, slug, meaning] as const),
);

describe('an error of v1, to an invitation', () => {
  test.each(EACH_SLUG)('%d %s', async (status, slug, meaning) => {
    expectMeaning(await invited({ kind: 'status', status, slug }), meaning);
  });

  test.each(EACH_SLUG)('%d %s is told by its slug, whatever its status', async (_, slug, [kind]) => {
    expect(await invited({ kind: 'status', status: 418, slug })).toMatchObject({ problem: { kind } });
  });

  test.each(EACH_SLUG)('%d %s to a read has no effect', async (status, slug, [kind]) => {
    expect(await looked({ kind: 'status', status, slug })).toMatchObject({ problem: { kind, effect: 'none' } });
  });
});

describe('an answer without an error of Unipile’s, to an invitation', () => {
  /** What stands in the way or is broken, and what the routes that sign accounts in add. */
  const ROWS: readonly (readonly [string, Parameters<typeof invited>[0], Meaning])[] = [
    ['no answer at all', { kind: 'cut' }, ['unavailable', 'unknown', 'nothing', NO_ANSWER]],
    ['none in time', { kind: 'hang' }, ['timed-out', 'unknown', 'nothing', LATE]],
    ['half of one in time', { kind: 'slow-body', ms: 5_000 }, ['timed-out', 'unknown', 'nothing', LATE]],
    [
      'another address',
      { kind: 'redirect', status: 302, location: 'https://auth.unipile.com/' },
      ['led-elsewhere', 'unknown', 'nothing', ELSEWHERE],
    ],
    ['a gateway’s page', { kind: 'html', status: 502 }, ['unavailable', 'unknown', 'nothing', FAILURE]],
    ['a gateway’s page of its own lateness', { kind: 'html', status: 504 }, ['timed-out', 'unknown', 'nothing', LATE]],
    ['a sign-in page', { kind: 'html', status: 200 }, ['unreadable-answer', 'unknown', 'nothing', NOT_READ]],
    [
      'JSON that breaks off',
      { kind: 'body', status: 200, body: '{"object":' },
      ['unreadable-answer', 'unknown', 'nothing', NOT_READ],
    ],
    ['an empty one', { kind: 'body', status: 200, body: '' }, ['unreadable-answer', 'unknown', 'nothing', NOT_READ]],
    ['another object', json(200, { object: 'ChatStarted' }), ['unreadable-answer', 'unknown', 'nothing', NOT_READ]],
    [
      'a route that is not there',
      json(404, { message: 'Cannot POST /api/v1/users/invite', error: 'Not Found', statusCode: 404 }),
      ['not-found', 'none', 'nothing', NOT_FOUND],
    ],
    [
      'an error whose words are missing',
      json(400, { type: 'errors/invalid_parameters', status: 400, title: 'errors.bad_id.title' }),
      ['bad-request', 'none', 'nothing', REFUSED],
    ],
    // Browsers take it for an answer of a proxy in between, and show none.
    ['a bare 407', json(407, {}), ['unavailable', 'unknown', 'nothing', NO_ANSWER]],
    ['a bare 408', json(408, {}), ['timed-out', 'unknown', 'nothing', LATE]],
    ['a bare 409', json(409, {}), ['bad-request', 'none', 'nothing', REFUSED]],
    ['a bare 425', json(425, {}), ['bad-request', 'none', 'nothing', REFUSED]],
    ['a bare 429', json(429, {}), ['account-limited', 'none', 'account', LIMITED]],
    ['a bare 500', json(500, {}), ['unavailable', 'unknown', 'account', BREAKDOWN]],
  ];

  test.each(ROWS)('%s', async (_, what, meaning) => {
    expectMeaning(await invited(what), meaning);
  });
});

describe('an answer that says that it was done', () => {
  const sent = { object: 'UserInvitationSent', invitation_id: '7' };
  test.each([
    ['with its id', json(200, sent), { invitationId: '7', usage: null }],
    ['as it was first described', json(201, sent), { invitationId: '7', usage: null }],
    ['with how much of LinkedIn’s limit is used', json(200, { ...sent, usage: 75 }), { invitationId: '7', usage: 75 }],
    // It was taken, but nothing proves it: a look at LinkedIn's list does.
    ['without an id', json(200, { object: 'UserInvitationSent' }), { invitationId: null, usage: null }],
    ['with none', json(200, { ...sent, invitation_id: null }), { invitationId: null, usage: null }],
  ])('%s', async (_, what, value) => {
    expect(await invited(what)).toEqual({ ok: true, value });
  });
});
