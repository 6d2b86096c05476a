import { expect, test } from 'vitest';
import { ACCOUNT, clientOf, json, odd, serve } from '../http/tiny-server';

const CONFIRMED = 'RelationRequestConfirmed';
const CANCELED = 'RelationRequestCanceled';

const answered = async (action: 'accept' | 'decline', reply: ReturnType<typeof json>) => {
  const { port } = await serve(reply);
  const client = clientOf(port, { dsn: { protocol: 'http:', host: '127.0.0.1', port, version: 'v2' } });
  return client.handleReceivedInvitation({ accountId: ACCOUNT, invitationId: '9', sharedSecret: null, action });
};

test.each([
  ['accept', CONFIRMED, 'ACCEPTED'],
  ['decline', CANCELED, 'DECLINED'],
] as const)('to %s is proven by %s', async (action, object, status) => {
  expect(await answered(action, json(200, { object }))).toEqual({ ok: true, value: { status } });
});

test.each([
  ['accept', CANCELED],
  ['decline', CONFIRMED],
] as const)('an answer to “%s” that says %s proves nothing', async (action, object) => {
  expect(await answered(action, odd(200, { object }))).toMatchObject({
    problem: { kind: 'unreadable-answer', effect: 'unknown' },
  });
});

test.each([
  ['sent', 'listSentInvitations', 'ann'],
  ['received', 'listReceivedInvitations', 'ben'],
] as const)('where both kinds come, only what is %s is listed', async (_, list, id) => {
  const item = (type: string, one: string) => ({ object: 'RelationRequest', type, id: one });
  const { port } = await serve(json(200, { data: [item('sent', 'ann'), item('received', 'ben')], total_count: 2 }));
  const client = clientOf(port, { dsn: { protocol: 'http:', host: '127.0.0.1', port, version: 'v2' } });
  expect(await client[list]({ accountId: ACCOUNT })).toMatchObject({
    ok: true,
    value: { items: [{ invitationId: id }], skipped: 0, cursor: null },
  });
});
