import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { countedAs } from '@/lib/outreach/quota/taken-places';
import { BUDGETS } from '@/lib/storage/budget';
import { createJournalArchive, type JournalArchive } from '@/lib/storage/journal/journal-archive';
import { createJournalStore } from '@/lib/storage/journal/journal-store';
import { packed, withoutWords } from '@/lib/storage/journal/live-entries';

const DAY = 24 * 60 * 60 * 1_000;
const NOW = Date.UTC(2026, 10, 23, 12);

const entry = (change: Partial<JournalEntry> = {}): JournalEntry => ({
  version: 1,
  id: 'e1',
  accountId: 'sam',
  action: 'invite',
  person: { providerId: 'ACoAAJane', publicIdentifier: 'jane-doe', fullName: 'Jane Doe' },
  text: null,
  subject: null,
  attachments: [],
  email: null,
  target: { invitationId: null, chatId: null },
  surface: 'page',
  state: 'held',
  at: NOW,
  day: '2026-11-23',
  month: '2026-11',
  dueAt: NOW,
  holdUntil: NOW,
  sentAt: null,
  closedAt: null,
  place: 'kept',
  ids: { invitationId: null, chatId: null, messageId: null },
  usage: null,
  problem: null,
  evidence: null,
  checks: { count: 0, nextAt: null },
  ...change,
});

const ledger: AccountLedger = {
  version: 2,
  accountId: 'sam',
  clock: NOW,
  sureAt: null,
  knownSince: NOW,
  relationsCount: null,
  pause: null,
  strikes: 0,
  usage: null,
  elsewhere: [],
  reconciledAt: NOW,
  reads: [],
  today: { day: '2026-11-23', used: { invite: 1 } },
};

const { reads: _reads, elsewhere: _elsewhere, ...head } = ledger;

const sent = (change: Partial<JournalEntry> = {}) => entry({ state: 'sent', sentAt: NOW, closedAt: NOW, ...change });

let archive: JournalArchive;
const report = vi.fn();
/** A store as a newly started worker has it. */
const restarted = (now = NOW) => createJournalStore({ archive, now: () => now, serverNow: () => now, report });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  archive = createJournalArchive();
  report.mockReset();
});

test('an account never seen has no journal', async () => {
  expect(await restarted().load('sam')).toBeNull();
});

test('of an account without a journal that is known from then on, unless the archive could not be read', async () => {
  const [read, archived] = [vi.spyOn(browser.storage.local, 'get'), vi.spyOn(archive, 'ledger')];
  const store = restarted();
  archived.mockRejectedValueOnce(new Error('no disk'));
  expect([await store.load('sam'), archived.mock.calls.length]).toEqual([null, 1]);
  expect([await store.load('sam'), archived.mock.calls.length]).toEqual([null, 2]);
  read.mockClear();
  expect([await store.load('sam'), archived.mock.calls.length, read.mock.calls.length]).toEqual([null, 2, 0]);
});

test('what was committed is there after a restart', async () => {
  await restarted().commit({ ledger, entries: [entry()] });
  expect(await restarted().load('sam')).toEqual({ ledger, entries: [entry()] });
});

test('an entry and the counters it changes go out in one set', async () => {
  const set = vi.spyOn(browser.storage.local, 'set');
  await restarted().commit({ ledger, entries: [entry()] });
  expect(set).toHaveBeenCalledExactlyOnceWith({
    'ledger:sam': head,
    'reads:sam': { first: 0, after: [] },
    'elsewhere:sam': [],
    'entry:sam:e1': packed(entry()),
  });
});

test('a write that fails is a rejection, and changes nothing', async () => {
  const store = restarted();
  await store.commit({ ledger, entries: [entry()] });
  vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('kQuotaBytes quota exceeded'));
  await expect(store.commit({ ledger, entries: [sent()] })).rejects.toThrow('quota exceeded');
  expect((await store.load('sam'))?.entries).toEqual([entry()]);
});

test('one account never sees the entries of another', async () => {
  await restarted().commit({ ledger, entries: [entry()] });
  await restarted().commit({
    ledger: { ...ledger, accountId: 'alex' },
    entries: [entry({ id: 'e2', accountId: 'alex' })],
  });
  expect((await restarted().load('alex'))?.entries.map(({ id }) => id)).toEqual(['e2']);
});

