import { expect, test } from 'vitest';
import { ACCOUNT, against, json, memoryOf, refusal } from '../http/tiny-server';

const cancel = { accountId: ACCOUNT, invitationId: '7301', providerId: 'ACoAA' };
const canceled = json(200, { object: 'InvitationCanceled' });
const noRoute = json(404, {
  message: 'Cannot DELETE /api/v1/users/invite/sent/7301',
  error: 'Not Found',
  statusCode: 404,
});
const DELETE = `DELETE /users/invite/sent/7301?account_id=${ACCOUNT}`;
const POST = 'POST /users/cancel-invite';
const routes = (seen: readonly { method: string; url: string }[]) => seen.map(({ method, url }) => `${method} ${url}`);

test('an invitation is withdrawn on the documented route', async () => {
  const memory = memoryOf();
  const { client, seen } = await against([canceled], { memory });
  expect(await client.cancelInvitation(cancel)).toEqual({ ok: true, value: null });
  expect(routes(seen)).toEqual([DELETE]);
  expect(memory.traits).toEqual({});
});

test('where that route does not exist the older one is used, and remembered', async () => {
  const memory = memoryOf({ multipartWrites: true });
  const { client, seen } = await against([noRoute, canceled, canceled], { memory });
  expect(await client.cancelInvitation(cancel)).toEqual({ ok: true, value: null });
  expect(memory.traits).toMatchObject({ cancelRoute: 'post', multipartWrites: true });
  await client.cancelInvitation(cancel);
  expect(routes(seen)).toEqual([DELETE, POST, POST]);
  expect(JSON.parse(seen[1]!.body)).toEqual({ account_id: ACCOUNT, invitation_id: '7301', provider_id: 'ACoAA' });
});

test('a remembered route that has gone gives way to the documented one', async () => {
  const memory = memoryOf({ cancelRoute: 'post' });
  const { client, seen } = await against([noRoute, canceled], { memory });
  expect(await client.cancelInvitation(cancel)).toEqual({ ok: true, value: null });
  expect(routes(seen)).toEqual([POST, DELETE]);
  expect(memory.traits).toEqual({ cancelRoute: 'delete' });
});

test.each([
  ['an invitation that is unknown', refusal(404, 'resource_not_found')],
  ['a refusal', refusal(400, 'invalid_parameters')],
  ['a breakdown', refusal(500, 'provider_error')],
  ['another answer', json(200, { object: 'UserProfile' })],
])('%s is final: the other route is not tried', async (_, reply) => {
  const { client, seen } = await against([reply, canceled]);
  expect(await client.cancelInvitation(cancel)).toMatchObject({ ok: false });
  expect(routes(seen)).toEqual([DELETE]);
});

test('a server with neither route says not found, and nothing is remembered', async () => {
  const memory = memoryOf();
  const { client, seen } = await against([noRoute], { memory });
  expect(await client.cancelInvitation(cancel)).toMatchObject({
    ok: false,
    problem: { kind: 'not-found', slug: null, effect: 'none' },
  });
  expect(routes(seen)).toEqual([DELETE, POST]);
  expect(memory.traits).toEqual({});
});

test('a memory that fails costs nothing but the memory', async () => {
  const memory = { read: async () => Promise.reject(new Error()), write: async () => Promise.reject(new Error()) };
  const { client } = await against([noRoute, canceled], { memory });
  expect(await client.cancelInvitation(cancel)).toEqual({ ok: true, value: null });
});
