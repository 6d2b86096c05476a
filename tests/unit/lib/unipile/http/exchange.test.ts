import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import type { CallRecord } from '@/lib/unipile/http/exchange';
import { ACCOUNT, against, clientOf, json, KEY, refusal, serve } from './tiny-server';

const INVITED = { object: 'UserInvitationSent', invitation_id: '7301' };
const PROFILE = { object: 'UserProfile', provider_id: 'ACoAAJane' };
const invite = { accountId: ACCOUNT, providerId: 'ACoAAJane' };
const jane = { accountId: ACCOUNT, identifier: 'jane-doe' };
const unreadable = { kind: 'unreadable-answer', slug: null, title: null, detail: null };

test('the key goes into its header, and no cookie, referrer or cache goes along', async () => {
  const { client, seen, port } = await against([json(200, INVITED)]);
  await client.inviteUser(invite);
  expect(seen[0]!.headers).toEqual({
    host: `127.0.0.1:${port}`,
    connection: 'keep-alive',
    accept: 'application/json',
    'accept-encoding': 'gzip, deflate',
    'accept-language': '*',
    'cache-control': 'no-cache',
    'content-length': expect.any(String),
    'content-type': 'application/json',
    pragma: 'no-cache',
    'sec-fetch-mode': 'cors',
    'user-agent': 'node',
    'x-api-key': KEY,
  });
  expect(seen[0]!.url + seen[0]!.body).not.toContain(KEY);
});

test('fetch is told to follow nothing and to keep and send nothing of its own', async () => {
  const spy = vi.fn<typeof fetch>().mockImplementation(async () => Response.json(PROFILE));
  await clientOf(1, { fetch: spy }).getProfile(jane);
  expect(spy).toHaveBeenCalledWith(
    `http://127.0.0.1:1/api/v1/users/jane-doe?account_id=${ACCOUNT}`,
    expect.objectContaining({
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: expect.any(AbortSignal),
    }),
  );
});

test.each([301, 302, 303, 307, 308])('a %d is not followed: the other host sees nothing', async (status) => {
  const sink = await serve(json(200, INVITED));
  const moved = json(status, {}, { location: `http://127.0.0.1:${sink.port}/api/v1/users/invite` });
  const { client, seen } = await against([moved]);
  expect(await client.inviteUser(invite)).toMatchObject({
    ok: false,
    problem: { kind: 'led-elsewhere', effect: 'unknown' },
  });
  expect(seen).toHaveLength(1);
  expect(sink.seen).toHaveLength(0);
});

test('a read that is led elsewhere was answered, and is not asked again', async () => {
  const moved = json(302, {}, { location: 'http://127.0.0.1:1/sign-in' });
  const { client, seen } = await against([moved, moved]);
  expect(await client.getProfile(jane)).toMatchObject({ problem: { kind: 'led-elsewhere', effect: 'none' } });
  expect(seen).toHaveLength(1);
});

test('in a browser, which hides the status of a redirect, it is told all the same', async () => {
  const hidden = Object.defineProperties(new Response(null), {
    type: { value: 'opaqueredirect' },
    status: { value: 0 },
    ok: { value: false },
  });
  const { getProfile } = clientOf(1, { fetch: async () => hidden });
  expect(await getProfile(jane)).toMatchObject({ problem: { kind: 'led-elsewhere', status: null } });
});

test('an answer from another origin is not believed', async () => {
  const foreign = Object.defineProperty(Response.json(INVITED), 'url', { value: 'https://evil.example/api/v1' });
  const client = clientOf(1, { fetch: async () => foreign });
  expect(await client.inviteUser(invite)).toMatchObject({ ok: false, problem: { ...unreadable, effect: 'unknown' } });
});

test.each([200, 201, 202])('any 2xx with the right body is a success: %d', async (status) => {
  const { client } = await against([json(status, INVITED)]);
  expect(await client.inviteUser(invite)).toEqual({ ok: true, value: { invitationId: '7301', usage: null } });
});

test.each<[string, string, string | Buffer]>([
  ['HTML', 'text/html', '<h1>Sign in to the airport</h1>'],
  ['JSON that calls itself HTML', 'text/html', JSON.stringify(INVITED)],
  ['no type', '', JSON.stringify(INVITED)],
  ['cut JSON', 'application/json', '{"object":"UserInvitationSent","invitation_id":"73'],
  ['an empty body', 'application/json', ''],
  ['another object', 'application/json', '{"object":"UserProfile","invitation_id":"7301"}'],
  ['an array', 'application/json', '[]'],
  ['null', 'application/json', 'null'],
])('a 200 with %s is an unreadable answer, and the write may have happened', async (_, type, body) => {
  const { client, seen } = await against([
    (response) => response.writeHead(200, type ? { 'content-type': type } : {}).end(body),
  ]);
  expect(await client.inviteUser(invite)).toEqual({
    ok: false,
    problem: { ...unreadable, status: 200, retryAfterMs: null, effect: 'unknown' },
  });
  expect(seen).toHaveLength(1);
});

test('a body over the limit is dropped while it arrives', async () => {
  const megabyte = Buffer.alloc(2 ** 20, ' ');
  const { client, seen } = await against([
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => response.destroyed || response.write(megabyte, () => setImmediate(more));
      more();
    },
  ]);
  expect(await client.getProfile(jane)).toMatchObject({ ok: false, problem: { ...unreadable, effect: 'none' } });
  expect(seen).toHaveLength(1);
});

