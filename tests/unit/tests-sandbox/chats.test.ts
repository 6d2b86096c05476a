import { afterEach, beforeEach, expect, it } from 'vitest';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { callerOf } from './caller';

let now: number;
let sandbox: Sandbox;
let caller: ReturnType<typeof callerOf>;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 23, 12);
  sandbox = await startSandbox({ now: () => now, relations: 20, chats: 5 });
  caller = callerOf(sandbox);
});

afterEach(() => sandbox.close());

const start = (name: string, more: Record<string, unknown> = {}) =>
  caller.post('/chats', { attendees_ids: [caller.idOf(name)], text: 'Hello', ...more });
const johnsChat = async () =>
  (await caller.get('/chats')).body.items.find((one) => one.attendee_provider_id === caller.idOf('john-smith'))!;
const refusal = (status: number, slug: string) => ({ status, body: { type: `errors/${slug}` } });

it('starts a chat with a relation and finds the message in it', async () => {
  const { status, body } = await start('connie-new');
  expect({ status, body }).toMatchObject({ status: 201, body: { object: 'ChatStarted' } });
  const { items } = (await caller.get(`/chats/${body.chat_id}/messages`)).body;
  expect(items).toMatchObject([{ id: body.message_id, text: 'Hello', is_sender: 1, message_type: 'MESSAGE' }]);
  expect(sandbox.state.effects).toMatchObject([
    { kind: 'message', providerId: caller.idOf('connie-new'), text: 'Hello' },
  ]);
});

it('goes on in the chat there is', async () => {
  expect((await start('john-smith')).body.chat_id).toBe((await johnsChat()).id);
});

it('makes one group chat of several attendees', async () => {
  const attendees_ids = [caller.idOf('connie-new'), caller.idOf('john-smith')];
  const { chat_id } = (await caller.post('/chats', { attendees_ids, text: 'Hello both' })).body;
  const { body } = await caller.get(`/chats/${chat_id}`);
  expect(body).toMatchObject({ type: 1 });
  expect(body).not.toHaveProperty('attendee_provider_id');
});

it.each([
  ['somebody who is no relation', 'jane-doe', {}, refusal(422, 'no_connection_with_recipient')],
  ['a locked profile', 'lena-locked', {}, refusal(422, 'invalid_recipient')],
  ['nothing', 'connie-new', { text: '' }, refusal(422, 'invalid_message')],
  [
    'an InMail to somebody who takes none',
    'jane-doe',
    { linkedin: { inmail: true } },
    refusal(422, 'not_allowed_inmail'),
  ],
])('refuses to send %s', async (_what, name, more, expected) => {
  expect(await start(name, more)).toMatchObject(expected);
  expect(sandbox.state.effects).toEqual([]);
});

it('spends a credit on an InMail until none is left', async () => {
  sandbox.state.account().inMailCredits = 1;
  const inMail = { linkedin: { api: 'classic', inmail: true }, subject: 'A question' };
  expect((await start('olga-outofnetwork', inMail)).status).toBe(201);
  expect(sandbox.state.effects).toMatchObject([{ kind: 'inmail' }]);
  expect((await caller.get('/linkedin/inmail_balance')).body.premium).toBe(0);
  expect(await start('olga-outofnetwork', inMail)).toMatchObject(refusal(422, 'insufficient_credits'));
});

it('writes in a chat, from its own account only', async () => {
  const { id } = await johnsChat();
  const path = `/chats/${id}/messages`;
  expect(await caller.call('POST', path, { text: 'Hi', account_id: ALEX_ACCOUNT_ID })).toMatchObject(
    refusal(403, 'account_mismatch'),
  );
  expect(await caller.post(path, { text: 'Hi' })).toMatchObject({ status: 201, body: { object: 'MessageSent' } });
});

it('takes multipart, with files, repeated attendees and fields in brackets', async () => {
  const form = new FormData();
  form.append('account_id', SAM_ACCOUNT_ID);
  form.append('attendees_ids', caller.idOf('olga-outofnetwork'));
  form.append('text', 'See attached');
  form.append('linkedin[inmail]', 'true');
  form.append('attachments', new Blob(['milk'], { type: 'text/plain' }), 'notes.txt');
  const { body } = await caller.call('POST', '/chats', form);
  const [message] = (await caller.get(`/chats/${body.chat_id}/messages`)).body.items;
  expect(message).toMatchObject({ message_type: 'INMAIL', attachments: [{ file_name: 'notes.txt', file_size: 4 }] });
  expect(sandbox.requests[0]?.body).toMatchObject({
    attendees_ids: [caller.idOf('olga-outofnetwork')],
    linkedin: { inmail: 'true' },
    attachments: [{ filename: 'notes.txt', size: 4 }],
  });
});

it('refuses JSON before any effect where it takes multipart only', async () => {
  sandbox.state.flags.jsonRefused = true;
  expect(await start('connie-new')).toMatchObject(refusal(415, 'unsupported_media_type'));
  expect(sandbox.state.effects).toEqual([]);
});

it('filters messages by dates, both exclusive, and wants their milliseconds', async () => {
  const path = `/chats/${(await johnsChat()).id}/messages`;
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
  const { items } = (await caller.get(path, { after: hoursAgo(4), before: hoursAgo(1) })).body;
  expect(items.map(({ timestamp }) => timestamp)).toEqual([hoursAgo(2), hoursAgo(3)]);
  expect(await caller.get(path, { after: '2026-11-23T12:00:00Z' })).toMatchObject(refusal(400, 'invalid_parameters'));
});

it('marks a chat unread when somebody writes, and read again', async () => {
  sandbox.state.receiveMessage('john-smith', 'Late?');
  const unread = (await caller.get('/chats', { unread: 'true' })).body.items;
  expect(unread).toMatchObject([{ attendee_provider_id: caller.idOf('john-smith'), unread_count: 1 }]);
  await caller.call('PATCH', `/chats/${unread[0]!.id}`, { action: 'setReadStatus', value: true });
  expect((await caller.get('/chats', { unread: 'true' })).body.items).toEqual([]);
});

it('holds a message back from lists for as long as evidence lags', async () => {
  sandbox.state.flags.lagMs = 30_000;
  const { chat_id } = (await start('connie-new')).body;
  const count = async () => (await caller.get(`/chats/${chat_id}/messages`)).body.items.length;
  const before = await count();
  now += 30_000;
  expect([before, await count()]).toEqual([0, 1]);
});

it('gives a chat of another account to the same key, whatever account the query names', async () => {
  const { items } = (await caller.get('/chats', { account_id: ALEX_ACCOUNT_ID })).body;
  expect((await caller.get(`/chats/${items[0]!.id}`)).body).toMatchObject({ account_id: ALEX_ACCOUNT_ID });
});
