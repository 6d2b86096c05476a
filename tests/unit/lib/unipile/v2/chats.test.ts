import { expect, test } from 'vitest';
import { collect } from '@/lib/unipile/http/list-pages';
import { ACCOUNT, clientOf, json, odd, refusalV2, serve } from '../http/tiny-server';

const JANE = 'ACoAAJane';

/** Asks for the chats with Jane of a server of v2 that answers so. */
async function findAs(how: object, ...replies: readonly ReturnType<typeof json>[]) {
  const { port, seen } = await serve(...replies);
  const client = clientOf(port, { dsn: { protocol: 'http:', host: '127.0.0.1', port, version: 'v2' } });
  const read = (cursor: string | null) =>
    client.listChatsWith({ accountId: ACCOUNT, providerId: JANE, cursor, ...how });
  return { read, asked: () => seen.map(({ url }) => url.split('?')[0]) };
}
const find = (...replies: readonly ReturnType<typeof json>[]) => findAs({ lookUp: true }, ...replies);
const lookup = (...data: object[]) => json(200, { object: 'ChatLookup', data });

/** A conversation between two, with all that v2 says of one. */
const chat = (id: string, more: object = {}) => ({
  object: 'Chat',
  id,
  name: '',
  type: '1to1',
  is_group: false,
  is_1to1: true,
  is_channel: false,
  is_pinned: false,
  is_readonly: false,
  is_archived: false,
  folders: [],
  unread_count: 0,
  muted_until: false,
  provider: 'linkedin',
  ...more,
});
const chatBody = (id: string, more: object = {}) => json(200, chat(id, { user_id: JANE, ...more }));

test('a chat is looked up by its person, and each is asked whether it takes replies', async () => {
  const { read, asked } = await find(
    lookup({ chat_id: '2-in', inbox_id: 'CLASSIC_INMAIL' }, { chat_id: '2-pri', inbox_id: 'CLASSIC_PRIMARY' }),
    chatBody('2-in', { is_readonly: true }),
    chatBody('2-pri', { restrictions: ['send_message'] }),
  );
  expect(await read(null)).toMatchObject({
    value: {
      items: [
        { chatId: '2-in', attendeeProviderId: JANE, mailbox: 'own', contentType: 'inmail', readOnly: true },
        { chatId: '2-pri', accountId: ACCOUNT, mailbox: 'own', contentType: null, readOnly: true },
      ],
      cursor: null,
    },
  });
  expect(asked()).toEqual([
    `/v2/${ACCOUNT}/users/${JANE}/chat`,
    `/v2/${ACCOUNT}/chats/2-in`,
    `/v2/${ACCOUNT}/chats/2-pri`,
  ]);
});

test('one that is there only once somebody has written is none, and so is one that is gone', async () => {
  const { read } = await find(
    lookup({ chat_id: '2-a', has_history: false }, { chat_id: '2-b' }),
    refusalV2('provider/resource_not_found'),
  );
  expect(await read(null)).toMatchObject({ ok: true, value: { items: [], cursor: null } });
});

test.each([
  ['RECRUITER_PRIMARY', 'recruiter'],
  ['SALES_NAVIGATOR_PRIMARY', 'sales_navigator'],
  ['COMPANY_12_PRIMARY', 'company'],
])('one in %s is of that mailbox, and nothing more is asked of it', async (inbox_id, mailbox) => {
  const { read, asked } = await find(lookup({ chat_id: '2-a', inbox_id }));
  expect(await read(null)).toMatchObject({ value: { items: [{ chatId: '2-a', mailbox }], cursor: null } });
  expect(asked()).toHaveLength(1);
});

test('a chat that cannot be asked leaves the chats with somebody unknown', async () => {
  const { read } = await find(lookup({ chat_id: '2-a' }), refusalV2('provider/too_many_requests'));
  expect(await read(null)).toMatchObject({ ok: false, problem: { kind: 'account-limited' } });
});

test.each([
  ['knows nobody by that name', refusalV2('provider/resource_not_found')],
  ['has no such route', refusalV2('api/not_implemented')],
  ['names chats in no way that is known', odd(200, { object: 'ChatLookup', data: [chat('2-a', { user_id: JANE })] })],
  [
    'names, beside one that is written to elsewhere, one in no way that is known',
    odd(200, {
      object: 'ChatLookup',
      data: [{ chat_id: '2-b', inbox_id: 'RECRUITER_PRIMARY' }, { inbox_id: 'CLASSIC_PRIMARY' }],
    }),
  ],
  ['gives no list at all', odd(200, { object: 'ChatLookup' })],
])('a server that %s is asked for all chats', async (_, reply) => {
  const all = json(200, { data: [chat('2-a', { user_id: JANE })], total_count: 1 });
  const { read, asked } = await find(reply, all);
  const first = await read(null);
  const cursor = first.ok ? first.value.cursor : null;
  expect(await read(cursor)).toMatchObject({ value: { items: [{ chatId: '2-a', attendeeProviderId: JANE }] } });
  expect(asked()[1]).toBe(`/v2/${ACCOUNT}/inboxes/CLASSIC_PRIMARY/chats`);
});

test('a server that fails is not asked more', async () => {
  const { read } = await find(refusalV2('provider/too_many_requests'));
  expect(await read(null)).toMatchObject({ ok: false, problem: { kind: 'account-limited' } });
});

const PRIMARY = `/v2/${ACCOUNT}/inboxes/CLASSIC_PRIMARY/chats`;
const LOOKUP = `/v2/${ACCOUNT}/users/${JANE}/chat`;

