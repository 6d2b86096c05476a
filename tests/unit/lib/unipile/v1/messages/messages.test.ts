import { expect, test } from 'vitest';
import { ACCOUNT, against, json, refusal } from '../../http/tiny-server';

test('a message goes into its chat with the account that writes it', async () => {
  const { client, seen } = await against([json(201, { object: 'MessageSent', message_id: 'm9' })]);
  const message = { accountId: ACCOUNT, chatId: 'c/1', text: 'Two\nlines' };
  expect(await client.sendMessage(message)).toEqual({ ok: true, value: { messageId: 'm9' } });
  expect(seen[0]).toMatchObject({ method: 'POST', url: '/chats/c%2F1/messages' });
  expect(JSON.parse(seen[0]!.body)).toEqual({ account_id: ACCOUNT, text: 'Two\nlines' });
});

test('a message taken without an id proves nothing', async () => {
  const { client } = await against([json(201, { object: 'MessageSent', message_id: null })]);
  expect(await client.sendMessage({ accountId: ACCOUNT, chatId: 'c1', text: 'Hello' })).toEqual({
    ok: true,
    value: { messageId: null },
  });
});

test('a message says whose it is, when, and what it is', async () => {
  const { client, seen } = await against([
    json(200, {
      object: 'MessageList',
      items: [
        {
          id: 'm1',
          account_id: ACCOUNT,
          chat_id: 'c1',
          sender_id: 'ACoAASam',
          text: '  kept as \u202Ewritten\n ',
          timestamp: '2026-11-20T08:00:00.000Z',
          is_sender: 1,
          seen: 0,
          hidden: 0,
          deleted: 0,
          edited: 1,
          is_event: 0,
          message_type: 'INVITATION',
          attachments: [
            { id: 'f1', type: 'file', file_name: 'plan\u00ad.pd\u200df', mimetype: 'application/pdf', file_size: 12 },
            { type: 'linkedin_post' },
            { type: 'linkedin_post', url: 'https://www.linkedin.com/posts/1' },
            { id: 'v', type: 'video_meeting', url: 'https://teams.example/1', starts_at: null },
            { id: 'x', type: 'new_kind', url: 'javascript:alert(1)' },
          ],
          quoted: { provider_id: '2-abc', sender_id: 'ACoAAJane', text: 'When?', attachments: [] },
          reply_to: { id: 'm00', provider_id: '2-abc' },
          provider_id: '2-m1',
          reactions: [
            { value: '👍', sender_id: 'a', is_sender: true },
            { value: '👍', sender_id: 'b', is_sender: false },
            { value: '🎉', sender_id: 'b' },
            { value: null },
          ],
        },
        { id: 'm0', text: null, is_sender: false },
      ],
      cursor: null,
    }),
  ]);
  const result = await client.listMessages({
    accountId: ACCOUNT,
    chatId: 'c1',
    senderId: 'ACoAASam',
    after: Date.UTC(2026, 10, 1),
  });
  expect(result).toMatchObject({
    ok: true,
    value: {
      items: [
        {
          messageId: 'm1',
          accountId: ACCOUNT,
          chatId: 'c1',
          senderId: 'ACoAASam',
          text: '  kept as \u202Ewritten\n ',
          at: Date.UTC(2026, 10, 20, 8),
          own: true,
          seen: false,
          edited: true,
          isEvent: false,
          messageType: 'INVITATION',
          attachments: [
            {
              attachmentId: 'f1',
              type: 'file',
              fileName: 'plan.pdf',
              mimeType: 'application/pdf',
              size: 12,
              unavailable: false,
              link: null,
            },
            { type: 'linkedin_post', link: 'https://www.linkedin.com/posts/1' },
            { attachmentId: 'v', type: 'video_meeting', link: 'https://teams.example/1' },
            { attachmentId: 'x', type: 'new_kind', link: null },
          ],
          reactions: [
            { value: '👍', count: 2, own: true, senderIds: ['b'] },
            { value: '🎉', count: 1, own: false, senderIds: ['b'] },
          ],
          linkedInId: '2-m1',
          quoted: { ids: ['m00', '2-abc'], text: 'When?', senderId: 'ACoAAJane' },
        },
        { messageId: 'm0', text: null, at: null, own: false, messageType: null, attachments: [], quoted: null },
      ],
    },
  });
  expect(seen[0]!.url).toBe('/chats/c1/messages?sender_id=ACoAASam&after=2026-11-01T00%3A00%3A00.000Z&limit=100');
});

test('a text longer than any message is cut', async () => {
  const { client } = await against([json(200, { items: [{ id: 'm1', text: 'x'.repeat(50_000) }] })]);
  const result = await client.listMessages({ accountId: ACCOUNT, chatId: 'c1' });
  expect(result.ok && result.value.items[0]?.text).toHaveLength(20_000);
});

test('an attachment comes as bytes, whatever its type', async () => {
  const { client, seen } = await against([
    (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0, 255, 10])),
  ]);
  expect(
    await client.getAttachment({ accountId: ACCOUNT, chatId: 'c1', messageId: 'm1', attachmentId: 'f/1' }),
  ).toEqual({
    ok: true,
    value: { bytes: new Uint8Array([0, 255, 10]), contentType: 'image/png' },
  });
  expect(seen[0]!.url).toBe('/messages/m1/attachments/f%2F1');
});

test('an attachment that is not there is not found', async () => {
  const { client } = await against([refusal(404, 'resource_not_found')]);
  expect(
    await client.getAttachment({ accountId: ACCOUNT, chatId: 'c1', messageId: 'm1', attachmentId: 'f1' }),
  ).toMatchObject({
    ok: false,
    problem: { kind: 'not-found' },
  });
});
