import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { newMemory } from '@/lib/outreach/noticing/memory';
import type { Active } from '@/lib/worker/account/connection';
import { newReading } from '@/lib/worker/network/relations-sync-steps';
import { madeId } from '../linkedin/made-ids';
import { indexed, named } from '../worker/inbox/inbox-rig';
import { relation } from '../worker/network/sample-relation';

const JANE = madeId('member', 1);

/** Everything of a worker as it starts: what it keeps in memory is forgotten. */
async function worker() {
  vi.resetModules();
  const generation = await import('@/lib/storage/generation');
  const { eraseAll } = await import('@/lib/storage/erase-all');
  const { peopleItem } = await import('@/lib/storage/account/people-item');
  const { chatIdsItem } = await import('@/lib/storage/account/chat-ids-item');
  const { noticingMemoryItem } = await import('@/lib/storage/noticing/noticing-items');
  const { createCallLog } = await import('@/lib/storage/account/call-log');
  const { createRelationsIndex } = await import('@/lib/storage/network/relations-index');
  const { createChatIndex } = await import('@/lib/storage/inbox/chat-index');
  const { createPeople } = await import('@/lib/worker/account/people');
  const { createChats } = await import('@/lib/worker/account/find-chat');
  const callLog = createCallLog();
  const calls = [{ method: 'GET', route: '/users', status: 200, ms: 1 }] as unknown as Parameters<
    typeof callLog.add
  >[2];
  return {
    ...generation,
    eraseAll,
    peopleItem,
    chatIdsItem,
    createPeople,
    createChats,
    /** Every kind of late write, by what it writes. */
    late: {
      people: (of: number) => peopleItem.change((people) => people, of),
      'chat ids': (of: number) => chatIdsItem.change(() => ({ 'sam:jane': 'c1' }), of),
      'what is new': (of: number) => noticingMemoryItem('sam').change(() => newMemory({ now: 0, random: () => 0 }), of),
      relations: (of: number) =>
        createRelationsIndex().commit({
          accountId: 'sam',
          generation: of,
          put: [relation('Jane')],
          reading: newReading('sam', null, 1, 0),
        }),
      chats: (of: number) =>
        createChatIndex().put({ generation: of, chats: [indexed('c1', 1)], names: [named('c1', 'Jane Doe')] }),
      calls: async (of: number) => {
        await callLog.add('sam', 'e1', calls, of);
        if ((await callLog.of('sam', 'e1')).length === 0) throw new Error('Everything was erased');
      },
    },
  };
}

/** All that is stored anywhere, as text. */
async function stored(): Promise<string> {
  const areas = await Promise.all([browser.storage.local.get(null), browser.storage.session.get(null)]);
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const contents = await Promise.all(names.map(contentsOf));
  return JSON.stringify([areas, contents]);
}

async function contentsOf(name: string): Promise<unknown> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const all = [...db.objectStoreNames].map(
    (store) =>
      new Promise((resolve) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
      }),
  );
  const contents = await Promise.all(all);
  db.close();
  return contents;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const KINDS = ['people', 'chat ids', 'what is new', 'relations', 'chats', 'calls'] as const;

test.each(KINDS)('%s are written in the generation that they were read in', async (kind) => {
  const { late, takeGeneration } = await worker();
  await late[kind](await takeGeneration());
});

test.each(KINDS)(
  '%s that were being read when everything was erased are not written, before or after the next connection',
  async (kind) => {
    const { late, takeGeneration, eraseAll, beginAccounts } = await worker();
    const taken = await takeGeneration();
    await late[kind](taken);
    await eraseAll();
    const empty = await stored();
    await expect(late[kind](taken)).rejects.toThrow('erased');
    expect(await stored()).toBe(empty);
    await beginAccounts();
    const begun = await stored();
    await expect(late[kind](taken)).rejects.toThrow('erased');
    expect(await stored()).toBe(begun);
    await late[kind](await takeGeneration());
  },
);

test.each(KINDS)('%s of an earlier generation are not written by a worker that was started since', async (kind) => {
  const { takeGeneration, eraseAll, beginAccounts } = await worker();
  const taken = await takeGeneration();
  await eraseAll();
  await expect((await worker()).late[kind](taken)).rejects.toThrow('erased');
  await beginAccounts();
  const { late, takeGeneration: again } = await worker();
  const begun = await stored();
  await expect(late[kind](taken)).rejects.toThrow('erased');
  expect(await stored()).toBe(begun);
  await late[kind](await again());
});

test('a person and a chat whose answers come after erasing and connecting anew leave nothing', async () => {
  const { takeGeneration, eraseAll, beginAccounts, ...parts } = await worker();
  const { promise, resolve } = Promise.withResolvers<void>();
  const profile = { providerId: JANE, publicIdentifier: 'jane', firstName: 'Jane', lastName: 'Doe', invitation: null };
  const own = { isGroup: false, readOnly: false, contentType: null, mailbox: 'own', at: 0 };
  const chat = { ...own, chatId: 'c1', accountId: 'sam', attendeeProviderId: JANE };
  const active = {
    account: { accountId: 'sam', providerId: null },
    generation: await takeGeneration(),
    client: {
      getProfile: () => promise.then(() => ({ ok: true, value: profile })),
      listChatsWith: () => promise.then(() => ({ ok: true, value: { items: [chat], cursor: null, skipped: 0 } })),
    },
  } as unknown as Active;
  const countRead = async () => ({ ok: true, value: null }) as const;
  const people = parts.createPeople({
    item: parts.peopleItem,
    now: () => 0,
    countRead,
    listed: async (one) => one,
    onRead: async () => undefined,
  });
  const readings = [
    people.read(active, { kind: 'provider-id', value: JANE }, { fresh: true }),
    parts.createChats(parts.chatIdsItem).find(active, JANE),
  ];
  await eraseAll();
  await beginAccounts();
  resolve();
  for (const reading of readings) await expect(reading).rejects.toThrow('erased');
  expect(await browser.storage.session.get(null)).toEqual({});
});

test('erasing again and again is a generation each, and the number is all that is left', async () => {
  const { eraseAll, takeGeneration } = await worker();
  await eraseAll();
  await eraseAll();
  expect(await takeGeneration()).toBe(2);
  expect(await browser.storage.local.get(null)).toEqual({ generation: { number: 2, open: false } });
});

test('a beginning that could not be stored is none: the next try stores it', async () => {
  const first = await worker();
  await first.endAccounts();
  vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(first.beginAccounts()).rejects.toMatchObject({ kind: 'storage-failed' });
  await expect(first.mustBeOf()).rejects.toThrow();
  await first.beginAccounts();
  await (await worker()).mustBeOf();
});

test('storage that cannot be read is told as such', async () => {
  const { takeGeneration } = await worker();
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('damaged'));
  await expect(takeGeneration()).rejects.toMatchObject({ kind: 'storage-unreadable' });
});
