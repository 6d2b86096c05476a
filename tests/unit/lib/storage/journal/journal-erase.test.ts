import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { DAY_MS } from '@/lib/durations';
import { takenPlaces } from '@/lib/outreach/quota/taken-places';
import { isLookedFor } from '@/lib/outreach/sending/settle/settle-rules';
import { beginAccounts, endAccounts } from '@/lib/storage/generation';
import { createJournalArchive } from '@/lib/storage/journal/journal-archive';
import { createJournalStore } from '@/lib/storage/journal/journal-store';
import { sampleEntry, sampleLedger } from '../../outreach/journal/sample-entry';

const NOW = Date.UTC(2026, 10, 23, 12);

const openStore = () =>
  createJournalStore({
    archive: createJournalArchive(),
    now: () => NOW,
    serverNow: () => NOW,
    report: (error) => {
      throw error;
    },
  });
const sent = (id: string, at = NOW) => sampleEntry({ id, at, sentAt: at, closedAt: at, text: 'Hello Ann' });
const filled = async () => {
  const store = openStore();
  await store.commit({ ledger: sampleLedger({ clock: NOW }), entries: [sent('new'), sent('old', NOW - DAY_MS / 2)] });
  return store;
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(beginAccounts);

test('erasing history takes names and words, and gives no place back', async () => {
  const store = await filled();
  await store.eraseClosed('account-1', NOW);
  const journal = await openStore().load('account-1');
  expect(takenPlaces('invite', journal!, NOW)).toHaveLength(2);
  expect(JSON.stringify(await browser.storage.local.get(null))).not.toMatch(/ann|Hello/i);
  expect((await store.newestOf('account-1', { since: 0, before: NOW + 1 }, 10)).entries).toEqual([]);
});

test('what was sent after erasing was asked for stays, though it is done later', async () => {
  const store = await filled();
  await store.eraseClosed('account-1', NOW - 1);
  const left = (await openStore().newestOf('account-1', { since: 0, before: NOW + 1 }, 10)).entries;
  expect(left).toMatchObject([{ id: 'new', text: 'Hello Ann' }]);
  expect(await createJournalArchive().entriesSince('account-1', 0)).toHaveLength(1);
});

test('the archive’s copy of the ledger keeps no names of what was erased', async () => {
  const store = await filled();
  const listed = { providerId: null, publicIdentifier: null, invitationId: '7', fullName: 'Ann Lee' };
  const elsewhere = [{ ...listed, at: NOW, withNote: false, own: true, seenAt: NOW }];
  await store.commit({ ledger: sampleLedger({ clock: NOW, elsewhere }), entries: [] });
  await store.eraseClosed('account-1', NOW);
  expect((await createJournalArchive().ledger('account-1'))?.elsewhere).toMatchObject([{ fullName: '' }]);
});

test('what is left of an erased send is not shown and not looked for, though it changes afterwards', async () => {
  const store = await filled();
  const late = sampleEntry({ id: 'late', state: 'not-sent', at: NOW, sentAt: NOW, checks: { count: 3, nextAt: NOW } });
  await store.commit({ ledger: sampleLedger({ clock: NOW }), entries: [late] });
  await store.eraseClosed('account-1', NOW);
  const journal = await store.load('account-1');
  expect(journal!.entries.filter(isLookedFor)).toEqual([]);
  await store.commit({ ledger: journal!.ledger, entries: journal!.entries });
  expect((await openStore().newestOf('account-1', { since: 0, before: NOW + 1 }, 10)).entries).toEqual([]);
  expect(await createJournalArchive().entriesSince('account-1', 0)).toEqual([]);
});

test('an entry that the archive knows in an earlier state alone is erased there as well', async () => {
  const held = sampleEntry({ id: 'stale', state: 'held', at: NOW, sentAt: null, closedAt: null, text: 'Hello Ann' });
  const archive = createJournalArchive();
  let fails = false;
  const store = createJournalStore({
    archive: {
      ...archive,
      put: (...what) => (fails ? Promise.reject(new Error('IndexedDB is away')) : archive.put(...what)),
    },
    now: () => NOW,
    serverNow: () => null,
    report: () => undefined,
  });
  await store.commit({ ledger: sampleLedger({ clock: NOW }), entries: [held] });
  fails = true;
  await store.commit({
    ledger: sampleLedger({ clock: NOW }),
    entries: [{ ...held, state: 'not-sent', place: 'released', closedAt: NOW }],
  });
  fails = false;
  await store.eraseClosed('account-1', NOW);
  expect((await openStore().newestOf('account-1', { since: 0, before: NOW + 1 }, 10)).entries).toEqual([]);
  expect(await archive.entriesSince('account-1', 0)).toEqual([]);
});

test('once everything is erased nothing of the journal is written any more, until an account is connected again', async () => {
  const store = await filled();
  await endAccounts();
  await browser.storage.local.clear();
  const late = { ledger: sampleLedger({ clock: NOW }), entries: [sent('late')] };
  await expect(store.commit(late)).rejects.toThrow();
  expect(await browser.storage.local.getKeys()).toEqual([]);
  await beginAccounts();
  await store.commit(late);
  expect(Object.keys(await browser.storage.local.get(null))).toContain('entry:account-1:late');
});
