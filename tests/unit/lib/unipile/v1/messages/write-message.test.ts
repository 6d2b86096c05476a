import { expect, onTestFinished, test, vi } from 'vitest';
import { ACCOUNT, against, json, memoryOf, refusal } from '../../http/tiny-server';

const started = json(201, { object: 'ChatStarted', chat_id: 'c1', message_id: 'm1' });
const unsupported = refusal(415, 'unsupported_media_type');
const hello = { accountId: ACCOUNT, attendeesIds: ['ACoAAJane'], text: 'Hello' } as const;
const file = { name: 'plan.txt', content: new Blob(['The plan'], { type: 'text/plain' }) };

/** The fields of a multipart body, read back by the platform's own parser; files by their text. */
async function fieldsOf({ headers, body }: { headers: Record<string, unknown>; body: string }) {
  const form = await new Response(body, { headers: { 'content-type': String(headers['content-type']) } }).formData();
  return Promise.all(
    [...form].map(async ([name, value]) => [
      name,
      typeof value === 'string' ? value : [value.name, await value.text()],
    ]),
  );
}

test('a message without a file is JSON', async () => {
  const { client, seen } = await against([started]);
  expect(await client.startChat({ ...hello, linkedin: { inmail: true } })).toEqual({
    ok: true,
    value: { chatId: 'c1', messageId: 'm1' },
  });
  expect(seen[0]!.headers['content-type']).toBe('application/json');
  expect(JSON.parse(seen[0]!.body)).toEqual({
    account_id: ACCOUNT,
    attendees_ids: ['ACoAAJane'],
    text: 'Hello',
    linkedin: { inmail: true },
  });
});

test('a message with a file is multipart, with a boundary of its own', async () => {
  const { client, seen } = await against([started]);
  await client.startChat({
    ...hello,
    attendeesIds: ['ACoAAJane', 'ACoAAJohn'],
    subject: 'Plans',
    attachments: [file],
    linkedin: { api: 'classic', inmail: true, invitationId: '9' },
  });
  expect(seen[0]!.headers['content-type']).toMatch(/^multipart\/form-data; boundary=./);
  expect(await fieldsOf(seen[0]!)).toEqual([
    ['account_id', ACCOUNT],
    ['attendees_ids', 'ACoAAJane'],
    ['attendees_ids', 'ACoAAJohn'],
    ['text', 'Hello'],
    ['subject', 'Plans'],
    ['linkedin[api]', 'classic'],
    ['linkedin[inmail]', 'true'],
    ['linkedin[invitation_id]', '9'],
    ['attachments', ['plan.txt', 'The plan']],
  ]);
});

test('a server that refuses JSON with a 415 gets the same message as multipart, and is remembered', async () => {
  const memory = memoryOf({ cancelRoute: 'post' });
  const { client, seen } = await against([unsupported, started], { memory });
  expect(await client.startChat(hello)).toMatchObject({ ok: true, value: { messageId: 'm1' } });
  expect(memory.traits).toMatchObject({ multipartWrites: true, cancelRoute: 'post' });
  await client.startChat(hello);
  expect(seen.map(({ headers }) => headers['content-type']?.split(';')[0])).toEqual([
    'application/json',
    'multipart/form-data',
    'multipart/form-data',
  ]);
  expect(await fieldsOf(seen[1]!)).toEqual([
    ['account_id', ACCOUNT],
    ['attendees_ids', 'ACoAAJane'],
    ['text', 'Hello'],
  ]);
});

test('a 415 on multipart is final: the media is refused, not the form', async () => {
  const memory = memoryOf();
  const { client, seen } = await against([unsupported], { memory });
  expect(await client.startChat(hello)).toMatchObject({ ok: false, problem: { kind: 'bad-request', effect: 'none' } });
  expect(seen).toHaveLength(2);
  expect(await client.startChat({ ...hello, attachments: [file] })).toMatchObject({ ok: false });
  expect(seen).toHaveLength(3);
  expect(memory.traits).toEqual({});
});

test.each([400, 422, 500, 504])('a message that met a %d does not go again in another form', async (status) => {
  const { client, seen } = await against([refusal(status, 'unknown_slug'), started]);
  expect(await client.startChat(hello)).toMatchObject({ ok: false, problem: { status } });
  expect(seen).toHaveLength(1);
});

test('both forms share one deadline', async () => {
  const deadline = new AbortController();
  const set = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
  onTestFinished(() => set.mockRestore());
  const over = () => deadline.abort(new DOMException('It is over.', 'TimeoutError'));
  const { client, seen } = await against([unsupported, over]);
  expect(await client.startChat(hello)).toMatchObject({ ok: false, problem: { kind: 'timed-out', effect: 'unknown' } });
  expect(seen).toHaveLength(2);
  expect(set).toHaveBeenCalledTimes(1);
});
