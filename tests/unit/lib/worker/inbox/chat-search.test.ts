import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { createChatIndex, type IndexedChat } from '@/lib/storage/inbox/chat-index';
import { waitingChat } from '@/lib/worker/inbox/chat-search';
import { ACCOUNT, ALL, indexed, named, startedIndex } from './inbox-rig';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const found = async (search: string, index: ReturnType<typeof startedIndex>) =>
  (await index.list(ACCOUNT, { ...ALL, search })).chats.map(({ chatId }) => chatId);

test('chats stand newest first, under the name of the other person', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, {
    generation: 0,
    chats: [indexed('a', 1), indexed('b', 2)],
    names: [named('b', 'Jane Doe')],
  });
  expect((await index.list(ACCOUNT, ALL)).chats).toMatchObject([
    { chatId: 'b', name: 'Jane Doe' },
    { chatId: 'a', name: null },
  ]);
});

test('a group is under its own name', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, {
    generation: 0,
    chats: [indexed('a', 1, { name: 'Team', attendeeProviderId: null, isGroup: true })],
  });
  expect((await index.list(ACCOUNT, ALL)).chats).toMatchObject([{ name: 'Team', isGroup: true }]);
});

test('a search finds every word as the beginning of a word, without accents and case', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, {
    generation: 0,
    chats: [indexed('a', 1), indexed('b', 2), indexed('c', 3)],
    names: [named('a', 'Chloé García'), named('b', 'Charles Gardner'), named('c', 'Garance Michel')],
  });
  expect(await found('ch gar', index)).toEqual(['b', 'a']);
  expect(await found('GARCIA', index)).toEqual(['a']);
  expect(await found('arl', index)).toEqual([]);
});

test('part of what was found says where it begins and how much there is', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, { generation: 0, chats: Array.from({ length: 5 }, (_, at) => indexed(`c${at}`, at)) });
  expect(await index.list(ACCOUNT, { ...ALL, from: 2, count: 2 })).toMatchObject({
    total: 5,
    from: 2,
    chats: [{ chatId: 'c2' }, { chatId: 'c1' }],
  });
});

test('only what is unread is shown where that is wanted', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 1, { unreadCount: 2 }), indexed('b', 2)] });
  expect((await index.list(ACCOUNT, { ...ALL, unreadOnly: true })).chats).toMatchObject([{ chatId: 'a' }]);
});

test('an archived chat is found by a search alone', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, {
    generation: 0,
    chats: [indexed('a', 1, { archived: true })],
    names: [named('a', 'Jane Doe')],
  });
  expect(await found('', index)).toEqual([]);
  expect(await found('jane', index)).toEqual(['a']);
});

test('one account never sees the chats of another', async () => {
  const index = startedIndex();
  await index.take('alex', { generation: 0, chats: [indexed('a', 1, { accountId: 'alex' })] });
  expect((await index.list(ACCOUNT, ALL)).total).toBe(0);
  expect(await index.find(ACCOUNT, 'a')).toBeNull();
});

test('what was taken in is there after a restart', async () => {
  await startedIndex().take(ACCOUNT, { generation: 0, chats: [indexed('a', 1)], names: [named('a', 'Jane Doe')] });
  expect(await startedIndex().find(ACCOUNT, 'a')).toMatchObject({ chatId: 'a', name: 'Jane Doe', at: 1 });
});

test('what could not be stored is not known either', async () => {
  const store = createChatIndex();
  vi.spyOn(store, 'put').mockRejectedValueOnce(new Error('no disk'));
  const index = startedIndex(store);
  await expect(index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 1)] })).rejects.toThrow('no disk');
  expect(await index.find(ACCOUNT, 'a')).toBeNull();
});

test('nothing is left once it is erased', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 1)] });
  await index.erase();
  expect(await index.find(ACCOUNT, 'a')).toBeNull();
  expect(await startedIndex().find(ACCOUNT, 'a')).toBeNull();
});

test('a newest page with nothing on it as it was known leaves the rest to be read again', async () => {
  const index = startedIndex();
  await index.takeNewest({ accountId: ACCOUNT, generation: 0 }, [indexed('a', 1), indexed('b', 2)], null);
  const chats = async () => (await index.known(ACCOUNT)).progress?.chats;
  expect(await chats()).toMatchObject({ done: true });
  await index.takeNewest({ accountId: ACCOUNT, generation: 0 }, [indexed('c', 3), indexed('b', 2)], 'more');
  expect(await chats()).toMatchObject({ done: true });
  await index.takeNewest({ accountId: ACCOUNT, generation: 0 }, [indexed('a', 5), indexed('d', 4)], 'more');
  expect(await chats()).toEqual({ cursor: 'more', pages: 1, done: false });
});

const said = (at: number, own: boolean, text: string | null = `at ${at}`) => ({ at, own, text });
const HERE = { accountId: ACCOUNT, generation: 0 };