test('the limit counts what is unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(32 * 2 ** 20, ' '));
  const { client } = await against([
    (response) => response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb),
  ]);
  expect(await client.getProfile(jane)).toMatchObject({ ok: false, problem: unreadable });
});

test('a connection cut before the answer leaves the effect of a write unknown', async () => {
  const { client, seen } = await against([(response) => response.destroy()]);
  expect(await client.inviteUser(invite)).toMatchObject({
    ok: false,
    problem: { kind: 'unavailable', status: null, effect: 'unknown' },
  });
  expect(seen).toHaveLength(1);
});

test('a connection cut inside the answer leaves the effect of a write unknown', async () => {
  const { client, seen } = await against([
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '999' });
      response.write('{"object":"UserInvitationSent"', () => response.destroy());
    },
  ]);
  expect(await client.inviteUser(invite)).toMatchObject({
    ok: false,
    problem: { kind: 'unavailable', status: 200, effect: 'unknown' },
  });
  expect(seen).toHaveLength(1);
});

test('a refusal that is cut short is still that refusal', async () => {
  const { client } = await against([
    (response) => {
      response.writeHead(403, { 'content-type': 'application/json', 'content-length': '999' });
      response.write('{"type":"err', () => response.destroy());
    },
  ]);
  expect(await client.inviteUser(invite)).toMatchObject({
    ok: false,
    problem: { kind: 'bad-request', slug: null, status: 403, effect: 'none' },
  });
});

test('a gateway that answers in HTML goes by its status', async () => {
  const { client } = await against([
    (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>'),
  ]);
  expect(await client.inviteUser(invite)).toMatchObject({
    ok: false,
    problem: { kind: 'unavailable', slug: null, status: 502, title: null, effect: 'unknown' },
  });
});

test('a failed fetch is "offline" only where the machine says so', async () => {
  const fails = async () => Promise.reject(new TypeError('Failed to fetch'));
  const offline = clientOf(1, { fetch: fails, online: () => false });
  const online = clientOf(1, { fetch: fails, online: () => true });
  expect(await offline.inviteUser(invite)).toMatchObject({ problem: { kind: 'offline', effect: 'unknown' } });
  expect(await online.inviteUser(invite)).toMatchObject({ problem: { kind: 'unavailable', effect: 'unknown' } });
});

test('a server that echoes the key does not get it into a problem', async () => {
  const echo = { title: KEY, detail: `${'x'.repeat(290)} ${KEY}`, type: `errors/${KEY}`, status: 401 };
  const { client } = await against([json(401, echo)]);
  const result = await client.getProfile(jane);
  expect(result).toMatchObject({ ok: false, problem: { kind: 'key-refused', title: '[key]' } });
  expect(JSON.stringify(result)).not.toContain('canary');
});

test('every request is reported without ids, query or key', async () => {
  const calls: CallRecord[] = [];
  let clock = 1_000;
  const { client } = await against([refusal(404, 'resource_not_found'), json(200, INVITED)], {
    onCall: (call) => calls.push(call),
    now: () => (clock += 5),
  });
  await client.getProfile(jane);
  await client.inviteUser(invite);
  expect(calls).toEqual([
    { method: 'GET', path: '/users/{}', status: 404, ms: expect.any(Number) },
    { method: 'POST', path: '/users/invite', status: 200, ms: 5 },
  ]);
  expect(JSON.stringify(calls)).not.toMatch(/canary|jane|ACoA|Yk08/);
});

test('each id is one path segment, encoded once', async () => {
  const { client, seen } = await against([json(200, PROFILE)]);
  for (const identifier of ['민수-김', '🚀-jean', 'a/b?c#d', '100%', '%2e%2e', 'a b']) {
    await client.getProfile({ accountId: 'a&b=c', identifier });
  }
  expect(seen.map(({ url }) => url.replace('?account_id=a%26b%3Dc', ''))).toEqual([
    '/users/%EB%AF%BC%EC%88%98-%EA%B9%80',
    '/users/%F0%9F%9A%80-jean',
    '/users/a%2Fb%3Fc%23d',
    '/users/100%25',
    '/users/%252e%252e',
    '/users/a%20b',
  ]);
});

test.each(['', '.', '..', '\ud800'])(
  'an identifier of %j cannot be a segment, so nothing leaves',
  async (identifier) => {
    const { client, seen } = await against([json(200, PROFILE)]);
    expect(await client.getProfile({ accountId: ACCOUNT, identifier })).toMatchObject({
      ok: false,
      problem: { kind: 'bad-request', status: null, effect: 'none' },
    });
    expect(seen).toHaveLength(0);
  },
);

test.each(['', 'key with spaces', 'key\r\nX-Evil: 1', 'ключ', 'key\u200b'])(
  'a key that no header can carry is refused before anything leaves: %j',
  async (apiKey) => {
    const { client, seen } = await against([json(200, INVITED)], { apiKey });
    expect(await client.inviteUser(invite)).toMatchObject({
      ok: false,
      problem: { kind: 'key-refused', status: null, effect: 'none' },
    });
    expect(seen).toHaveLength(0);
  },
);
