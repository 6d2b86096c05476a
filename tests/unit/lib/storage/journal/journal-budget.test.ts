import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DAY_MS } from '@/lib/durations';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { BUDGETS, type Budget, kindOf, QUOTA_BYTES, sizeOf } from '@/lib/storage/budget';
import { createJournalArchive } from '@/lib/storage/journal/journal-archive';
import { createJournalBudget } from '@/lib/storage/journal/journal-budget';
import { createJournalStore } from '@/lib/storage/journal/journal-store';
import { StorageFailure } from '@/lib/storage/storage-failure';
import { sampleEntry, sampleLedger } from '../../outreach/journal/sample-entry';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

const NOTHING_SENT = { sentAt: null, closedAt: null, evidence: null } as const;
const held = (id: string, change: Partial<JournalEntry> = {}) =>
  sampleEntry({
    id,
    state: 'held',
    ...NOTHING_SENT,
    ids: { invitationId: null, chatId: null, messageId: null },
    ...change,
  });
const key = (id: string) => `entry:account-1:${id}`;
/** Of five of these all have room, but for what closes them. */
const LARGE = 'x'.repeat(BUDGETS.entries.bytes / 5 - 1_000);

const restarted = (now = 0) =>
  createJournalStore({
    archive: createJournalArchive(),
    now: () => now,
    serverNow: () => null,
    report: () => undefined,
  });

test('a send that has no room beside all others is refused, and nothing of it is stored', async () => {
  const store = restarted();
  for (const id of ['1', '2', '3', '4'])
    await store.commit({ ledger: sampleLedger(), entries: [held(id, { text: LARGE })] });
  await expect(store.commit({ ledger: sampleLedger(), entries: [held('5', { text: LARGE })] })).rejects.toMatchObject({
    kind: 'storage-full',
  });
  expect(await browser.storage.local.getKeys()).not.toContain(key('5'));
  expect((await store.load('account-1'))!.entries).toHaveLength(4);
  // What is smaller has room all the same.
  await store.commit({ ledger: sampleLedger(), entries: [held('6')] });
});

test('the sends of all accounts share the room, those of accounts that nobody has asked for since the start included', async () => {
  for (const [index, accountId] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    const large = held(`${index}`, { accountId, text: LARGE });
    const written = restarted().commit({ ledger: sampleLedger({ accountId }), entries: [large] });
    if (accountId === 'e') await expect(written).rejects.toMatchObject({ kind: 'storage-full' });
    else await written;
  }
});

test('what closes a send is written down however full the journal is, and has its room kept', async () => {
  const budget = createJournalBudget();
  const open = { state: 'held', text: LARGE };
  for (const id of ['1', '2', '3', '4']) await budget.take({ [key(id)]: open });
  const left = await budget.leftFor(key('small'));
  await expect(budget.take({ [key('small')]: { state: 'sent', text: 'x'.repeat(left) } })).rejects.toThrow();
  await budget.take({
    [key('1')]: { ...open, state: 'refused', problem: { title: '<'.repeat(300), detail: '<'.repeat(300) } },
  });
  // Even one that was answered at greater length than anybody thought.
  await budget.take({ [key('2')]: { ...open, state: 'sent', text: LARGE + LARGE } });
  await budget.take({ [key('2')]: { ...open, state: 'sent', text: '' } });
  // Closed, it needs no room to be closed any more.
  expect(await budget.leftFor(key('small'))).toBeGreaterThan(left);
});

test('what is not stored any more gives its room back', async () => {
  const budget = createJournalBudget();
  const before = await budget.leftFor(key('1'));
  await budget.take({ [key('2')]: { state: 'sent', text: LARGE } });
  await budget.give([key('2')]);
  expect(await budget.leftFor(key('1'))).toBe(before);
});

