import { expect, test, vi } from 'vitest';
import { ok } from '@/lib/result';
import type { WriteOnce } from '@/lib/unipile/http/write-once';
import { NODE_WRITE_ONCE } from '@/tests/rig/node-write-once';
import { ACCOUNT, against, clientOf, json } from './tiny-server';

const INVITED = { object: 'UserInvitationSent', invitation_id: '7301' };
const invite = { accountId: ACCOUNT, providerId: 'ACoAAJane' };
const writeOnceBy = (transport: WriteOnce['transport']): WriteOnce => ({ ...NODE_WRITE_ONCE, transport });

test('where the browser might repeat a write, nothing leaves', async () => {
  const { client, seen } = await against([json(200, INVITED)], { writeOnce: writeOnceBy(async () => ok(null)) });
  expect(await client.inviteUser(invite)).toMatchObject({ problem: { kind: 'may-repeat', effect: 'none' } });
  expect(seen).toHaveLength(0);
});

test('what breaks before anything leaves is "nothing was sent", and is reported', async () => {
  const errors: unknown[] = [];
  const broken = writeOnceBy(async () => Promise.reject(new Error('no rule')));
  const { client, seen } = await against([json(200, INVITED)], {
    writeOnce: broken,
    report: (error) => errors.push(error),
  });
  expect(await client.inviteUser(invite)).toMatchObject({ problem: { kind: 'not-begun', effect: 'none' } });
  expect(errors).toHaveLength(1);
  expect(seen).toHaveLength(0);
});

test('a record that cannot be kept does not hide the answer of a request that left', async () => {
  const errors: unknown[] = [];
  const { client, seen } = await against([json(200, INVITED)], {
    onCall: () => {
      throw new Error('full');
    },
    report: (error) => errors.push(error),
  });
  expect(await client.inviteUser(invite)).toEqual({ ok: true, value: { invitationId: '7301', usage: null } });
  expect([errors.length, seen.length]).toEqual([1, 1]);
});

test('the read that a write asks for first is the accounts, and what it fails with the write fails with', async () => {
  const writeOnce = writeOnceBy(async (read) => {
    const problem = await read();
    return problem ? { ok: false, problem } : ok('own-connection');
  });
  const { client, seen } = await against([json(503, {})], { writeOnce });
  expect(await client.inviteUser(invite)).toMatchObject({ problem: { kind: 'unavailable', effect: 'none' } });
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /accounts?limit=1']);
});

test.each([
  ['took all of it', true, 'unknown'],
  ['did not take all of it', false, 'none'],
])('a streamed write whose connection is lost after the network %s', async (_, taken, effect) => {
  const client = clientOf(1, {
    writeOnce: writeOnceBy(async () => ok('stream')),
    fetch: async (_url, init) => {
      if (taken) await new Response(init?.body).arrayBuffer();
      throw new TypeError('Failed to fetch');
    },
  });
  expect(await client.inviteUser(invite)).toMatchObject({ problem: { kind: 'unavailable', effect } });
});

test('a streamed write arrives as it was written', async () => {
  const { client, seen } = await against([json(200, INVITED)], { writeOnce: writeOnceBy(async () => ok('stream')) });
  expect(await client.inviteUser({ ...invite, message: 'Grüße 👩‍🚀' })).toMatchObject({ ok: true });
  expect(JSON.parse(seen[0]!.body)).toMatchObject({ message: 'Grüße 👩‍🚀' });
  expect(seen[0]!.headers['content-type']).toBe('application/json');
});

test('a request with files has the time that its bytes take', async () => {
  const writeOnce = writeOnceBy(async () => ok('own-connection'));
  const slow: typeof fetch = (_url, init) =>
    new Promise((resolve, reject) => {
      setTimeout(() => resolve(Response.json({ object: 'MessageSent', message_id: '1' }, { status: 201 })), 300);
      init?.signal?.addEventListener('abort', () => reject(new TypeError('aborted')));
    });
  const client = clientOf(1, { writeOnce, fetch: slow, deadlineMs: 50 });
  const message = { accountId: ACCOUNT, chatId: 'chat', text: 'The plans.' };
  const attachments = [{ name: 'plan.pdf', content: new Blob([new Uint8Array(100_000)]) }];
  expect(await client.sendMessage(message)).toMatchObject({ problem: { kind: 'timed-out' } });
  expect(await client.sendMessage({ ...message, attachments })).toMatchObject({ ok: true });
});

test('a request without files ends within the half minute that reading before it leaves of an entry’s minute', async () => {
  const deadline = vi.spyOn(AbortSignal, 'timeout');
  const { client } = await against([json(200, INVITED)]);
  await client.inviteUser(invite);
  expect(deadline).toHaveBeenCalledOnce();
  expect(deadline.mock.calls[0]?.[0]).toBeLessThanOrEqual(30_000);
  deadline.mockRestore();
});

const throwing = () => {
  throw new Error('storage is gone');
};

test.each([
  ['rejects', async () => throwing()],
  ['throws', throwing],
])('what is known of the server neither stops a write nor hides its answer where storage %s', async (_, fails) => {
  const errors: unknown[] = [];
  const missing = json(404, { message: 'Cannot DELETE /users/invite/sent/1', statusCode: 404 });
  const { client, seen } = await against([missing, json(200, {})], {
    memory: { read: fails, write: fails },
    report: (error) => errors.push(error),
  });
  const invitation = { accountId: ACCOUNT, invitationId: '1', providerId: 'ACoAAJane' };
  expect(await client.cancelInvitation(invitation)).toEqual({ ok: true, value: null });
  expect(seen.map(({ method }) => method)).toEqual(['DELETE', 'POST']);
  expect(errors.length).toBeGreaterThan(0);
});

test('an operation that breaks before its request is "nothing was sent", and is reported', async () => {
  const errors: unknown[] = [];
  const { client, seen } = await against([json(200, INVITED)], { report: (error) => errors.push(error) });
  const broken = Object.defineProperty({ ...invite }, 'providerId', { get: throwing });
  expect(await client.inviteUser(broken)).toMatchObject({ problem: { kind: 'not-begun', effect: 'none' } });
  expect([errors.length, seen.length]).toEqual([1, 0]);
});

test('an operation that breaks after a request left is not known', async () => {
  const missing = json(404, { message: 'Cannot DELETE /users/invite/sent/1', statusCode: 404 });
  const { client, seen } = await against([missing, json(200, {})]);
  const invitation = { accountId: ACCOUNT, invitationId: '1', providerId: 'ACoAAJane' };
  // Only the second request needs it.
  const broken = Object.defineProperty(invitation, 'providerId', { get: throwing });
  expect(await client.cancelInvitation(broken)).toMatchObject({ problem: { effect: 'unknown' } });
  expect(seen).toHaveLength(1);
});

test('whoever is told of a read that failed cannot hide why', async () => {
  const { client } = await against([json(404, {})], { onReadProblem: throwing, report: () => undefined });
  expect(await client.getProfile({ accountId: ACCOUNT, identifier: 'jane' })).toMatchObject({
    ok: false,
    problem: { status: 404 },
  });
});
