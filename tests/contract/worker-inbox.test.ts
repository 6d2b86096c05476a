import { expect, test } from 'vitest';
import { localDay } from '@/lib/local-day';
import type { InboxView, MessagesListPage } from '@/lib/protocol/inbox';
import type { TodayView } from '@/lib/protocol/today';
import { addMessage } from '../../lib/practice/world/conversation.ts';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import type { ChatRecord } from '../../lib/practice/world/records.ts';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import {
  ask,
  connect,
  fillInbox,
  outcome,
  sandbox,
  send,
  startWorker,
  useWorker,
  value,
  writes,
} from './worker-rig.ts';

useWorker();

const JOHN = providerIdOf('john-smith');

const chatOf = (accountId: string, providerId = JOHN): ChatRecord =>
  sandbox.state.chats.find((one) => one.accountId === accountId && one.attendeeIds[0] === providerId)!;

const wanted = (search: string) => ({ search, unreadOnly: false, from: 0, count: 100 });
const list = (search = '') => ask('inbox.list', wanted(search));
const toJohn = (change: object = {}) => send('john-smith', { action: 'message', text: 'Hello John', ...change });
const file = (name: string, content: string) => ({ name, type: 'text/plain', base64: btoa(content) });

test('the inbox is known after a restart, without a call', async () => {
  await connect();
  expect(await fillInbox()).toMatchObject({ ok: true, value: { known: 13, done: true } });
  startWorker();
  sandbox.requests.length = 0;
  expect(await list('smith')).toMatchObject({ value: { total: 1, chats: [{ name: 'John Smith' }] } });
  expect(sandbox.requests).toEqual([]);
});

test("another account's chats are in no list, and cannot be opened, marked, written to or read from", async () => {
  await connect(ALEX_ACCOUNT_ID);
  await fillInbox();
  expect(await list()).toMatchObject({ value: { total: 1 } });
  const { id: chatId } = chatOf(SAM_ACCOUNT_ID);
  const notFound = { ok: false, problem: { kind: 'not-found' } };
  expect(await ask('inbox.chat', { chatId })).toMatchObject(notFound);
  expect(await ask('inbox.messages', { chatId, cursor: null })).toMatchObject(notFound);
  expect(await ask('inbox.mark', { chatId, read: true })).toMatchObject(notFound);
  expect(await toJohn({ chatId })).toMatchObject(notFound);
  expect(writes()).toEqual([]);
});

test("a file of another account's message is not handed out by way of an own chat", async () => {
  await connect();
  const message = addMessage(sandbox.state, sandbox.state.account(ALEX_ACCOUNT_ID), chatOf(ALEX_ACCOUNT_ID), {
    text: 'For Alex',
    attachments: [{ id: 'secret', name: 'a.txt', mimetype: 'text/plain', bytes: new Uint8Array([1]) }],
  });
  const asked = { messageId: message.id, attachmentId: 'secret', at: message.at };
  expect(await ask('inbox.attachment', { chatId: chatOf(SAM_ACCOUNT_ID).id, ...asked })).toMatchObject({ ok: false });
  expect(sandbox.requests.filter(({ path }) => path.includes('/attachments/'))).toEqual([]);
});

test('a reply goes into the chat that is open, also where the person has another', async () => {
  await connect();
  const { id: chatId } = chatOf(SAM_ACCOUNT_ID);
  expect(await outcome(await toJohn({ chatId }))).toMatchObject({ state: 'sent' });
  expect(writes()).toEqual([`POST /chats/${chatId}/messages`]);
});

test('a reply that has left is what was last said in its chat, which stands first, at once; an edit of it is what it says now', async () => {
  await connect();
  const other = sandbox.state.chats.find((one) => one.accountId === SAM_ACCOUNT_ID && one.attendeeIds[0] !== JOHN)!;
  addMessage(sandbox.state, sandbox.state.account(SAM_ACCOUNT_ID), other, { text: 'Newer' });
  await fillInbox();
  const { id: chatId } = chatOf(SAM_ACCOUNT_ID);
  const lines = async () => (await value<InboxView>('inbox.list', wanted(''))).chats;
  expect((await lines())[0]).not.toMatchObject({ chatId });
  expect(await outcome(await toJohn({ chatId }))).toMatchObject({ state: 'sent' });
  const [first] = await lines();
  expect(first).toMatchObject({ chatId, lastWords: { text: 'Hello John', own: true } });
  expect(Math.abs(first!.at - Date.now())).toBeLessThan(60_000);
  const { messages } = await value<MessagesListPage>('inbox.messages', { chatId, cursor: null });
  const { messageId, at } = messages[0]!;
  expect(await ask('inbox.edit', { chatId, messageId, at, text: 'Hello, John' })).toMatchObject({ ok: true });
  expect((await lines())[0]).toMatchObject({ lastWords: { text: 'Hello, John' } });
});