test.each<[string, () => Promise<void>]>([
  ['an entry lost from storage', () => browser.storage.local.remove('entry:sam:e1')],
  ['an entry that storage holds in an older state', () => browser.storage.local.set({ 'entry:sam:e1': entry() })],
  ['an entry that cannot be read', () => browser.storage.local.set({ 'entry:sam:e1': { state: 'sent' } })],
  ['a ledger lost from storage', () => browser.storage.local.remove('ledger:sam')],
  ['everything lost from storage', () => browser.storage.local.clear()],
])('%s is put back from the archive, and the lists must be read before the next send', async (_, damage) => {
  await restarted().commit({ ledger, entries: [sent()] });
  await damage();
  expect(await restarted().load('sam')).toEqual({ ledger: { ...ledger, reconciledAt: null }, entries: [sent()] });
});

test('storage that rejects is a rejection, not an empty journal', async () => {
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
  await expect(restarted().load('sam')).rejects.toThrow('IO error');
});

test('an archive that fails costs no send, and is reported', async () => {
  vi.spyOn(archive, 'put').mockRejectedValueOnce(new Error('no disk'));
  await restarted().commit({ ledger, entries: [entry()] });
  expect(report).toHaveBeenCalledOnce();
  expect((await restarted().load('sam'))?.entries).toEqual([entry()]);
});

test('a closed entry leaves chrome.storage after 32 days and stays in the archive', async () => {
  await restarted().commit({ ledger, entries: [sent()] });
  const later = restarted(NOW + 36 * DAY);
  await later.load('sam');
  await later.commit({ ledger, entries: [entry({ id: 'e2', at: NOW + 36 * DAY })] });
  expect(await browser.storage.local.get(['entry:sam:e1'])).toEqual({});
  expect((await later.newestOf('sam', { since: 0, before: NOW + DAY }, 10)).entries).toEqual([sent()]);
});

test('an unconfirmed entry stays however old it is', async () => {
  await restarted().commit({ ledger, entries: [entry({ state: 'unconfirmed', sentAt: NOW })] });
  const later = restarted(NOW + 400 * DAY);
  await later.load('sam');
  await later.commit({ ledger, entries: [entry({ id: 'e2', at: NOW + 400 * DAY })] });
  expect((await later.load('sam'))?.entries.map(({ id }) => id).sort()).toEqual(['e1', 'e2']);
});

test('with a machine that is 36 days ahead nothing of the last weeks is dropped', async () => {
  await restarted().commit({ ledger, entries: [sent()] });
  const ahead = NOW + 36 * DAY;
  const knowing = createJournalStore({ archive, now: () => NOW, serverNow: () => NOW, report });
  const unsure = createJournalStore({ archive, now: () => ahead, serverNow: () => null, report });
  for (const store of [knowing, unsure]) {
    await store.load('sam');
    await store.commit({ ledger, entries: [entry({ id: 'e2' })] });
    expect(await browser.storage.local.get(['entry:sam:e1'])).toEqual({ 'entry:sam:e1': packed(sent()) });
  }
});

test('with a machine that is 36 days ahead what storage lost is still put back', async () => {
  await restarted().commit({ ledger, entries: [sent()] });
  await browser.storage.local.remove('entry:sam:e1');
  const unsure = createJournalStore({ archive, now: () => NOW + 36 * DAY, serverNow: () => null, report });
  expect((await unsure.load('sam'))?.entries).toEqual([sent()]);
});

test('a message leaves chrome.storage after three days, when no day counts it any more', async () => {
  await restarted().commit({ ledger, entries: [sent({ action: 'message', text: 'Hello' })] });
  const later = restarted(NOW + 4 * DAY);
  await later.load('sam');
  await later.commit({ ledger, entries: [] });
  expect(await browser.storage.local.get(['entry:sam:e1'])).toEqual({});
});

test('the words of a closed entry go to the archive alone, from where they are told and keep their place in the count', async () => {
  const noted = sent({ text: 'Hello Jane' });
  await restarted().commit({ ledger, entries: [noted] });
  const later = restarted(NOW + DAY);
  await later.load('sam');
  await later.commit({ ledger, entries: [] });
  expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('Hello');
  const kept = (await later.load('sam'))?.entries[0];
  expect(countedAs(kept!)).toEqual(['invite', 'note']);
  await later.commit({ ledger, entries: [{ ...kept!, state: 'confirmed' }] });
  const { entries } = await restarted(NOW + DAY).newestOf('sam', { since: 0, before: NOW + 1 }, 10);
  expect(entries).toEqual([{ ...noted, state: 'confirmed' }]);
});