describe('what a journal has read already', () => {
  const sent = (accountId: string) => ({ [`entry:${accountId}:1`]: { state: 'sent', text: LARGE } });
  const read = () => vi.spyOn(browser.storage.local, 'get');

  test('is measured without being read a second time', async () => {
    const stored = { ...sent('a'), 'ledger:a': { clock: 1 }, ...sent('b') };
    await browser.storage.local.set(stored);
    const left = await createJournalBudget().leftFor(key('1'));
    const budget = createJournalBudget();
    budget.saw({ ...sent('a'), 'ledger:a': { clock: 1 } });
    const get = read();
    expect(await budget.leftFor(key('1'))).toBe(left);
    // The stand-in for the browser reads all to list the keys.
    expect(get.mock.calls.filter(([keys]) => keys !== null)).toEqual([[Object.keys(sent('b'))]]);
  });

  test('is not read by the first send of a worker either', async () => {
    await restarted().commit({ ledger: sampleLedger(), entries: [held('1'), held('2')] });
    const store = restarted();
    await store.load('account-1');
    const get = read();
    await store.commit({ ledger: sampleLedger(), entries: [held('3')] });
    expect(get.mock.calls.flatMap(([keys]) => keys)).not.toContain(key('1'));
  });

  test('takes no room if it was erased before the first write', async () => {
    const whole = await createJournalBudget().leftFor(key('1'));
    const budget = createJournalBudget();
    budget.saw(sent('a'));
    expect(await budget.leftFor(key('1'))).toBe(whole);
  });

  test('is read anew after a write that failed', async () => {
    const whole = await createJournalBudget().leftFor(key('1'));
    const budget = createJournalBudget();
    budget.saw(sent('a'));
    budget.forget();
    await browser.storage.local.set({ 'entry:a:1': { state: 'sent', text: '' } });
    expect(await budget.leftFor(key('1'))).toBeGreaterThan(whole - 100);
  });

  test.each([null, 'x', 7])('takes its room though it is damaged: %s', async (damaged) => {
    const whole = await createJournalBudget().leftFor(key('1'));
    await browser.storage.local.set(sent('a'));
    const budget = createJournalBudget();
    budget.saw({ 'entry:a:1': damaged });
    expect(await budget.leftFor(key('1'))).toBe(whole - sizeOf('entry:a:1', damaged));
  });
});

test('after a write that failed it is measured anew what is stored', async () => {
  const store = restarted();
  await store.commit({ ledger: sampleLedger(), entries: [] });
  vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('IO error'));
  await expect(store.commit({ ledger: sampleLedger(), entries: [held('1', { text: LARGE })] })).rejects.toThrow(
    'IO error',
  );
  for (const id of ['2', '3', '4', '5'].slice(0, 4))
    await store.commit({ ledger: sampleLedger(), entries: [held(id, { text: LARGE })] });
});

const seen = (index: number, change: Partial<AccountLedger['elsewhere'][number]>) => ({
  providerId: `ACoA${index}`,
  publicIdentifier: null,
  invitationId: null,
  fullName: 'x'.repeat(1_000),
  at: null,
  withNote: false,
  own: false,
  seenAt: 0,
  ...change,
});

test('of what was sent elsewhere those without a date go first, and none that takes a place', async () => {
  const store = restarted();
  const undated = Array.from({ length: 500 }, (_, index) => seen(index, { seenAt: 9 }));
  const dated = Array.from({ length: 100 }, (_, index) => seen(1_000 + index, { at: 5 }));
  await store.commit({ ledger: sampleLedger({ elsewhere: [...undated, ...dated] }), entries: [] });
  const stored = (await restarted().load('account-1'))!.ledger.elsewhere;
  expect(stored.filter(({ at }) => at === 5)).toHaveLength(100);
  expect(stored.length).toBeLessThan(500);
  const many = Array.from({ length: 600 }, (_, index) => seen(index, { at: 5 }));
  await expect(store.commit({ ledger: sampleLedger({ elsewhere: many }), entries: [] })).rejects.toMatchObject({
    kind: 'storage-full',
  });
});

/** Chrome's own limit: a set that would go over it fails as a whole. */
function limitStorage() {
  const sizes = new Map<string, number>();
  const set = browser.storage.local.set.bind(browser.storage.local);
  const remove = browser.storage.local.remove.bind(browser.storage.local);
  vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items) => {
    for (const [one, value] of Object.entries(items)) sizes.set(one, sizeOf(one, value));
    if ([...sizes.values()].reduce((sum, size) => sum + size, 0) > QUOTA_BYTES)
      throw new Error('QUOTA_BYTES quota exceeded');
    await set(items);
  });
  vi.spyOn(browser.storage.local, 'remove').mockImplementation(async (keys) => {
    for (const one of [keys].flat() as string[]) sizes.delete(one);
    await remove(keys as string[]);
  });
  return sizes;
}