test('a chat with somebody else is never replied to in their stead', async () => {
  await connect();
  const other = sandbox.state.chats.find(
    (one) => one.accountId === SAM_ACCOUNT_ID && one.attendeeIds[0] !== JOHN && one.attendeeIds.length === 1,
  )!;
  expect(await outcome(await toJohn({ chatId: other.id }))).toEqual({ refused: 'request-refused' });
  expect(writes()).toEqual([]);
});

test('a chat that turned read-only while somebody wrote takes nothing, and says that', async () => {
  await connect();
  const { id: chatId } = chatOf(SAM_ACCOUNT_ID);
  expect(await ask('inbox.chat', { chatId })).toMatchObject({ value: { chat: { readOnly: false } } });
  sandbox.state.chats.splice(
    0,
    Infinity,
    ...sandbox.state.chats.map((chat) => (chat.id === chatId ? { ...chat, readOnly: true } : chat)),
  );
  expect(await toJohn({ chatId })).toMatchObject({ problem: { kind: 'no-reply', why: 'read-only' } });
  expect(writes()).toEqual([]);
  expect(await ask('inbox.chat', { chatId, fresh: true })).toMatchObject({ value: { chat: { readOnly: true } } });
});

test('files leave with their message, and the journal keeps what they were called', async () => {
  await connect();
  const sent = await toJohn({ files: [file('a.txt', 'one'), file('b.txt', 'two')] });
  expect(await outcome(sent)).toMatchObject({ state: 'sent' });
  expect(
    sandbox.state.messages.at(-1)!.attachments.map(({ name, bytes }) => [name, String.fromCharCode(...bytes)]),
  ).toEqual([
    ['a.txt', 'one'],
    ['b.txt', 'two'],
  ]);
  expect(sent.value).toMatchObject({
    attachments: [
      { name: 'a.txt', type: 'text/plain', size: 3 },
      { name: 'b.txt', type: 'text/plain', size: 3 },
    ],
  });
});

test('an InMail is paid by the product that has credits, and never sent to a connection', async () => {
  await connect();
  const inMail = { action: 'inmail', text: 'Hello', subject: 'Hello' };
  expect(await outcome(await send('john-smith', inMail))).toEqual({ refused: 'already-connected' });
  expect(await ask('inmail.balance', {})).toEqual({
    ok: true,
    value: { seat: 'classic', credits: 15, hasSubject: true },
  });
  expect(await outcome(await send('olga-outofnetwork', inMail))).toMatchObject({ state: 'sent' });
  expect(sandbox.requests.at(-1)).toMatchObject({ path: '/chats', body: { linkedin: { inmail: true } } });
  expect(await ask('inmail.balance', {})).toMatchObject({ value: { credits: 14 } });
});

test('a balance that cannot be read leaves the InMail unsent, and says so', async () => {
  await connect();
  sandbox.fault({ path: '/linkedin/inmail_balance', times: 9, do: { kind: 'status', status: 503 } });
  const sent = await send('olga-outofnetwork', { action: 'inmail', text: 'Hello', subject: 'Hello' });
  expect(await outcome(sent)).toMatchObject({ state: 'refused', problem: 'unavailable' });
  expect(writes()).toEqual([]);
});

test.each(['v1', 'v2'] as const)('over %s: a section of somebody else is not shown as theirs', async (version) => {
  await connect(SAM_ACCOUNT_ID, version);
  const jane = providerIdOf('jane-doe');
  const rewrite = (body: unknown) => ({ ...(body as object), id: jane, provider_id: jane });
  sandbox.fault({ path: /users/, do: { kind: 'rewritten', rewrite } });
  expect(await ask('person.section', { providerId: JOHN, section: 'experience' })).toMatchObject({
    problem: { kind: 'unreadable-answer', effect: 'none' },
  });
});

