import { describe, expect, test } from 'vitest';
import { localDay } from '@/lib/local-day';
import { newMemory } from '@/lib/outreach/noticing/memory';
import type { InboxView } from '@/lib/protocol/inbox';
import type { LastMessages } from '@/lib/protocol/person';
import type { TodayView } from '@/lib/protocol/today';
import { noticingMemoryItem } from '@/lib/storage/noticing/noticing-items';
import { addChat, addMessage } from '../../lib/practice/world/conversation.ts';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import type { ChatRecord } from '../../lib/practice/world/records.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, fillInbox, find, outcome, sandbox, send, startWorker, useWorker, value } from './worker-rig.ts';

// Besides the one conversation with somebody there are others that name them: what is written to a person goes into none of those.

useWorker();

/** A relation with whom nothing has been said yet. */
const CONNIE = providerIdOf('connie-new');
const HOUR = 60 * 60 * 1_000;

type Kind = Partial<Pick<ChatRecord, 'mailbox' | 'readOnly' | 'sponsored' | 'inMail'>>;

/** A conversation with Connie in which she wrote so long ago. */
function chatWithConnie(text: string, hoursAgo: number, kind: Kind = {}): ChatRecord {
  const at = Date.now() - hoursAgo * HOUR;
  const since = { at, shownFrom: at };
  const chat = addChat(sandbox.state, sandbox.state.account(), [CONNIE], kind, since);
  addMessage(sandbox.state, sandbox.state.account(), chat, { text, senderId: CONNIE, since });
  return chat;
}

const UNSUITED: readonly (readonly [string, Kind])[] = [
  ['a company page', { mailbox: 'company' }],
  ['Recruiter', { mailbox: 'recruiter' }],
  ['Sales Navigator', { mailbox: 'sales_navigator' }],
  ['those in which LinkedIn takes no replies', { readOnly: true }],
];

const message = { action: 'message', text: 'Just between us' };

describe.each(['v1', 'v2'] as const)('over %s', (version) => {
  const idOf = (chat: ChatRecord) => (version === 'v1' ? chat.id : chat.providerId);
  /** In which conversations something was written from here, and what. */
  const written = () =>
    sandbox.state.messages
      .filter(({ isSender, text }) => isSender && text === message.text)
      .map(({ chatId }) => chatId);
  const shown = () => value<LastMessages>('person.messages', { providerId: CONNIE });

  // What an advertisement is through v2 is documented nowhere.
  const cases = version === 'v1' ? [...UNSUITED, ['advertisements', { sponsored: true }] as const] : UNSUITED;

  test.each(cases)('a message to somebody goes past a newer conversation of %s, into their own', async (_, kind) => {
    const own = chatWithConnie('Hi', 9);
    chatWithConnie('Something else', 1, kind);
    await connect(SAM_ACCOUNT_ID, version);
    expect(await shown()).toMatchObject({ chatId: idOf(own), messages: [{ text: 'Hi' }] });
    expect(await outcome(await send('connie-new', message))).toMatchObject({ state: 'sent' });
    expect(written()).toEqual([own.id]);
  });

  test.each(cases)('a message to somebody with only a conversation of %s begins one', async (_, kind) => {
    const other = chatWithConnie('Something else', 1, kind);
    await connect(SAM_ACCOUNT_ID, version);
    const others = kind.mailbox === 'company' || kind.sponsored ? undefined : true;
    expect(await shown()).toMatchObject({ chatId: null, messages: [], others });
    expect(await outcome(await send('connie-new', message))).toMatchObject({ state: 'sent' });
    expect(written()).toHaveLength(1);
    expect(written()).not.toContain(other.id);
  });

  test('a conversation that is listed as theirs and in which somebody else writes gets no message', async () => {
    const other = chatWithConnie('Hi Sam', 1);
    const mark = { at: other.at, shownFrom: other.at };
    addMessage(sandbox.state, sandbox.state.account(), other, {
      text: 'Me too',
      senderId: providerIdOf('john-smith'),
      since: mark,
    });
    await connect(SAM_ACCOUNT_ID, version);
    expect(await shown()).toMatchObject({ chatId: null, messages: [], others: true });
    startWorker();
    expect(await outcome(await send('connie-new', message))).toMatchObject({ state: 'sent' });
    // LinkedIn itself finds the conversation with whom a new one is begun.
    expect(sandbox.requests.filter(({ method, path }) => method === 'POST' && path.includes(idOf(other)))).toEqual([]);
  });

  test('a conversation that takes messages no more is left as soon as a send into it is refused', async () => {
    const own = chatWithConnie('Hi', 9);
    await connect(SAM_ACCOUNT_ID, version);
    expect(await shown()).toMatchObject({ chatId: idOf(own) });
    Object.assign(own, { readOnly: true });
    const other = chatWithConnie('Write me here', 1);
    const type = version === 'v1' ? 'errors/user_unreachable' : 'provider/user_unreachable';
    const refusal = { kind: 'status', status: 422, body: { object: 'Error', status: 422, type } } as const;
    sandbox.fault({ method: 'POST', path: /messages/, do: refusal });
    expect(await outcome(await send('connie-new', message))).toMatchObject({ state: 'refused' });
    expect(await shown()).toMatchObject({ chatId: idOf(other), messages: [{ text: 'Write me here' }] });
    expect(await outcome(await send('connie-new', message))).toMatchObject({ state: 'sent' });
    expect(written()).toEqual([other.id]);
  });

  test('a conversation that the list of chats calls closed is nobody’s from then on, and that is said', async () => {
    const own = chatWithConnie('Hi', 9);
    await connect(SAM_ACCOUNT_ID, version);
    expect(await shown()).toMatchObject({ chatId: idOf(own) });
    Object.assign(own, { readOnly: true });
    await fillInbox();
    expect(await shown()).toMatchObject({ chatId: null, messages: [], others: true });
  });

  test('an InMail in doubt is found where it went, beside a conversation with the same person', async () => {
    const olga = providerIdOf('olga-outofnetwork');
    const account = sandbox.state.account();
    addMessage(sandbox.state, account, addChat(sandbox.state, account, [olga]), { text: 'Long ago', senderId: olga });
    await connect(SAM_ACCOUNT_ID, version);
    sandbox.fault({ method: 'POST', path: /chats/, when: 'after-effect', do: { kind: 'cut' } });
    const inMail = { action: 'inmail', text: 'Just between us', ...(version === 'v1' && { subject: 'A word' }) };
    expect(await outcome(await send('olga-outofnetwork', inMail))).toMatchObject({ state: 'unconfirmed' });
    await ask('send.settle', {});
    expect((await find()).entries).toMatchObject([{ state: 'confirmed', action: 'inmail' }]);
  });
});

