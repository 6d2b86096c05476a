import { expect, test } from 'vitest';
import { ACCOUNT, against, clientOf, json, refusal } from './tiny-server';

const PROFILE = { object: 'UserProfile', provider_id: 'ACoAAJane' };
const jane = { accountId: ACCOUNT, identifier: 'jane-doe' };
const invite = { accountId: ACCOUNT, providerId: 'ACoAAJane' };

test.each([
  [408, 'request_timeout'],
  [502, 'proxy_error'],
  [503, 'service_unavailable'],
  [504, 'request_timeout'],
])('a read that met a %d is tried again', async (status, slug) => {
  const { client, seen } = await against([refusal(status, slug), json(200, PROFILE)]);
  expect(await client.getProfile(jane)).toMatchObject({ ok: true });
  expect(seen).toHaveLength(2);
});

test('a read whose connection was cut is tried again', async () => {
  const { client, seen } = await against([(response) => response.destroy(), json(200, PROFILE)]);
  expect(await client.getProfile(jane)).toMatchObject({ ok: true });
  expect(seen).toHaveLength(2);
});

test('a read is tried three times, with full jitter between', async () => {
  const { client, seen } = await against([refusal(503, 'no_channel')]);
  expect(await client.getProfile(jane)).toMatchObject({ ok: false, problem: { kind: 'unavailable', effect: 'none' } });
  expect(seen).toHaveLength(3);
  expect(client.slept).toEqual([150, 300]);
});

test.each([
  [400, 'invalid_parameters'],
  [401, 'missing_credentials'],
  [403, 'account_restricted'],
  [404, 'resource_not_found'],
  [422, 'invalid_recipient'],
  [422, 'provider_unreachable'],
  [501, 'feature_not_implemented'],
])('a definite %d %s is not tried again', async (status, slug) => {
  const { client, seen } = await against([refusal(status, slug), json(200, PROFILE)]);
  expect(await client.getProfile(jane)).toMatchObject({ ok: false, problem: { slug, status } });
  expect(seen).toHaveLength(1);
});

test('a 429 without Retry-After is LinkedIn saying stop', async () => {
  const { client, seen } = await against([refusal(429, 'too_many_requests'), json(200, PROFILE)]);
  expect(await client.getProfile(jane)).toMatchObject({ ok: false, problem: { kind: 'account-limited' } });
  expect(seen).toHaveLength(1);
});

test.each(['provider_error', 'unexpected_error'])('a 500 %s is LinkedIn saying stop as well', async (slug) => {
  const { client, seen } = await against([refusal(500, slug), json(200, PROFILE)]);
  expect(await client.getProfile(jane)).toMatchObject({ ok: false, problem: { kind: 'unavailable', status: 500 } });
  expect(seen).toHaveLength(1);
});

test('a read that failed in the end is told once, a write and what succeeded at last are not', async () => {
  const told: unknown[] = [];
  const onReadProblem = (problem: unknown) => void told.push(problem);
  const limited = await against([refusal(429, 'too_many_requests')], { onReadProblem });
  await limited.client.getProfile(jane);
  expect(told).toMatchObject([{ kind: 'account-limited', status: 429 }]);
  await limited.client.inviteUser(invite);
  const better = await against([refusal(503, 'no_channel'), json(200, PROFILE)], { onReadProblem });
  await better.client.getProfile(jane);
  expect(told).toHaveLength(1);
});

test('a short Retry-After is waited for, with jitter on top', async () => {
  const { client, seen } = await against([
    refusal(429, 'too_many_requests', { 'retry-after': '2' }),
    json(200, PROFILE),
  ]);
  expect(await client.getProfile(jane)).toMatchObject({ ok: true });
  expect(seen).toHaveLength(2);
  expect(client.slept).toEqual([2_150]);
});

test.each([429, 503])('a %d that asks for a long wait is handed back with it', async (status) => {
  const { client, seen } = await against([refusal(status, 'x', { 'retry-after': '60' }), json(200, PROFILE)]);
  expect(await client.getProfile(jane)).toMatchObject({ ok: false, problem: { status, retryAfterMs: 60_000 } });
  expect(seen).toHaveLength(1);
});

test('Retry-After as a date is reckoned from the clock handed in', async () => {
  const at = Date.parse('2026-11-23T10:00:00Z');
  const { client } = await against(
    [refusal(503, 'no_channel', { 'retry-after': new Date(at + 3_000).toUTCString() }), json(200, PROFILE)],
    { now: () => at },
  );
  expect(await client.getProfile(jane)).toMatchObject({ ok: true });
  expect(client.slept).toEqual([3_150]);
});

test.each([
  [408, 'request_timeout'],
  [429, 'too_many_requests'],
  [500, 'provider_error'],
  [503, 'service_unavailable'],
  [504, 'request_timeout'],
])('a write that met a %d is never tried again', async (status, slug) => {
  const { client, seen } = await against([refusal(status, slug, { 'retry-after': '1' })]);
  expect(await client.inviteUser(invite)).toMatchObject({
    ok: false,
    problem: { slug, effect: status === 429 ? 'none' : 'unknown' },
  });
  expect(seen).toHaveLength(1);
});

test('a server that never answers is given up at the deadline; the write may have happened', async () => {
  const { client, seen } = await against([() => undefined], { deadlineMs: 1_000 });
  expect(await client.inviteUser(invite)).toMatchObject({
    ok: false,
    problem: { kind: 'timed-out', status: null, effect: 'unknown' },
  });
  expect(seen).toHaveLength(1);
});

test('a body that never ends is given up at the deadline', async () => {
  const { client } = await against(
    [(response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{')],
    { deadlineMs: 1_000 },
  );
  expect(await client.inviteUser(invite)).toMatchObject({
    ok: false,
    problem: { kind: 'timed-out', status: 200, effect: 'unknown' },
  });
});

test('the deadline is for all tries together', async () => {
  const startedAt = Date.now();
  const { client, seen } = await against([refusal(503, 'no_channel')], {
    deadlineMs: 1_000,
    sleep: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
  });
  expect(await client.getProfile(jane)).toMatchObject({ ok: false, problem: { slug: 'no_channel' } });
  expect(seen).toHaveLength(1);
  expect(Date.now() - startedAt).toBeLessThan(3_000);
});

test("the caller's signal ends a call", async () => {
  const { client } = await against([() => undefined]);
  const result = client.inviteUser(invite, { signal: AbortSignal.timeout(50) });
  expect(await result).toMatchObject({ ok: false, problem: { kind: 'timed-out', effect: 'unknown' } });
});

test('a call that was over before it began leaves nothing', async () => {
  const { client, seen } = await against([json(200, PROFILE)]);
  expect(await client.inviteUser(invite, { signal: AbortSignal.abort() })).toMatchObject({
    ok: false,
    problem: { kind: 'timed-out', effect: 'none' },
  });
  expect(seen).toHaveLength(0);
});

test('a server that is not there is unavailable', async () => {
  const client = clientOf(1);
  expect(await client.getProfile(jane)).toMatchObject({ ok: false, problem: { kind: 'unavailable', effect: 'none' } });
});
