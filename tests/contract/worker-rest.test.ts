import { describe, expect, test } from 'vitest';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, outcome, pageOf, sandbox, send, slug, useWorker, writes } from './worker-rig.ts';

// LinkedIn's limits show as 429 or 500, on reads too: then the account rests, whoever had asked.

useWorker();

const REFUSALS = [
  ['a 429', { kind: 'status', status: 429, slug: 'too_many_requests' }],
  ['a 500', { kind: 'status', status: 500, slug: 'provider_error' }],
] as const;

const look = (person: string) => ask('person.read', { ref: slug(person), fresh: true });
const pauseNow = async () => ((await ask('quota', {})).value as { pause: { why: string; until: number } | null }).pause;

type Version = 'v1' | 'v2';

/** One account, in both versions. */
const ACCOUNT = /\/accounts\/[^/]+$/;

/** The user looks at somebody, and LinkedIn refuses. */
async function rest(what: (typeof REFUSALS)[number][1], version: Version = 'v1') {
  await connect(SAM_ACCOUNT_ID, version);
  sandbox.fault({ method: 'GET', path: /\/users\/[^/]+$/, do: what });
  expect(await look('jane-doe')).toMatchObject({ ok: false });
  await expect.poll(pauseNow).not.toBeNull();
  expect(sandbox.requests).toHaveLength(1);
  sandbox.requests.length = 0;
}

describe.each<Version>(['v1', 'v2'])('over %s', (version) => {
  test.each(REFUSALS)('%s on a read pauses the account, and is not tried again', async (_, refusal) => {
    await rest(refusal, version);
    const minutes = ((await pauseNow())!.until - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(30);
  });

  test.each(REFUSALS)(
    'while the account rests after %s nothing is asked of LinkedIn for a send',
    async (_, refusal) => {
      await rest(refusal, version);
      expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'account-paused' });
      expect(await outcome(await send('john-smith', { action: 'message', text: 'Hello' }))).toEqual({
        refused: 'account-paused',
      });
      const page = await pageOf('/in/second-001/');
      const wish = { ref: slug('second-001'), action: 'invite', note: null, shownName: 'second-001' };
      expect(await page('page.send', wish)).toMatchObject({ problem: { kind: 'account-paused' } });
      expect(sandbox.requests).toEqual([]);
    },
  );

  test('nor is a list filled: neither the inbox nor the relations', async () => {
    await rest(REFUSALS[0][1], version);
    expect(await ask('inbox.fill', { fresh: false })).toMatchObject({ problem: { kind: 'account-paused' } });
    expect(await ask('relations.read', {})).toMatchObject({ ok: true });
    await expect
      .poll(async () => (await ask('relations', {})).value)
      .toMatchObject({ reading: { problem: { kind: 'account-paused' } } });
    expect(sandbox.requests.filter(({ path }) => /\/(chats|relations)$/.test(path))).toEqual([]);
  });

  test('the user may look, once each time; and goes on by their own word', async () => {
    await rest(REFUSALS[0][1], version);
    expect(await look('jane-doe')).toMatchObject({ ok: true, value: { quota: { pause: { why: 'account-limited' } } } });
    expect(sandbox.requests).toHaveLength(1);
    expect(await ask('quota.resume', {})).toMatchObject({ ok: true });
    expect(await outcome(await send('jane-doe'))).toEqual({ state: 'sent', problem: null });
    expect(writes()).toHaveLength(1);
  });
});

describe.each<Version>(['v1', 'v2'])('over %s, a server that is away at the last look before a send', (version) => {
  const away = (headers: Record<string, string>) =>
    sandbox.fault({ method: 'GET', path: ACCOUNT, do: { kind: 'status', status: 503, headers }, times: 9 });

  test('and says when it is back is asked nothing more until then', async () => {
    await connect(SAM_ACCOUNT_ID, version);
    away({ 'retry-after': '3600' });
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'refused', problem: 'unavailable' });
    const minutes = ((await pauseNow())!.until - Date.now()) / 60_000;
    expect(Math.ceil(minutes)).toBe(60);
    sandbox.requests.length = 0;
    expect(await outcome(await send('john-smith', { action: 'message', text: 'Hello' }))).toEqual({
      refused: 'account-paused',
    });
    expect(sandbox.requests).toEqual([]);
  });

  test('and does not say so stops nothing', async () => {
    await connect(SAM_ACCOUNT_ID, version);
    away({});
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'refused', problem: 'unavailable' });
    expect(await pauseNow()).toBeNull();
  });
});

test('credits that are used up rest InMail alone', async () => {
  await connect();
  sandbox.fault({ method: 'POST', path: '/chats', do: { kind: 'status', status: 422, slug: 'insufficient_credits' } });
  const inmail = { action: 'inmail', subject: 'Hello', text: 'An offer' };
  expect(await outcome(await send('olga-outofnetwork', inmail))).toMatchObject({ problem: 'credits-used-up' });
  expect(await pauseNow()).toBeNull();
  expect(await outcome(await send('jane-doe'))).toEqual({ state: 'sent', problem: null });
});
