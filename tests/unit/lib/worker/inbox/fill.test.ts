import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { failed, ok } from '@/lib/result';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import { EMPTY_PAGES } from '@/lib/unipile/http/list-pages';
import type { Chat } from '@/lib/unipile/shapes/chat';
import type { Active } from '@/lib/worker/account/connection';
import { createInboxFill } from '@/lib/worker/inbox/fill';
import type { Sends } from '@/lib/worker/sending/sends';
import { ACCOUNT, ALL, chat, startedIndex } from './inbox-rig';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const PAGE = 3;

/** Lists of three a page, whose cursor is the number of the first item. */
function server(chats: readonly Chat[]) {
  const people = () =>
    server.chats.map(({ chatId, attendeeProviderId, accountId }) => ({
      accountId,
      providerId: attendeeProviderId,
      name: `Person ${chatId}`,
      isSelf: false,
    }));
  const asked: string[] = [];
  const page = <T>(name: string, items: readonly T[], cursor: string | null | undefined) => {
    asked.push(`${name} ${cursor ?? 'first'}`);
    const from = Number(cursor ?? 0);
    const next = from + PAGE < items.length ? String(from + PAGE) : null;
    return ok({ items: items.slice(from, from + PAGE), cursor: next, skipped: 0 });
  };
  const server = {
    asked,
    chats,
    client: {
      listChats: async ({ cursor }: { cursor?: string | null }) => page('chats', server.chats, cursor) as unknown,
      listAttendees: async ({ cursor }: { cursor?: string | null }) => page('people', people(), cursor) as unknown,
      listChatAttendees: async ({ chatId }: { chatId: string }) => {
        asked.push(`people of ${chatId}`);
        return ok({ items: people().filter(({ providerId }) => providerId === `ACoA-${chatId}`) }) as unknown;
      },
    },
  };
  return server;
}

function start(client: object, awake: Pick<Sends, 'awake'>['awake'] = async () => ok(null)) {
  const index = startedIndex();
  const slept: number[] = [];
  let now = 0;
  const fill = createInboxFill({
    connection: {
      withActive: (use) => use({ client, account: { accountId: ACCOUNT } } as unknown as Active),
    },
    sends: { awake },
    index,
    now: () => now,
    random: () => 0.5,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
  });
  const all = async () => {
    let step = await fill(true);
    while (step.ok && !step.value.done) step = await fill(false);
    return step;
  };
  return { index, fill, all, slept };
}

const CHATS = Array.from({ length: 8 }, (_, n) => chat(`c${n}`, 100 - n));
const ids = async (index: ReturnType<typeof startedIndex>) =>
  (await index.list(ACCOUNT, ALL)).chats.map(({ chatId, name }) => `${chatId} ${name}`);

test('every chat and every name is read, a page at a time', async () => {
  const { client, asked } = server(CHATS);
  const { all, index } = start(client);
  expect(await all()).toEqual(ok({ known: 8, done: true }));
  expect(await ids(index)).toEqual(CHATS.map(({ chatId }) => `${chatId} Person ${chatId}`));
  expect(asked.toSorted()).toEqual(['chats 3', 'chats 6', 'chats first', 'people 3', 'people 6', 'people first']);
});

test('between two pages there is a pause', async () => {
  const { all, slept } = start(server(CHATS).client);
  await all();
  expect(slept.slice(1).every((ms) => ms >= 150)).toBe(true);
});

test('after a restart it goes on with the page that is missing', async () => {
  const { client, asked } = server(CHATS);
  const first = start(client);
  await first.fill(true);
  await first.fill(false);
  const before = asked.length;
  const second = start(client);
  expect(await second.all()).toEqual(ok({ known: 8, done: true }));
  expect(asked.slice(before)).toEqual(['chats first', 'people 3', 'chats 3', 'people 6', 'chats 6']);
});

