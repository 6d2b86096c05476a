import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { createJournalArchive, type JournalArchive } from '@/lib/storage/journal/journal-archive';
import { createJournalStore } from '@/lib/storage/journal/journal-store';

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
  nextSendAt: NOW,
  pause: null,
  strikes: 0,
  usage: null,
  elsewhere: [],
  reconciledAt: NOW,
  reads: [],
  today: { day: '2026-11-23', used: { invite: 1 } },
};

const sent = (change: Partial<JournalEntry> = {}) => entry({ state: 'sent', sentAt: NOW, closedAt: NOW, ...change });

let archive: JournalArchive;
const report = vi.fn();
/** A store as a newly started worker has it. */
const restarted = (now = NOW) => createJournalStore({ archive, now: () => now, report });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  archive = createJournalArchive();
  report.mockReset();
});

test('an account never seen has no journal', async () => {
  expect(await restarted().load('sam')).toBeNull();
});

test('what was committed is there after a restart', async () => {
  await restarted().commit({ ledger, entries: [entry()] });
  expect(await restarted().load('sam')).toEqual({ ledger, entries: [entry()] });
});

test('an entry and the counters it changes go out in one set', async () => {
  const set = vi.spyOn(browser.storage.local, 'set');
  await restarted().commit({ ledger, entries: [entry()] });
  expect(set).toHaveBeenCalledExactlyOnceWith({ 'ledger:sam': ledger, 'entry:sam:e1': entry() });
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

test('a closed entry leaves chrome.storage after 35 days and stays in the archive', async () => {
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
