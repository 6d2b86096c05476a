import { afterEach, expect, test } from 'vitest';
import { askOn, serveOn } from '@/lib/practice/carry';

const channels: BroadcastChannel[] = [];
const open = () => {
  const channel = new BroadcastChannel('test');
  channels.push(channel);
  return channel;
};
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

test('a request crosses with its headers and bytes, and so does the answer', async () => {
  serveOn(open(), {
    answer: async (request) =>
      Response.json(
        {
          asked: `${request.method} ${request.url}`,
          key: request.headers.get('x-api-key'),
          said: await request.text(),
        },
        { status: 201 },
      ),
  });
  const request = new Request('https://practice.invalid/api/v1/chats', {
    method: 'POST',
    headers: { 'x-api-key': 'practice-1' },
    body: 'Hello',
  });
  const answer = await askOn(open(), request, '1');
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({
    asked: 'POST https://practice.invalid/api/v1/chats',
    key: 'practice-1',
    said: 'Hello',
  });
});

test('each of several requests gets its own answer', async () => {
  serveOn(open(), { answer: async ({ url }) => new Response(url) });
  const channel = open();
  const asked = ['1', '2', '3'].map((id) => askOn(channel, new Request(`https://practice.invalid/${id}`), id));
  const told = await Promise.all((await Promise.all(asked)).map((answer) => answer.text()));
  expect(told).toEqual(['1', '2', '3'].map((id) => `https://practice.invalid/${id}`));
});

test('what fails at the server fails where it was asked', async () => {
  serveOn(open(), {
    answer: async () => {
      throw new Error('no room');
    },
  });
  await expect(askOn(open(), new Request('https://practice.invalid/'), '1')).rejects.toThrow();
});

test('where nobody answers, giving up ends the request', async () => {
  const giving = new AbortController();
  const asked = askOn(open(), new Request('https://practice.invalid/', { signal: giving.signal }), '1');
  setTimeout(() => giving.abort());
  await expect(asked).rejects.toThrow();
});