test('the newest chats come first, with whomever they are, and then what the lookup knows', async () => {
  const listed = json(200, { data: [chat('2-a', { user_id: 'ACoAAJohn' })], next_cursor: 'more' });
  const { read, asked } = await findAs({}, listed, lookup({ chat_id: '2-b' }), chatBody('2-b'));
  const first = await read(null);
  expect(first).toMatchObject({ value: { items: [{ chatId: '2-a', attendeeProviderId: 'ACoAAJohn' }] } });
  const cursor = first.ok ? first.value.cursor : null;
  expect(await read(cursor)).toMatchObject({ value: { items: [{ chatId: '2-b' }], cursor: null } });
  expect(asked()).toEqual([PRIMARY, LOOKUP, `/v2/${ACCOUNT}/chats/2-b`]);
});

test.each([
  ['goes on from there', { next_cursor: 'more' }, ['CLASSIC_PRIMARY', 'more']],
  ['is at its end', { total_count: 1 }, ['CLASSIC_INMAIL', null]],
])(
  'where the lookup knows nothing, the list that %s is not read from its start again',
  async (_, more, [inbox, at]) => {
    const { port, seen } = await serve(
      json(200, { data: [chat('2-a')], ...more }),
      refusalV2('api/not_implemented'),
      json(200, { data: [] }),
    );
    const client = clientOf(port, { dsn: { protocol: 'http:', host: '127.0.0.1', port, version: 'v2' } });
    const listed = await collect((cursor) => client.listChatsWith({ accountId: ACCOUNT, providerId: JANE, cursor }), {
      maxPages: 3,
    });
    expect(listed).toMatchObject({ value: { items: [{ chatId: '2-a' }] } });
    const last = new URL(seen[2]?.url ?? '', 'http://127.0.0.1');
    expect(last.pathname).toBe(`/v2/${ACCOUNT}/inboxes/${inbox}/chats`);
    expect(last.searchParams.get('cursor')).toBe(at);
  },
);

test.each([
  ['has no such inbox', refusalV2('provider/resource_not_found')],
  ['lets no more of these lists through', refusalV2('api/too_many_requests')],
])('a server that %s is asked by the person at once', async (_, reply) => {
  const { read, asked } = await findAs({}, reply, lookup({ chat_id: '2-b' }), chatBody('2-b'));
  expect(await read(null)).toMatchObject({ value: { items: [{ chatId: '2-b' }], cursor: null } });
  expect(asked().slice(0, 2)).toEqual([PRIMARY, LOOKUP]);
});

test('a list that fails otherwise is not gone round', async () => {
  const { read, asked } = await findAs({}, refusalV2('provider/too_many_requests'));
  expect(await read(null)).toMatchObject({ ok: false, problem: { kind: 'account-limited' } });
  expect(asked()).toEqual([PRIMARY]);
});

test('a chat that need not be read is given by its id, and said to be unread', async () => {
  const named = lookup(
    { chat_id: '2-a', inbox_id: 'CLASSIC_INMAIL' },
    { chat_id: '2-b', inbox_id: 'RECRUITER_PRIMARY' },
  );
  const { read, asked } = await findAs({ lookUp: true, unread: true }, named);
  const found = await read(null);
  expect(found).toMatchObject({
    value: {
      items: [
        { chatId: '2-a', contentType: 'inmail', unread: true },
        { chatId: '2-b', mailbox: 'recruiter' },
      ],
    },
  });
  expect(asked()).toEqual([LOOKUP]);
});

const chatAt = (id: string, second: number) => chat(id, { last_message_timestamp: `2026-11-26T12:00:${second}.000Z` });

/** Asks for the newest chats of a server of v2 that answers so. */
async function newest(...replies: readonly ReturnType<typeof json>[]) {
  const { port, seen } = await serve(...replies);
  const client = clientOf(port, { dsn: { protocol: 'http:', host: '127.0.0.1', port, version: 'v2' } });
  const read = await client.listNewestChats({ accountId: ACCOUNT, limit: 2 });
  return { read, asked: seen.map(({ url }) => url.split('?')[0]) };
}

test('the reply to an InMail, in an inbox of its own, is among the newest chats, and nothing older than all that was read', async () => {
  const { read, asked } = await newest(
    json(200, { data: [chatAt('2-new', 40), chatAt('2-old', 20)], next_cursor: 'more' }),
    json(200, { data: [chatAt('2-reply', 30), chatAt('2-older', 10)], total_count: 2 }),
  );
  expect(read).toMatchObject({ value: { cursor: 'CLASSIC_PRIMARY|c:more' } });
  expect(read.ok && read.value.items.map(({ chatId, contentType }) => [chatId, contentType])).toEqual([
    ['2-new', null],
    ['2-old', null],
    ['2-reply', 'inmail'],
  ]);
  expect(asked).toEqual(['PRIMARY', 'INMAIL'].map((inbox) => `/v2/${ACCOUNT}/inboxes/CLASSIC_${inbox}/chats`));
});

test('of an inbox that is on its page as a whole, the oldest chat is among the newest as well', async () => {
  const { read } = await newest(
    json(200, { data: [chatAt('2-new', 40)], total_count: 1 }),
    json(200, { data: [chatAt('2-older', 10)], total_count: 1 }),
  );
  expect(read.ok && read.value.items.map(({ chatId }) => chatId)).toEqual(['2-new', '2-older']);
});

test('where the first inbox comes back empty nothing was read; where the other fails, that is said', async () => {
  expect((await newest(json(200, { data: [] }))).read).toMatchObject({ value: { items: [] } });
  const second = refusalV2('provider/insufficient_permissions');
  expect((await newest(json(200, { data: [chatAt('2-new', 40)] }), second)).read).toMatchObject({ ok: false });
});
