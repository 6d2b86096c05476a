import { expect, test } from 'vitest';
import { waitsInMemory } from '@/tests/rig/waits-in-memory';
import { clientOf, json, refusalV2, serve } from '../tiny-server';

const SAM = 'acc_01k6z9y3v5c8m2x7t4q1w0r6na';
const ALEX = 'acc_02k6z9y3v5c8m2x7t4q1w0r6na';
const NOON = Date.UTC(2026, 10, 25, 12);

const counted = (left: number, reset: number, more: Record<string, string> = {}) => ({
  'x-ratelimit-limit': '100',
  'x-ratelimit-remaining': String(left),
  'x-ratelimit-reset': String(reset),
  ...more,
});
const invited = (left: number, reset = 900) =>
  json(201, { object: 'RelationRequest', type: 'sent', id: 'r1' }, counted(left, reset));
const tooMany = (headers: Record<string, string>, thrower = 'api') =>
  refusalV2(`${thrower}/too_many_requests`, headers);

async function against(...replies: ReturnType<typeof json>[]) {
  const { port, seen } = await serve(...replies);
  const clock = { now: NOON };
  const waits = waitsInMemory();
  const reported: unknown[] = [];
  const client = (version: 'v1' | 'v2' = 'v2', more: Parameters<typeof clientOf>[1] = {}) =>
    clientOf(port, {
      dsn: { protocol: 'http:', host: '127.0.0.1', port, version },
      now: () => clock.now,
      waits,
      report: (error) => void reported.push(error),
      ...more,
    });
  const posts = () => seen.filter(({ method }) => method === 'POST').length;
  return { client, clock, posts, reported };
}
const jane = { accountId: SAM, providerId: 'ACoAAAjane' };

test('where nothing is left the next call of the same kind does not leave before the window has ended', async () => {
  const { client, clock, posts } = await against(invited(0, 900), invited(99));
  expect(await client().inviteUser(jane)).toMatchObject({ ok: true });
  clock.now += 600_000;
  expect(await client().inviteUser(jane)).toEqual({
    ok: false,
    problem: expect.objectContaining({ kind: 'unipile-limited', effect: 'none', retryAfterMs: 300_000, status: null }),
  });
  expect(posts()).toBe(1);
  clock.now += 300_000;
  expect(await client().inviteUser(jane)).toMatchObject({ ok: true });
});

test('another kind of call goes on, and so does another account', async () => {
  const { client, posts } = await against(
    invited(0),
    json(200, { object: 'MessageSent', message_id: 'm' }),
    invited(0),
  );
  await client().inviteUser(jane);
  expect(await client().sendMessage({ accountId: SAM, chatId: 'c', text: 'Hello' })).toMatchObject({ ok: true });
  expect(await client().inviteUser({ ...jane, accountId: ALEX })).toMatchObject({ ok: true });
  expect(posts()).toBe(3);
});

test('a wait of a few seconds is let pass', async () => {
  const { client, posts } = await against(invited(0, 4), invited(99));
  const waiting = client();
  await waiting.inviteUser(jane);
  expect(await waiting.inviteUser(jane)).toMatchObject({ ok: true });
  expect([posts(), waiting.slept]).toEqual([2, [4_000]]);
});

test('while something is left nothing is held back', async () => {
  const { client, posts } = await against(invited(1), invited(1));
  await client().inviteUser(jane);
  await client().inviteUser(jane);
  expect(posts()).toBe(2);
});

test.each([
  ['retry-after', { 'retry-after': '120' }, 120_000],
  ['the end of the window, where it says no more', counted(3, 60), 60_000],
])('what Unipile stopped is not asked for again before %s', async (_, headers, wait) => {
  const { client, posts } = await against(tooMany(headers), invited(9));
  expect(await client().inviteUser(jane)).toMatchObject({ problem: { kind: 'unipile-limited' } });
  expect(await client().inviteUser(jane)).toMatchObject({ problem: { kind: 'unipile-limited', retryAfterMs: wait } });
  expect(posts()).toBe(1);
});

test('of LinkedIn’s own refusal the count says nothing', async () => {
  const { client, posts } = await against(tooMany({ ...counted(9, 60), 'retry-after': '120' }, 'provider'), invited(9));
  await client().inviteUser(jane);
  expect(await client().inviteUser(jane)).toMatchObject({ ok: true });
  expect(posts()).toBe(2);
});

// A moment in place of a length of time among them.
test.each([
  ['soon'],
  ['-3'],
  [''],
  ['1e9'],
  ['NaN'],
  ['1795161600'],
  ['1795161600000'],
  ['Fri, 20 Nov 2026 08:00:00 GMT'],
])('a window that ends in %j seconds is none', async (reset) => {
  const { client } = await against(
    json(201, { object: 'RelationRequest', type: 'sent', id: 'r1' }, { ...counted(0, 0), 'x-ratelimit-reset': reset }),
  );
  await client().inviteUser(jane);
  expect(await client().inviteUser(jane)).toMatchObject({ ok: true });
});

test('a memory that breaks costs no answer', async () => {
  const { client, reported } = await against(invited(0), invited(0));
  const broken = { read: () => Promise.reject(new Error('read')), change: () => Promise.reject(new Error('change')) };
  expect(await client('v2', { waits: broken }).inviteUser(jane)).toMatchObject({ ok: true });
  expect(reported).toHaveLength(2);
});

test('v1 counts nothing', async () => {
  const { client, posts } = await against(
    json(201, { object: 'UserInvitationSent', invitation_id: '1' }, counted(0, 900)),
  );
  await client('v1').inviteUser(jane);
  expect(await client('v1').inviteUser(jane)).toMatchObject({ ok: true });
  expect(posts()).toBe(2);
});