test('a section takes one profile read', async () => {
  await connect();
  const asked = { providerId: JOHN, section: 'experience' };
  expect(await ask('person.section', asked)).toMatchObject({
    value: { section: 'experience', throttled: false, entries: [{ title: 'Head of research' }, {}] },
  });
  const quota = (await ask('quota', {})).value as { lines: { counted: string; used: number }[] };
  expect(quota.lines.find(({ counted }) => counted === 'read')?.used).toBe(1);
});

test('a timeline has what was done here and elsewhere', async () => {
  await connect();
  await outcome(await toJohn());
  expect(await ask('person.timeline', { providerId: JOHN })).toMatchObject({
    ok: true,
    value: expect.arrayContaining([
      expect.objectContaining({ kind: 'they-wrote', here: false }),
      expect.objectContaining({ kind: 'wrote', here: false }),
      expect.objectContaining({ kind: 'wrote', here: true, proven: true }),
    ]),
  });
});

test('a relation is shown with since when, as the profile says it', async () => {
  await connect();
  const { at } = sandbox.state.relations.find(({ providerId }) => providerId === JOHN)!;
  const ref = { kind: 'provider-id', value: JOHN };
  expect(await ask('person.read', { ref, fresh: true })).toMatchObject({ value: { connectedAt: at } });
});

const handle = (chatId: string, at: number, until: string | null) => value('inbox.handle', { chatId, at, until });
const names = async (search = '') =>
  (await value<InboxView>('inbox.list', wanted(search))).chats.map(({ name }) => name);
const lineOfJohn = async (search = '') =>
  (await value<InboxView>('inbox.list', wanted(search))).chats.find(({ name }) => name === 'John Smith');
const fresh = () => ask('inbox.fill', { fresh: true });

test('a chat that the user is done with is found by a search alone, until something new comes, and no call tells anybody', async () => {
  await connect();
  sandbox.state.receiveMessage('john-smith', 'Are you coming?');
  await fillInbox();
  const { chatId, at } = (await lineOfJohn())!;
  sandbox.requests.length = 0;
  await handle(chatId, at, null);
  expect(await names()).not.toContain('John Smith');
  startWorker();
  expect(await names()).not.toContain('John Smith');
  expect(await lineOfJohn('smith')).toMatchObject({ away: true });
  expect(sandbox.requests).toEqual([]);

  await outcome(await toJohn({ chatId, text: 'One more thing' }));
  await fresh();
  expect(await names()).not.toContain('John Smith');
  sandbox.state.receiveMessage('john-smith', 'And one of mine');
  await fresh();
  expect((await names())[0]).toBe('John Smith');
});

test('what is decided in the inbox is decided on the list of today, and the other way round', async () => {
  await connect();
  sandbox.state.receiveMessage('john-smith', 'Are you coming?');
  await fillInbox();
  const { chatId, at } = (await lineOfJohn())!;
  const rows = async () => (await value<TodayView>('today')).rows;
  expect(await rows()).toMatchObject([{ name: 'John Smith', causes: [{ kind: 'unread' }] }]);
  await handle(chatId, at, null);
  expect(await rows()).toEqual([]);
  await handle(chatId, at, 'again');
  const [row] = await rows();
  const causes = row!.causes.map(({ id }) => ({ id, reminder: null }));
  await value('today.handle', { providerId: row!.providerId, name: row!.name, causes, until: null });
  expect(await names()).not.toContain('John Smith');
});

test('a chat that is put off is back on its day, in the inbox and on the list of today', async () => {
  await connect();
  await fillInbox();
  const { chatId, at } = (await lineOfJohn())!;
  await handle(chatId, at, localDay(Date.now(), 1));
  expect(await names()).not.toContain('John Smith');
  expect((await value<TodayView>('today')).rows).toEqual([]);
  await handle(chatId, at, localDay(Date.now()));
  expect(await names()).toContain('John Smith');
  expect((await value<TodayView>('today')).rows).toMatchObject([
    { name: 'John Smith', causes: [{ kind: 'due', chatId, on: localDay(Date.now()) }] },
  ]);
});

test('a line of the inbox says which labels its person has', async () => {
  await connect();
  await fillInbox();
  await value('keepsake.write', {
    accountId: SAM_ACCOUNT_ID,
    person: { providerId: JOHN, publicIdentifier: null, fullName: 'John Smith' },
    change: { labels: ['investor'] },
  });
  expect(await lineOfJohn()).toMatchObject({ labels: ['investor'] });
});