test('once all is known a fresh look reads the newest page alone, and who is new in it', async () => {
  const api = server(CHATS);
  const { all, index } = start(api.client);
  await all();
  api.asked.length = 0;
  api.chats = [chat('new', 200), ...CHATS];
  await all();
  expect(api.asked).toEqual(['chats first', 'people of new']);
  expect((await ids(index))[0]).toBe('new Person new');
});

test('more new chats than a page holds are all read', async () => {
  const api = server(CHATS);
  const { all, index } = start(api.client);
  await all();
  api.chats = [...Array.from({ length: 5 }, (_, n) => chat(`new${n}`, 300 - n)), ...CHATS];
  await all();
  expect((await index.list(ACCOUNT, ALL)).total).toBe(13);
});

test("another account's chats, which the key sees too, are left out", async () => {
  const { all, index } = start(server([chat('a', 2), chat('b', 1, { accountId: 'alex' })]).client);
  await all();
  expect(await ids(index)).toEqual(['a Person a']);
});

test('a server without the list of people is asked chat by chat', async () => {
  const { client } = server(CHATS.slice(0, 2));
  const { all, index } = start({ ...client, listAttendees: async () => failed(bareProblem('not-found', 'none', 404)) });
  await all();
  expect(await ids(index)).toEqual(['c0 Person c0', 'c1 Person c1']);
});

test('a page that fails is said, and read the next time', async () => {
  const { client } = server(CHATS);
  const offline = { ...client, listChats: async () => failed(bareProblem('offline', 'none')) };
  expect(await start(offline).fill(true)).toMatchObject({ ok: false, problem: { kind: 'offline' } });
  expect(await start(client).all()).toEqual(ok({ known: 8, done: true }));
});

test('an empty page that leads to itself is no end of the list', async () => {
  const { client } = server(CHATS);
  const { all, index } = start(client);
  const burst = start({ ...client, listChats: async () => ok({ items: [], cursor: '3', skipped: 0 }) });
  await burst.fill(true);
  expect(await burst.all()).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
  await all();
  expect((await index.list(ACCOUNT, ALL)).total).toBe(8);
});

test('while the account rests the newest page is read, and nothing behind it', async () => {
  const { client, asked } = server(CHATS);
  const pause = { why: 'account-limited', since: 0, until: 60_000 } as const;
  const { fill } = start(client, async () => failed({ kind: 'account-paused', pause }));
  expect(await fill(true)).toMatchObject({ ok: true });
  const before = asked.length;
  expect(await fill(false)).toEqual(failed({ kind: 'account-paused', pause }));
  expect(asked).toHaveLength(before);
});

test('a cursor that the server no longer takes begins anew', async () => {
  const { client } = server(CHATS);
  const first = start(client);
  await first.fill(true);
  let stale = true;
  const listChats: typeof client.listChats = async (input) => {
    if (!input.cursor || !stale) return client.listChats(input);
    stale = false;
    return failed(bareProblem('bad-request', 'none', 400));
  };
  expect(await start({ ...client, listChats }).all()).toEqual(ok({ known: 8, done: true }));
});

test('empty pages that always lead on end the reading, and one more request is made each time the user asks', async () => {
  const { client } = server(CHATS);
  let asked = 0;
  const listChats = async () => ok({ items: [], cursor: `nowhere-${++asked}`, skipped: 0 });
  const { all } = start({ ...client, listChats });
  expect(await all()).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
  expect(asked).toBe(1 + EMPTY_PAGES);
  asked = 0;
  expect(await all()).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
  expect(asked).toBe(2);
});

test('a list whose place is lost again and again is left until the user asks', async () => {
  const { client } = server(CHATS);
  let asked = 0;
  const listChats: typeof client.listChats = async (input) => {
    asked += 1;
    return input.cursor ? failed(bareProblem('bad-request', 'none', 400)) : client.listChats(input);
  };
  const { all } = start({ ...client, listChats });
  expect(await all()).toMatchObject({ ok: false, problem: { kind: 'bad-request' } });
  expect(asked).toBeLessThan(6);
});
