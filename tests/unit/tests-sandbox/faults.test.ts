import { generate } from 'selfsigned';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Fault, type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { callerOf } from './caller';

let sandbox: Sandbox;
let caller: ReturnType<typeof callerOf>;

beforeEach(async () => {
  sandbox = await startSandbox({ relations: 3 });
  caller = callerOf(sandbox);
});

afterEach(() => sandbox.close());

const invitePath = { method: 'POST', path: '/users/invite' };
const effects = () => sandbox.state.effects.length;

it.each<[string, Fault['do'], number, Record<string, unknown>]>([
  ['a status', { kind: 'status', status: 429 }, 429, { type: 'errors/too_many_requests', status: 429 }],
  ['a slug', { kind: 'status', status: 422, slug: 'limit_exceeded' }, 422, { type: 'errors/limit_exceeded' }],
  [
    'an unknown slug',
    { kind: 'status', status: 403, slug: 'brand_new', title: 'New' },
    403,
    { title: 'New', status: 403 },
  ],
  ['a body of its own', { kind: 'status', status: 500, body: { oops: 1 } }, 500, { oops: 1 }],
  ['a gateway page', { kind: 'html', status: 502 }, 502, { text: expect.stringContaining('nginx') }],
  ['any text', { kind: 'body', status: 200, body: '{"cut', contentType: 'text/plain' }, 200, { text: '{"cut' }],
])('answers %s in place of the route, once, and carries nothing out', async (_what, action, status, body) => {
  sandbox.fault({ ...invitePath, do: action });
  expect(await caller.invite('jane-doe')).toMatchObject({ status, body });
  expect(effects()).toBe(0);
  expect((await caller.invite('jane-doe')).status).toBe(200);
});

it('adds headers to a status', async () => {
  sandbox.fault({ do: { kind: 'status', status: 429, headers: { 'retry-after': '7' } } });
  expect((await caller.get('/users/me')).headers.get('retry-after')).toBe('7');
});

it('can lose the answer after the effect', async () => {
  sandbox.fault({ ...invitePath, when: 'after-effect', do: { kind: 'status', status: 504 } });
  expect((await caller.invite('jane-doe')).status).toBe(504);
  expect(sandbox.state.effects).toMatchObject([{ kind: 'invite', providerId: caller.idOf('jane-doe') }]);
  expect(sandbox.requests).toMatchObject([{ status: 504, effect: true }]);
});

it.each(['before-effect', 'after-effect'] as const)('cuts the connection %s', async (when) => {
  sandbox.fault({ ...invitePath, when, do: { kind: 'cut' } });
  await expect(caller.invite('jane-doe')).rejects.toThrow('fetch failed');
  expect(effects()).toBe(when === 'after-effect' ? 1 : 0);
  expect(sandbox.requests).toMatchObject([{ status: null, effect: when === 'after-effect' }]);
});

it('hangs until it is closed', async () => {
  sandbox.fault({ do: { kind: 'hang' } });
  const hanging = caller.invite('jane-doe');
  const outcome = await Promise.race([hanging, new Promise((resolve) => setTimeout(resolve, 50, 'still waiting'))]);
  expect(outcome).toBe('still waiting');
  const ended = expect(hanging).rejects.toThrow('fetch failed');
  await sandbox.close();
  await ended;
});

it.each<Fault['do']>([
  { kind: 'delay', ms: 60 },
  { kind: 'slow-body', ms: 60 },
])('is late with $kind, and right', async (action) => {
  sandbox.fault({ do: action });
  const began = performance.now();
  expect((await caller.invite('jane-doe')).body).toMatchObject({ object: 'UserInvitationSent' });
  expect(performance.now() - began).toBeGreaterThan(55);
});

it('succeeds with null ids', async () => {
  sandbox.fault({ ...invitePath, do: { kind: 'null-ids' } });
  const { status, body } = await caller.invite('jane-doe');
  expect({ status, body }).toEqual({ status: 200, body: { object: 'UserInvitationSent', invitation_id: null } });
  expect(effects()).toBe(1);
});

