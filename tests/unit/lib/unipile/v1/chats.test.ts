import { expect, test } from 'vitest';
import { ACCOUNT, against, json } from '../http/tiny-server';

const CHAT = {
  object: 'Chat',
  id: 'c1',
  account_id: ACCOUNT,
  account_type: 'LINKEDIN',
  provider_id: '2-YWJj',
  attendee_provider_id: 'ACoAAJohn',
  name: null,
  type: 0,
  timestamp: '2026-11-20T08:00:00.000Z',
  unread_count: 2,
  archived: 0,
  read_only: 0,
  muted_until: null,
};

test.each([{ chat_id: null, message_id: null }, {}])('a chat started with %j proves nothing', async (ids) => {
  const { client } = await against([json(201, { object: 'ChatStarted', ...ids })]);
  expect(await client.startChat({ accountId: ACCOUNT, attendeesIds: ['ACoAAJane'], text: 'Hello' })).toEqual({
    ok: true,
    value: { chatId: null, messageId: null },
  });
});

test('a chat says with whom, since when and what is unread', async () => {
  const { client, seen } = await against([
    json(200, {
      object: 'ChatList',
      items: [CHAT, { ...CHAT, id: 'c2', type: 1, attendee_provider_id: undefined, name: 'Team', read_only: 2 }],
      cursor: null,
    }),
  ]);
  const result = await client.listChats({
    accountId: ACCOUNT,
    unread: true,
    after: Date.UTC(2026, 10, 1),
    before: Date.UTC(2026, 10, 23),
  });
  expect(result).toMatchObject({
    ok: true,
    value: {
      items: [
        {
          chatId: 'c1',
          accountId: ACCOUNT,
          attendeeProviderId: 'ACoAAJohn',
          isGroup: false,
          at: Date.UTC(2026, 10, 20, 8),
          unreadCount: 2,
          archived: false,
          readOnly: false,
          contentType: null,
        },
        { chatId: 'c2', attendeeProviderId: null, name: 'Team', isGroup: true, readOnly: true },
      ],
    },
  });
  expect(seen[0]!.url).toBe(
    `/chats?account_id=${ACCOUNT}&unread=true&before=2026-11-23T00%3A00%3A00.000Z&after=2026-11-01T00%3A00%3A00.000Z&limit=100`,
  );
});

test.each([
  [{}, 'own'],
  [{ folder: ['INBOX', 'INBOX_LINKEDIN_CLASSIC'] }, 'own'],
  [{ folder: ['INBOX', 'INBOX_LINKEDIN_RECRUITER'] }, 'recruiter'],
  [{ folder: ['INBOX', 'INBOX_LINKEDIN_SALES_NAVIGATOR'] }, 'sales_navigator'],
  [{ folder: ['INBOX', 'INBOX_LINKEDIN_ORGANIZATION'] }, 'company'],
  [{ folder: ['INBOX', 'INBOX_LINKEDIN_CLASSIC'], organization_id: '999' }, 'company'],
  [{ mailbox_id: 'urn:li:fsd_company:999' }, 'company'],
  [{ folder: 'INBOX' }, 'own'],
])('a chat with %j is in the mailbox %s', async (more, mailbox) => {
  const { client } = await against([json(200, { ...CHAT, ...more })]);
  expect(await client.getChat({ accountId: ACCOUNT, chatId: 'c1' })).toMatchObject({ value: { mailbox } });
});

test.each([
  [undefined, null],
  [null, null],
  ['', null],
  ['inmail', 'inmail'],
  ['SPONSORED', 'sponsored'],
  ['linkedin_offer', 'linkedin_offer'],
  ['newsletter', 'other'],
  [7, 'other'],
])('a chat of the content type %j is no ordinary one but where there is none', async (content_type, contentType) => {
  const { client } = await against([json(200, { ...CHAT, content_type })]);
  expect(await client.getChat({ accountId: ACCOUNT, chatId: 'c1' })).toMatchObject({ value: { contentType } });
});

test("another account's chat, which the key can see too, is not found", async () => {
  const { client, seen } = await against([json(200, CHAT), json(200, { ...CHAT, account_id: 'somebody-else' })]);
  const which = { accountId: ACCOUNT, chatId: 'c1' };
  expect(await client.getChat(which)).toMatchObject({ ok: true, value: { chatId: 'c1' } });
  expect(await client.getChat(which)).toMatchObject({ ok: false, problem: { kind: 'not-found', effect: 'none' } });
  expect(seen[0]!.url).toBe(`/chats/c1?account_id=${ACCOUNT}`);
});

test('a list of attendees without a cursor is whole', async () => {
  const { client, seen } = await against([
    json(200, {
      object: 'ChatAttendeeList',
      items: [
        {
          id: 'a1',
          provider_id: 'ACoAAJohn',
          name: 'John Smith',
          is_self: 0,
          specifics: { occupation: 'Research', network_distance: 'DISTANCE_1', pending_invitation: false },
        },
        { id: 'a2', provider_id: 'ACoAASam', name: 'Sam Rivers', is_self: 1 },
      ],
    }),
  ]);
  expect(await client.listChatAttendees({ accountId: ACCOUNT, chatId: 'c1' })).toEqual({
    ok: true,
    value: {
      items: [
        {
          attendeeId: 'a1',
          accountId: null,
          providerId: 'ACoAAJohn',
          name: 'John Smith',
          isSelf: false,
          occupation: 'Research',
          networkDistance: 'DISTANCE_1',
          pendingInvitation: false,
        },
        expect.objectContaining({ attendeeId: 'a2', isSelf: true, networkDistance: null }),
      ],
      cursor: null,
      skipped: 0,
    },
  });
  expect(seen[0]!.url).toBe('/chats/c1/attendees');
});

test('everybody in the chats of an account is listed page by page', async () => {
  const jane = { id: 'a1', account_id: ACCOUNT, provider_id: 'ACoAAJane', name: 'Jane Doe', is_self: 0 };
  const { client, seen } = await against([
    json(200, { object: 'ChatAttendeeList', items: [jane], cursor: 'next' }),
    json(200, { object: 'ChatAttendeeList', items: [], cursor: null }),
  ]);
  expect(await client.listAttendees({ accountId: ACCOUNT })).toMatchObject({
    ok: true,
    value: { items: [{ accountId: ACCOUNT, providerId: 'ACoAAJane', name: 'Jane Doe' }], cursor: 'next' },
  });
  await client.listAttendees({ accountId: ACCOUNT, cursor: 'next' });
  expect(seen.map(({ url }) => url)).toEqual([
    `/chat_attendees?account_id=${ACCOUNT}&limit=100`,
    `/chat_attendees?account_id=${ACCOUNT}&cursor=next&limit=100`,
  ]);
});

test('a chat is marked as read', async () => {
  const { client, seen } = await against([json(200, { object: 'ChatPatched' })]);
  expect(await client.setChatReadStatus({ accountId: ACCOUNT, chatId: 'c1', read: true })).toEqual({
    ok: true,
    value: null,
  });
  expect(seen[0]).toMatchObject({ method: 'PATCH', url: '/chats/c1' });
  expect(JSON.parse(seen[0]!.body)).toEqual({ action: 'setReadStatus', value: true });
});
