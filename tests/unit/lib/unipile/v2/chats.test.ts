import { expect, test } from 'vitest';
import { ACCOUNT, clientOf, json, serve } from '../http/tiny-server';

const JANE = 'ACoAAJane';

/** Asks for the chats with Jane of a server of v2 that answers so. */
async function find(...replies: readonly ReturnType<typeof json>[]) {
  const { port, seen } = await serve(...replies);
  const client = clientOf(port, { dsn: { protocol: 'http:', host: '127.0.0.1', port, version: 'v2' } });
  const read = (cursor: string | null) => client.listChatsWith({ accountId: ACCOUNT, providerId: JANE, cursor });
  return { read, asked: () => seen.map(({ url }) => url.split('?')[0]) };
}
const lookup = (...data: object[]) => json(200, { object: 'ChatLookup', data });
const refusal = (status: number, type: string) => json(status, { object: 'Error', type, status });

test('a chat is looked up by its person, the primary inbox first, with one call', async () => {
  const { read, asked } = await find(
    lookup({ chat_id: '2-in', inbox_id: 'CLASSIC_INMAIL' }, { chat_id: '2-pri', inbox_id: 'CLASSIC_PRIMARY' }),
  );
  expect(await read(null)).toMatchObject({
    value: {
      items: [{ chatId: '2-pri', accountId: ACCOUNT, attendeeProviderId: JANE }, { chatId: '2-in' }],
      cursor: null,
    },
  });
  expect(asked()).toEqual([`/v2/${ACCOUNT}/users/${JANE}/chat`]);
});

test.each([
  ['is there only once somebody has written', { chat_id: '2-a', has_history: false }],
  ['belongs to another product', { chat_id: '2-a', inbox_id: 'RECRUITER_PRIMARY' }],
  ['has no id', { inbox_id: 'CLASSIC_PRIMARY' }],
])('one that %s is none', async (_, chat) => {
  const { read } = await find(lookup(chat));
  expect(await read(null)).toMatchObject({ ok: true, value: { items: [], cursor: null } });
});

test.each([
  ['knows nobody by that name', refusal(404, 'provider/resource_not_found')],
  ['has no such route', refusal(501, 'api/not_implemented')],
])('a server that %s is asked for all chats', async (_, reply) => {
  const all = json(200, { data: [{ object: 'Chat', id: '2-a', is_1to1: true, user_id: JANE }], total_count: 1 });
  const { read, asked } = await find(reply, all);
  const first = await read(null);
  const cursor = first.ok ? first.value.cursor : null;
  expect(await read(cursor)).toMatchObject({ value: { items: [{ chatId: '2-a', attendeeProviderId: JANE }] } });
  expect(asked()[1]).toBe(`/v2/${ACCOUNT}/inboxes/CLASSIC_PRIMARY/chats`);
});

test('a server that fails is not asked more', async () => {
  const { read } = await find(refusal(429, 'provider/too_many_requests'));
  expect(await read(null)).toMatchObject({ ok: false, problem: { kind: 'account-limited' } });
});