test('what was heard in a chat is kept through every reading of the list', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 5)] });
  await index.hear(HERE, 'a', [said(5, true), said(4, false), said(3, false)]);
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 6, { unreadCount: 1 })] });
  const heard = async (of: typeof index) => (await of.known(ACCOUNT)).chats.get('a');
  expect(await heard(index)).toMatchObject({ at: 6, lastWords: { text: 'at 5', own: true, at: 5 }, theirsAt: 4 });
  expect(await heard(startedIndex())).toMatchObject({ at: 6, lastWords: { at: 5 }, theirsAt: 4 });
});

test('a line of the inbox has the last words of its chat, as long as nothing is known to have been said since', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 5)] });
  const line = async () => (await index.list(ACCOUNT, ALL)).chats[0]!.lastWords;
  expect(await line()).toBeUndefined();
  await index.hear(HERE, 'a', [said(5, false)]);
  expect(await line()).toEqual({ text: 'at 5', own: false });
  await index.hear(HERE, 'a', [said(9, true)]);
  expect(await line()).toEqual({ text: 'at 9', own: true });
  // LinkedIn's clock and this one differ.
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 9 + 5_000)] });
  expect(await line()).toEqual({ text: 'at 9', own: true });
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 9 + 5_001)] });
  expect(await line()).toBeUndefined();
  await index.hear(HERE, 'a', [said(20_000, true, null)]);
  expect(await line()).toBeUndefined();
});

test('an own message that was changed says what it says now, where it is the last one', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 5)] });
  await index.hear(HERE, 'a', [said(20_000, true)]);
  const after = async (text: string | null, at: number) => {
    await index.reword(HERE, 'a', { text, at });
    return (await index.list(ACCOUNT, ALL)).chats[0]!.lastWords?.text;
  };
  expect(await after('Earlier', 10_000)).toBe('at 20000');
  // It left a little before that was known.
  expect(await after('Changed', 19_000)).toBe('Changed');
  expect(await after(null, 19_000)).toBeUndefined();
  await index.hear(HERE, 'a', [said(30_000, false)]);
  expect(await after('Theirs', 30_000)).toBe('at 30000');
});

test('a chat that the user has answered stands first, as of then and with nothing unread', async () => {
  const index = startedIndex();
  const chats = [indexed('a', 5, { unreadCount: 1 }), indexed('b', 9, { unreadCount: 1 })];
  await index.take(ACCOUNT, { generation: 0, chats });
  await index.hear(HERE, 'a', [said(20, true)]);
  const lines = async (unreadOnly: boolean) => (await index.list(ACCOUNT, { ...ALL, unreadOnly })).chats;
  expect(await lines(false)).toMatchObject([
    { chatId: 'a', at: 20, unreadCount: 0 },
    { chatId: 'b', at: 9, unreadCount: 1 },
  ]);
  expect(await lines(true)).toMatchObject([{ chatId: 'b' }]);
});

test('what was heard again says nothing new of how much was unread then', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 5)] });
  await index.hear(HERE, 'a', [said(5, true)]);
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 5, { unreadCount: 1 })] });
  await index.hear(HERE, 'a', [said(5, true)]);
  expect((await index.list(ACCOUNT, ALL)).chats).toMatchObject([{ unreadCount: 1 }]);
});

test('an older page takes nothing back, and a long message is kept by its beginning', async () => {
  const index = startedIndex();
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 5)] });
  await index.hear(HERE, 'a', [said(5, false, 'x'.repeat(2_000))]);
  await index.hear(HERE, 'a', [said(2, true)]);
  const chat = (await index.known(ACCOUNT)).chats.get('a');
  expect(chat).toMatchObject({ lastWords: { own: false, at: 5 }, theirsAt: 5 });
  expect(chat?.lastWords?.text).toHaveLength(300);
});

test('nothing is written where nothing new was heard, of a chat that is not known, or where the disk fails', async () => {
  const store = createChatIndex();
  const put = vi.spyOn(store, 'put');
  const index = startedIndex(store);
  await index.take(ACCOUNT, { generation: 0, chats: [indexed('a', 5)] });
  await index.hear(HERE, 'a', [said(5, false)]);
  put.mockClear();
  await index.hear(HERE, 'a', [said(5, false)]);
  await index.hear(HERE, 'b', [said(5, false)]);
  await index.hear(HERE, 'a', []);
  expect(put).not.toHaveBeenCalled();
  put.mockRejectedValue(new Error('disk'));
  await index.hear(HERE, 'a', [said(9, false)]);
  expect((await index.known(ACCOUNT)).chats.get('a')?.lastWords?.at).toBe(5);
});

test('a chat that the user has answered waits for nobody, whatever LinkedIn still calls unread, until the other person writes', () => {
  const lastWords = { text: 'Yes', own: true, at: 20_000, unreadThen: 1 };
  const waits = (change: Partial<IndexedChat>) =>
    waitingChat({ ...indexed('a', 19_000), unreadCount: 1, ...change }).unreadCount;
  expect(waits({})).toBe(1);
  expect(waits({ lastWords })).toBe(0);
  expect(waits({ lastWords, at: 21_000 })).toBe(0);
  expect(waits({ lastWords, at: 60_000 })).toBe(1);
  expect(waits({ lastWords, at: 21_000, unreadCount: 2 })).toBe(2);
  expect(waits({ lastWords: { ...lastWords, own: false } })).toBe(1);
});