test('words stay where the archive does not take them', async () => {
  await restarted().commit({ ledger, entries: [sent({ text: 'Hello Jane' })] });
  vi.spyOn(archive, 'put').mockRejectedValue(new Error('no disk'));
  const later = restarted(NOW + DAY);
  await later.load('sam');
  await later.commit({ ledger, entries: [] });
  expect((await browser.storage.local.get('entry:sam:e1'))['entry:sam:e1']).toMatchObject({ text: 'Hello Jane' });
});

test('a ledger of 0.1.0, all in one item, is read as it is and written anew in one set', async () => {
  const old = { ...ledger, version: 1, reads: [NOW], elsewhere: [] };
  await browser.storage.local.set({ 'ledger:sam': old, 'entry:sam:e1': sent() });
  const set = vi.spyOn(browser.storage.local, 'set').mockClear();
  const store = restarted();
  expect((await store.load('sam'))?.ledger.reads).toEqual([NOW]);
  expect(set).not.toHaveBeenCalled();
  await store.commit({ ledger: (await store.load('sam'))!.ledger, entries: [] });
  expect(Object.keys(set.mock.calls[0]![0]!).sort()).toEqual(['elsewhere:sam', 'ledger:sam', 'reads:sam']);
  expect((await restarted().load('sam'))?.ledger).toMatchObject({ version: 2, reads: [NOW] });
});

test('a send of an account with long lists writes less than 5 kB', async () => {
  const seen = {
    publicIdentifier: 'somebody',
    invitationId: null,
    fullName: 'Some Body',
    at: NOW,
    withNote: false,
    own: false,
    seenAt: NOW,
  };
  const elsewhere = Array.from({ length: 500 }, (_, index) => ({ ...seen, providerId: `ACoAA${index}` }));
  const full = { ...ledger, elsewhere, reads: Array.from({ length: 300 }, (_, index) => NOW - index) };
  const store = restarted();
  await store.commit({ ledger: full, entries: [] });
  const set = vi.spyOn(browser.storage.local, 'set').mockClear();
  for (const step of [entry(), entry({ state: 'sending' }), sent()])
    await store.commit({ ledger: { ...full, strikes: full.strikes + 1 }, entries: [step] });
  expect(set.mock.calls.map(([items]) => JSON.stringify(items).length).reduce((sum, size) => sum + size)).toBeLessThan(
    5_000,
  );
});

test('ten times the highest limits fit into the 10 MB, with every text as long as it may be', async () => {
  const id = 'x'.repeat(39);
  const noWords = withoutWords(
    sent({
      id: crypto.randomUUID(),
      text: 'x',
      person: {
        providerId: id,
        publicIdentifier: 'a-long-public-identifier-of-somebody',
        fullName: 'A Long Name Of Somebody',
      },
      ids: { invitationId: '7412345678901234567', chatId: null, messageId: null },
    }),
  );
  const size = JSON.stringify({ [`entry:sam:${noWords.id}`]: packed(noWords) }).length;
  expect(size * 10 * ((200 * 32) / 7 + 3 * (100 + 50))).toBeLessThan(BUDGETS.entries.bytes);
});

test('reads are stored in little room, are known to the second, and none is forgotten early', async () => {
  const reads = Array.from({ length: 150 }, (_, index) => NOW + index * 576_123);
  await restarted().commit({ ledger: { ...ledger, reads }, entries: [] });
  expect(JSON.stringify((await browser.storage.local.get('reads:sam'))['reads:sam']).length).toBeLessThan(700);
  for (const lose of [async () => undefined, () => browser.storage.local.clear()]) {
    await lose();
    const known = (await restarted().load('sam'))?.ledger.reads ?? [];
    expect(known).toHaveLength(150);
    for (const [index, at] of known.entries()) expect(at - reads[index]!).toBeOneOf(range(1_000));
  }
});

const range = (length: number) => Array.from({ length }, (_, at) => at);
