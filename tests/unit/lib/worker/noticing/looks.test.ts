import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newMemory } from '@/lib/outreach/noticing/memory';
import { failed, ok } from '@/lib/result';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import type { Active } from '@/lib/worker/account/connection';
import { createLooks } from '@/lib/worker/noticing/looks';
import { chat, startedIndex } from '../inbox/inbox-rig';
import { item } from '../network/sample-relation';

const EMPTY = newMemory({ now: 0, random: () => 0 });
const page = <T>(items: T[]) => ok({ items, cursor: 'more', skipped: 0 });

const message = (messageId: string, change: object = {}) => ({
  messageId,
  accountId: 'sam',
  chatId: 'a',
  senderId: 'ACoA-a',
  text: 'Hello',
  at: 20,
  own: false,
  hidden: false,
  deleted: false,
  isEvent: false,
  messageType: 'MESSAGE',
  attachments: [],
  ...change,
});

const client = {
  getAccount: vi.fn(
    async (): Promise<unknown> => ok({ accountId: 'sam', type: 'LINKEDIN', providerId: null, status: 'CREDENTIALS' }),
  ),
  listRelations: vi.fn(async (): Promise<unknown> => page([item('Ada', { at: 9 })])),
  listNewestChats: vi.fn(async (): Promise<unknown> => page([chat('a', 20, { unreadCount: 1 })])),
  listMessages: vi.fn(async (): Promise<unknown> => page([message('m1')])),
  listChatAttendees: vi.fn(async (): Promise<unknown> => page([{ providerId: 'ACoA-a', name: 'Ann', isSelf: false }])),
};
const active = { client, account: { accountId: 'sam' }, calls: [], generation: 0 } as unknown as Active;
const KNOWN = { ...EMPTY, chats: { at: { a: 10 }, floor: 10 }, relations: { at: { old: 5 }, floor: 5 } };

let sleeps: number[];
let notes: ReadonlySet<string>;
const merged = vi.fn(async () => ({ added: [], removed: [], renamed: [] }));
const looks = (index = startedIndex()) =>
  createLooks({
    relationsSync: { mergeFirstListPage: merged },
    inboxIndex: index,
    notes: { among: async () => notes },
    ownerIs: async () => undefined,
    random: () => 0.5,
    sleep: async (ms) => void sleeps.push(ms),
  });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  sleeps = [];
  notes = new Set();
  vi.clearAllMocks();
});

describe('whose account it is', () => {
  test.each(['chats', 'relations'] as const)('is asked by no look at %s that shows nothing new', async (look) => {
    const { value } = (await looks()[look](active, EMPTY)) as { value: { seen: object } };
    client.getAccount.mockClear();
    expect(await looks()[look](active, { ...EMPTY, ...value.seen })).toMatchObject({ ok: true });
    expect(client.getAccount).not.toHaveBeenCalled();
  });

  test.each([
    ['chats', 'listNewestChats'],
    ['relations', 'listRelations'],
  ] as const)('is asked by a look at %s that come back empty', async (look, list) => {
    client[list].mockResolvedValueOnce(page([]));
    await looks()[look](active, KNOWN);
    expect(client.getAccount).toHaveBeenCalledTimes(1);
  });
});

describe('chats', () => {
  test('the first look costs two calls, one of them to know whose they are, and tells nothing', async () => {
    expect(await looks().chats(active, EMPTY)).toMatchObject({
      value: { events: [], seen: { chats: { at: { a: 20 } } } },
    });
    expect(client.getAccount).toHaveBeenCalledTimes(1);
    expect(client.listMessages).not.toHaveBeenCalled();
  });

  test('a chat with something new is read from there on, and says who wrote', async () => {
    const found = await looks().chats(active, KNOWN);
    expect(found).toMatchObject({
      value: { events: [{ kind: 'message_received', messageId: 'm1', own: false, sender: { name: 'Ann' } }] },
    });
    expect(client.listMessages).toHaveBeenCalledWith(expect.objectContaining({ chatId: 'a', after: 10 }));
    expect(sleeps).toEqual([2_500]);
  });

  test('the note of an invitation is no news', async () => {
    notes = new Set(['m1']);
    client.listMessages.mockResolvedValueOnce(page([message('m2'), message('m1')]));
    const found = await looks().chats(active, KNOWN);
    expect(found).toMatchObject({ value: { events: [{ messageId: 'm2' }] } });
  });

  test('who is known from the inbox is not asked for again', async () => {
    const index = startedIndex();
    await looks(index).chats(active, KNOWN);
    await looks(index).chats(active, KNOWN);
    expect(client.listChatAttendees).toHaveBeenCalledOnce();
  });

  test('own messages are recognised', async () => {
    client.listMessages.mockResolvedValueOnce(page([message('m1', { own: true })]));
    expect(await looks().chats(active, KNOWN)).toMatchObject({ value: { events: [{ own: true }] } });
    expect(client.listChatAttendees).not.toHaveBeenCalled();
  });

  test('what belongs to another account of the key is not seen', async () => {
    client.listNewestChats.mockResolvedValueOnce(
      page([chat('x', 30, { accountId: 'alex', unreadCount: 1 }), chat('a', 10)]),
    );
    const found = await looks().chats(active, KNOWN);
    expect(found).toMatchObject({ value: { events: [], seen: { chats: { at: { a: 10 } } } } });
    expect(JSON.stringify(found)).not.toContain('"x"');
  });

  test('the inbox knows what was read here', async () => {
    const index = startedIndex();
    await looks(index).chats(active, EMPTY);
    expect(await index.find('sam', 'a')).toMatchObject({ unreadCount: 1 });
  });

  test('a chat that cannot be read fails the look, so that nothing of it is lost', async () => {
    client.listMessages.mockResolvedValueOnce(failed(bareProblem('unavailable', 'none')));
    expect(await looks().chats(active, KNOWN)).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
  });
});

describe('relations', () => {
  test('the page goes to the index of relations, and who is new is told by their full name', async () => {
    const found = await looks().relations(active, KNOWN);
    expect(found).toMatchObject({ value: { events: [{ kind: 'new_relation', fullName: 'Ada' }] } });
    expect(merged).toHaveBeenCalledWith(
      expect.objectContaining({ accountId: 'sam', generation: 0 }),
      expect.objectContaining({ cursor: 'more' }),
    );
  });

  test('one look is one call', async () => {
    await looks().relations(active, KNOWN);
    expect(client.listRelations).toHaveBeenCalledOnce();
  });
});

test('the state of the account is Unipile’s word on it', async () => {
  expect(await looks().status(active, { ...EMPTY, status: 'OK' })).toMatchObject({
    value: { seen: { status: 'CREDENTIALS' }, events: [{ kind: 'account_status', status: 'CREDENTIALS' }] },
  });
});