test('what was said in a group that v2 names as a chat with somebody does not prove that it was sent to them', async () => {
  await connect(SAM_ACCOUNT_ID, 'v2');
  sandbox.fault({ method: 'POST', path: /chats/, do: { kind: 'cut' } });
  expect(await outcome(await send('connie-new', message))).toMatchObject({ state: 'unconfirmed' });
  const group = addChat(sandbox.state, sandbox.state.account(), [CONNIE, providerIdOf('john-smith')]);
  addMessage(sandbox.state, sandbox.state.account(), group, { text: message.text });
  const data = [{ chat_id: group.providerId, inbox_id: 'CLASSIC_PRIMARY', has_history: true }];
  const body = { object: 'ChatLookup', data };
  sandbox.fault({ method: 'GET', path: /users\/.*\/chat$/, do: { kind: 'status', status: 200, body } });
  await ask('send.settle', {});
  expect((await find()).entries).toMatchObject([{ state: 'unconfirmed' }]);
});

// Through v2 the inboxes of company pages are not read.
describe('what somebody wrote to a company page, over v1,', () => {
  const list = () => value<InboxView>('inbox.list', { search: 'connie', unreadOnly: false, from: 0, count: 9 });

  test('is the page’s in the inbox, and takes nothing from there', async () => {
    const page = chatWithConnie('To the page', 1, { mailbox: 'company' });
    await connect();
    await fillInbox();
    expect(await list()).toMatchObject({ chats: [{ chatId: page.id, mailbox: 'company' }] });
    const refused = await outcome(await send('connie-new', { ...message, chatId: page.id }));
    expect(refused).toEqual({ refused: 'no-reply' });
    expect(sandbox.state.effects).toEqual([]);
  });

  test('is put away without what they wrote to the user', async () => {
    const own = chatWithConnie('To you', 9);
    const page = chatWithConnie('To the page', 1, { mailbox: 'company' });
    await connect();
    await fillInbox();
    await value('inbox.handle', { chatId: page.id, at: page.at, until: null });
    const { chats } = await list();
    expect(chats.map(({ chatId, away = false }) => [chatId, away])).toEqual([
      [page.id, true],
      [own.id, false],
    ]);
  });

  test('needs the user as the page’s, and not as a word from the person', async () => {
    chatWithConnie('To the page', 1, { mailbox: 'company' });
    await connect();
    await fillInbox();
    const { rows } = await value<TodayView>('today');
    expect(rows.filter(({ name }) => name?.includes('Connie'))).toMatchObject([{ providerId: null }]);
  });

  test('is no reply to the user, told by a notice or not', async () => {
    const page = chatWithConnie('To the page', 1, { mailbox: 'company' });
    await connect();
    await fillInbox();
    await value('keepsake.write', {
      accountId: SAM_ACCOUNT_ID,
      person: { providerId: CONNIE, publicIdentifier: 'connie-new', fullName: 'Connie New' },
      change: { reminder: { on: localDay(Date.now()), unlessReplyAfter: Date.now() - 2 * HOUR } },
    });
    const notice = { id: `message:${page.id}`, kind: 'message', providerId: CONNIE, name: 'Connie New' } as const;
    const memory = newMemory({ now: Date.now(), random: Math.random });
    await noticingMemoryItem(SAM_ACCOUNT_ID).change(() => ({ ...memory, notices: [{ ...notice, at: Date.now() }] }));
    const { rows } = await value<TodayView>('today');
    expect(rows.flatMap(({ causes }) => causes.map(({ kind }) => kind))).toContain('no-reply');
  });
});