const words = fc
  .record({ letter: fc.constantFrom('a', '<', 'é', '\u0001', '😀'), length: fc.integer({ min: 0, max: 60_000 }) })
  .map(({ letter, length }) => letter.repeat(length));
const deed = fc.record({
  account: fc.constantFrom('a', 'b', 'c'),
  does: fc.constantFrom('send', 'send', 'close', 'import', 'list', 'read', 'erase', 'restart'),
  words,
  days: fc.integer({ min: 0, max: 2 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;
const ANSWERED = {
  state: 'refused',
  ids: { invitationId: '1'.repeat(100), chatId: null, messageId: null },
  problem: {
    kind: 'bad-request',
    slug: 's'.repeat(100),
    status: 422,
    title: '<'.repeat(300),
    detail: '<'.repeat(300),
    retryAfterMs: null,
    effect: 'none',
  },
} as const satisfies Partial<JournalEntry>;

/** Does one deed after the other to a store whose worker comes and goes, and checks that each is done, or refused for want of room. */
function player() {
  let at = 0;
  let store = restarted();
  const open: JournalEntry[] = [];
  const ledgerOf = async (accountId: string) =>
    (await store.load(accountId))?.ledger ?? sampleLedger({ accountId, knownSince: 0 });

  const unlessFull = async (written: Promise<unknown>): Promise<boolean> => {
    const [{ status }] = await Promise.allSettled([written]);
    if (status === 'fulfilled') return true;
    const error = await written.catch((reason: Error) =>
      reason.cause instanceof StorageFailure ? reason.cause : reason,
    );
    expect(error).toMatchObject({ kind: 'storage-full' });
    return false;
  };
  const close = async (entry: JournalEntry | undefined) => {
    if (!entry) return;
    const closed = { ...entry, ...ANSWERED, sentAt: at, closedAt: at, evidence: { source: 'answer', at } } as const;
    await store.commit({ ledger: await ledgerOf(entry.accountId), entries: [closed] });
  };

  type Entry = { readonly entry: JournalEntry; readonly ledger: AccountLedger };
  const doing = {
    send: async ({ entry, ledger }: Entry) => {
      if (await unlessFull(store.commit({ ledger, entries: [entry] }))) open.push(entry);
    },
    close: () => close(open.shift()),
    import: ({ entry }: Entry) => {
      const entries = Array.from({ length: 20 }, (_, one) => ({
        ...entry,
        id: `${entry.id}-${one}`,
        state: 'sent' as const,
      }));
      return unlessFull(store.absorb(entry.accountId, { ledger: null, entries }));
    },
    list: ({ entry, ledger }: Entry) => {
      const fullName = (entry.text ?? '').slice(0, 200);
      const elsewhere = Array.from({ length: 2_500 }, (_, one) => seen(one, { at: one % 2 ? null : at, fullName }));
      return unlessFull(store.commit({ ledger: { ...ledger, elsewhere }, entries: [] }));
    },
    read: ({ ledger }: Entry) =>
      unlessFull(store.commit({ ledger: { ...ledger, reads: [...ledger.reads, at] }, entries: [] })),
    erase: ({ entry }: Entry) => store.eraseClosed(entry.accountId, entry.id),
    restart: async () => {
      store = restarted(at);
    },
  } as const;

  return {
    async play({ account: accountId, does, words: text, days }: Deed, index: number) {
      at += days * DAY_MS;
      const entry = held(`e${index}`, { accountId, text, at, dueAt: at, holdUntil: at });
      await doing[does]({ entry, ledger: await ledgerOf(accountId) });
    },
    async closeAll() {
      for (const entry of open) await close(entry);
    },
  };
}

test('whatever is sent, imported, listed and read in whatever order, Chrome never refuses what closes a send, and each kind keeps to its room', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 80 }), async (deeds) => {
      vi.restoreAllMocks();
      globalThis.indexedDB = new IDBFactory();
      await browser.storage.local.clear();
      const sizes = limitStorage();
      const { play, closeAll } = player();
      for (const [index, one] of deeds.entries()) await play(one, index);
      await closeAll();
      for (const [kind, items] of Map.groupBy(sizes, ([one]) => kindOf('local', one)!))
        expect(items.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual((BUDGETS[kind] as Budget).bytes);
    }),
    { numRuns: 12 },
  );
}, 120_000);
