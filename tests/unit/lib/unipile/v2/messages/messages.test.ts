import { expect, test } from 'vitest';
import { ACCOUNT, clientOf, odd, serve } from '../../http/tiny-server';

const sender = { object: 'User', id: 'ACoAAJane', display_name: 'Jane Doe' };

test.each([
  ['by their id beside them', { sender_id: 'ACoAAAnn', sender }, 'ACoAAAnn'],
  ['by themselves where that is missing', { sender }, 'ACoAAJane'],
  ['by nothing where both are', {}, null],
])('who wrote a message is told %s', async (_, who, senderId) => {
  const message = { object: 'Message', id: '2-abc', chat_id: 'c1', text: 'Hi', ...who };
  const { port } = await serve(odd(200, { data: [message] }));
  const client = clientOf(port, { dsn: { protocol: 'http:', host: '127.0.0.1', port, version: 'v2' } });
  expect(await client.listMessages({ accountId: ACCOUNT, chatId: 'c1' })).toMatchObject({
    ok: true,
    value: { items: [{ text: 'Hi', senderId }], skipped: 0 },
  });
});