it('redirects', async () => {
  sandbox.fault({ do: { kind: 'redirect', status: 307, location: 'http://127.0.0.1:1/sink' } });
  const { status, headers } = await caller.invite('jane-doe');
  expect([status, headers.get('location')]).toEqual([307, 'http://127.0.0.1:1/sink']);
});

it('fails as often as told, on the matching path, until removed', async () => {
  const remove = sandbox.fault({ path: '/users/:anybody', times: 3, do: { kind: 'status', status: 503 } });
  const statuses = [(await caller.get('/users/jane-doe')).status, (await caller.get('/users/me')).status];
  statuses.push((await caller.get('/users/invite/sent')).status);
  remove();
  statuses.push((await caller.get('/users/jane-doe')).status);
  expect(statuses).toEqual([503, 503, 200, 200]);
});

it.each([
  ['before-effect', 0],
  ['after-effect', 1],
] as const)('holds a request %s', async (when, count) => {
  const hold = sandbox.hold({ ...invitePath, when });
  const answer = caller.invite('jane-doe');
  expect(await hold.arrived).toMatchObject({ path: '/users/invite', body: { provider_id: caller.idOf('jane-doe') } });
  expect(effects()).toBe(count);
  hold.release();
  expect((await answer).status).toBe(200);
});

it('carries out a held request whose client has gone', async () => {
  const hold = sandbox.hold(invitePath);
  const gone = new AbortController();
  const request = fetch(`${sandbox.origin}/api/v1/users/invite`, {
    method: 'POST',
    headers: { 'x-api-key': sandbox.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ account_id: sandbox.state.account().id, provider_id: caller.idOf('jane-doe') }),
    signal: gone.signal,
  });
  await hold.arrived;
  gone.abort();
  await expect(request).rejects.toThrow('aborted');
  hold.release();
  await expect.poll(effects).toBe(1);
});

it('records each request as it arrived', async () => {
  await caller.get(`/users/${encodeURIComponent('민수-김-47aa0000b')}`, { linkedin_sections: '*' });
  expect(sandbox.requests).toMatchObject([
    {
      method: 'GET',
      path: '/users/민수-김-47aa0000b',
      query: { account_id: sandbox.state.account().id, linkedin_sections: '*' },
      headers: { 'x-api-key': sandbox.apiKey },
      body: null,
      status: 200,
      effect: false,
    },
  ]);
});

it('refuses a wrong key without a detail, in varying order of keys', async () => {
  const wrong = () => caller.call('GET', '/accounts', undefined, { 'x-api-key': 'wrong.key' });
  const bodies = [await wrong(), await wrong(), await wrong()].map(({ body }) => body);
  for (const body of bodies) {
    expect(body).toEqual({ type: 'errors/missing_credentials', title: 'Missing credentials', status: 401 });
  }
  expect(new Set(bodies.map((body) => Object.keys(body).join()))).toHaveLength(3);
});

it('answers unknown routes without its envelope', async () => {
  expect((await caller.call('POST', '/messages/send', {})).body).toEqual({
    message: 'Cannot POST /api/v1/messages/send',
    error: 'Not Found',
    statusCode: 404,
  });
});

it('has CORS headers only where told', async () => {
  const origin = { origin: 'https://www.linkedin.com' };
  const header = async () =>
    (await caller.call('GET', '/accounts', undefined, origin)).headers.get('access-control-allow-origin');
  const without = await header();
  sandbox.state.flags.cors = true;
  expect([without, await header()]).toEqual([null, '*']);
});

it('speaks TLS', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const secure = await startSandbox({ tls: { key, cert } });
  expect(secure.origin).toMatch(/^https:/);
  await expect(fetch(secure.origin)).rejects.toMatchObject({ cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } });
  await secure.close();
});
