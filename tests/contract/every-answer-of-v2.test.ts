import { describe, expect, test } from 'vitest';
import { ERROR_TYPES, errorBodyV2 } from '@/tests/sandbox/v2/api-error';
import { expectMeaning, json, type Meaning, useAnswers } from './answer-rig';
import { clientV2Of } from './client-rig';

// Every kind of answer that v2 is documented to give or was seen to give, through the client's public door: whether the write was carried
// out, what rests after it, and what the user is told. That the sandbox's own answers are Unipile's is in held-to-shapes.test.ts.

const { invited, looked } = useAnswers(clientV2Of);

const NOT_OFFERED = 'Unipile does not have a list or function that this needs, so nothing was done';
const REFUSED = 'Unipile did not accept the request, so nothing was done';
const KEY_REFUSED = 'Unipile does not accept the API key';
const DISCONNECTED = 'Your LinkedIn account is disconnected from Unipile';
const RESTRICTED = 'LinkedIn has restricted your account';
const NOT_FOUND = 'Unipile does not find this for Jane';
const UNCLEAR = 'LinkedIn refused this and gave no reason that Kith understands';
const NOT_READ = 'Unipile gave an answer that Kith cannot read, so it is not known yet whether this reached Jane';
const ELSEWHERE = 'The DSN’s address leads elsewhere, so it is not known yet whether this reached Jane';
const FAILURE = 'Unipile or LinkedIn has a failure, so it is not known yet whether this reached Jane';
const BREAKDOWN = 'LinkedIn or Unipile has a failure, so it is not known yet whether this reached Jane';
const LATE = 'Unipile did not answer in time, so it is not known yet whether this reached Jane';

/** By the type of the error: `api/` is Unipile's own, before LinkedIn; `provider/` is LinkedIn's. */
const BY_TYPE: Readonly<Record<string, Meaning>> = {
  'api/invalid_parameters': ['bad-request', 'none', 'nothing', REFUSED],
  'provider/invalid_parameters': ['bad-request', 'none', 'nothing', REFUSED],
  'api/invalid_auth_format': ['key-refused', 'none', 'nothing', KEY_REFUSED],
  'api/missing_authorization': ['key-refused', 'none', 'nothing', KEY_REFUSED],
  'api/expired_authorization': ['key-refused', 'none', 'nothing', KEY_REFUSED],
  'api/invalid_credentials': ['key-refused', 'none', 'nothing', KEY_REFUSED],
  'api/inactive_subscription': ['key-refused', 'none', 'nothing', 'Your Unipile plan is not running'],
  'provider/invalid_authorization': ['account-disconnected', 'none', 'nothing', DISCONNECTED],
  'provider/invalid_credentials': ['account-disconnected', 'none', 'nothing', DISCONNECTED],
  'provider/account_mismatch': ['account-disconnected', 'none', 'nothing', DISCONNECTED],
  'provider/invalid_checkpoint_code': ['account-disconnected', 'none', 'nothing', DISCONNECTED],
  'api/insufficient_permissions': ['bad-request', 'none', 'nothing', 'The API key may not do this'],
  'provider/insufficient_permissions': ['bad-request', 'none', 'nothing', 'LinkedIn does not let your account do this'],
  'api/account_restricted': ['account-restricted', 'none', 'until resumed', RESTRICTED],
  'api/restricted_account': ['account-restricted', 'none', 'until resumed', RESTRICTED],
  'api/resource_not_found': ['not-found', 'none', 'nothing', NOT_FOUND],
  'provider/resource_not_found': ['not-found', 'none', 'nothing', NOT_FOUND],
  'provider/method_not_allowed': ['bad-request', 'none', 'nothing', REFUSED],
  'api/conflict': ['bad-request', 'none', 'nothing', REFUSED],
  'provider/conflict': ['refusal-unclear', 'none', 'account', UNCLEAR],
  'api/already_exists': ['bad-request', 'none', 'nothing', REFUSED],
  'provider/invalid_file': ['bad-request', 'none', 'nothing', 'LinkedIn does not take this file'],
  // The one bucket for all that LinkedIn refuses: a look tells what it was about, and until then the account rests.
  'provider/unprocessable_entity': ['refusal-unclear', 'none', 'account', UNCLEAR],
  'api/too_many_requests': [
    'unipile-limited',
    'none',
    'account',
    'Unipile lets no more of this through for your account',
  ],
  'provider/too_many_requests': ['account-limited', 'none', 'account', 'LinkedIn takes no more from your account for'],
  'api/internal_error': ['unavailable', 'unknown', 'account', BREAKDOWN],
  'provider/server_error': ['unavailable', 'unknown', 'account', BREAKDOWN],
  'api/not_implemented': ['not-offered', 'none', 'nothing', NOT_OFFERED],
  'api/proxy_error': ['unavailable', 'unknown', 'nothing', FAILURE],
  'api/proxy_auth_error': ['unavailable', 'unknown', 'nothing', FAILURE],
  'api/proxy_timeout': ['timed-out', 'unknown', 'nothing', LATE],
  'provider/timeout': ['timed-out', 'unknown', 'nothing', LATE],
};
const EACH_TYPE = Object.entries(BY_TYPE);
/** A read that LinkedIn refuses without a reason is about whom it read. */
const WITHOUT_REASON = ['provider/unprocessable_entity', 'provider/conflict'];

const error = (type: string, status = errorBodyV2(type).status) =>
  ({ kind: 'status', status, body: { ...errorBodyV2(type), status } }) as const;

describe('an error of v2, to an invitation', () => {
  test('the sandbox can answer with every type of the table, and with no other', () => {
    expect([...ERROR_TYPES].sort()).toEqual(Object.keys(BY_TYPE).sort());
  });

  test.each(EACH_TYPE)('%s', async (type, meaning) => {
    expectMeaning(await invited(error(type)), meaning);
  });

  test.each(EACH_TYPE)('%s is told by its type: the statuses are not all documented', async (type, [kind]) => {
    expect(await invited(error(type, 418))).toMatchObject({ problem: { kind } });
  });

  test.each(EACH_TYPE)('%s to a read has no effect', async (type, [asWrite]) => {
    const kind = WITHOUT_REASON.includes(type) ? 'person-refused' : asWrite;
    expect(await looked(error(type))).toMatchObject({ problem: { kind, effect: 'none' } });
  });
});

describe('an answer without an error of v2’s, to an invitation', () => {
  const ROWS: readonly (readonly [string, Parameters<typeof invited>[0], Meaning])[] = [
    ['none in time', { kind: 'hang' }, ['timed-out', 'unknown', 'nothing', LATE]],
    [
      'another address',
      { kind: 'redirect', status: 302, location: 'https://auth.unipile.com/' },
      ['led-elsewhere', 'unknown', 'nothing', ELSEWHERE],
    ],
    ['a gateway’s page', { kind: 'html', status: 502 }, ['unavailable', 'unknown', 'nothing', FAILURE]],
    ['a sign-in page', { kind: 'html', status: 200 }, ['unreadable-answer', 'unknown', 'nothing', NOT_READ]],
    ['another object', json(201, { object: 'Chat', id: '7' }), ['unreadable-answer', 'unknown', 'nothing', NOT_READ]],
    [
      'an error of v1’s',
      json(401, { type: 'errors/missing_credentials', status: 401, title: 'Missing credentials' }),
      ['key-refused', 'none', 'nothing', KEY_REFUSED],
    ],
    ['a bare 409', json(409, {}), ['bad-request', 'none', 'nothing', REFUSED]],
    [
      'a bare 429',
      json(429, {}),
      ['account-limited', 'none', 'account', 'LinkedIn takes no more from your account for'],
    ],
    ['a bare 500', json(500, {}), ['unavailable', 'unknown', 'account', BREAKDOWN]],
  ];

  test.each(ROWS)('%s', async (_, what, meaning) => {
    expectMeaning(await invited(what), meaning);
  });
});

describe('an answer that says that it was done', () => {
  test.each([
    ['with its id', { object: 'RelationRequest', type: 'sent', id: '7' }, { invitationId: '7', usage: null }],
    ['without an id', { object: 'RelationRequest', type: 'sent' }, { invitationId: null, usage: null }],
  ])('%s', async (_, body, value) => {
    expect(await invited(json(201, body))).toEqual({ ok: true, value });
  });
});
