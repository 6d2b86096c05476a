import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DAY_MS } from '@/lib/durations';
import { takenPlaces } from '@/lib/outreach/quota/taken-places';
import { isLookedFor } from '@/lib/outreach/sending/settle/settle-rules';
import { beginAccounts, endAccounts } from '@/lib/storage/generation';
import { createJournalArchive, type JournalArchive } from '@/lib/storage/journal/journal-archive';
import { createJournalStore, type KeptJournal } from '@/lib/storage/journal/journal-store';
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
  await store.eraseClosed('account-1', 'one');
  const journal = await openStore().load('account-1');
  expect(takenPlaces('invite', journal!, NOW)).toHaveLength(2);
  expect(JSON.stringify(await browser.storage.local.get(null))).not.toMatch(/ann|Hello/i);
  expect((await store.newestOf('account-1', { since: 0, before: NOW + 1 }, 10)).entries).toEqual([]);
});

/** An archive that cannot remove anything until it is told to. */
const brokenArchive = () => {
  const archive = createJournalArchive();
  const state = { broken: true };
  const removeStates: typeof archive.removeStates = async (...of) => {
    if (state.broken) throw new Error('IndexedDB is away');
    await archive.removeStates(...of);
  };
  return { state, archive: { ...archive, removeStates } };
};
const over = (archive: JournalArchive, now: () => number) =>
  createJournalStore({ archive, now, serverNow: now, report: () => undefined });
const shown = async (store: KeptJournal) =>
  (await store.newestOf('account-1', { since: 0, before: Number.MAX_SAFE_INTEGER }, 10)).entries.map(({ id }) => id);

test.each([
  ['went on', NOW + 1],
  ['was ahead and is corrected', NOW - 40 * DAY_MS],
])('what was sent since erasing began stays, though it is done again later and the clock %s', async (_, later) => {
  await filled();
  const { state, archive } = brokenArchive();
  const store = over(archive, () => NOW);
  await expect(store.eraseClosed('account-1', 'one')).rejects.toThrow('IndexedDB is away');
  await store.commit({ ledger: (await store.load('account-1'))!.ledger, entries: [sent('since', later)] });
  const next = over(archive, () => later);
  state.broken = false;
  expect(await next.eraseClosed('account-1', 'one')).toEqual(['since']);
  expect(await shown(next)).toEqual(['since']);
  expect((await createJournalArchive().entriesSince('account-1', 0)).map(({ id }) => id)).toEqual(['since']);
});

test('what was sent since and is long past stays, though the archive could not be erased for as long', async () => {
  await filled();
  const { state, archive } = brokenArchive();
  let now = NOW;
  const store = over(archive, () => now);
  await store.eraseClosed('account-1', 'one').catch(() => undefined);
  await store.commit({ ledger: (await store.load('account-1'))!.ledger, entries: [sent('since', now)] });
  now += 40 * DAY_MS;
  await store.commit({ ledger: (await store.load('account-1'))!.ledger, entries: [sent('new', now)] });
  state.broken = false;
  await over(archive, () => now).eraseClosed('account-1', 'one');
  expect(await shown(over(archive, () => now))).toEqual(['new', 'since']);
});

test('what was imported since stays, though it stands in the archive alone', async () => {
  await filled();
  const { state, archive } = brokenArchive();
  const store = over(archive, () => NOW);
  await store.eraseClosed('account-1', 'one').catch(() => undefined);
  const old = { ledger: null, entries: [sent('old one', NOW - 90 * DAY_MS)] };
  // As long as it might be taken for what is to be erased it is not taken over.
  await expect(store.absorb('account-1', old)).rejects.toMatchObject({ message: 'Nothing was done.' });
  state.broken = false;
  await store.absorb('account-1', old);
  await over(archive, () => NOW).eraseClosed('account-1', 'one');
  expect(await shown(over(archive, () => NOW))).toEqual(['old one']);
});

test('another erasing takes along what was sent since the one before', async () => {
  const store = await filled();
  await store.eraseClosed('account-1', 'one');
  await store.commit({ ledger: (await store.load('account-1'))!.ledger, entries: [sent('since')] });
  expect(await store.eraseClosed('account-1', 'two')).toEqual([]);
  expect(await shown(openStore())).toEqual([]);
});

test('where Chrome does not store that it began nothing is erased', async () => {
  const store = await filled();
  await store.eraseClosed('account-1', 'one');
  await store.commit({ ledger: (await store.load('account-1'))!.ledger, entries: [sent('since')] });
  const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('IO error'));
  await expect(store.eraseClosed('account-1', 'two')).rejects.toMatchObject({ message: 'Nothing was done.' });
  set.mockRestore();
  expect(await shown(store)).toEqual(['since']);
  expect(await shown(openStore())).toEqual(['since']);
});

test('the archive’s copy of the ledger keeps no names of what was erased', async () => {
  const store = await filled();
  const listed = { providerId: null, publicIdentifier: null, invitationId: '7', fullName: 'Ann Lee' };
  const elsewhere = [{ ...listed, at: NOW, withNote: false, own: true, seenAt: NOW }];
  await store.commit({ ledger: sampleLedger({ clock: NOW, elsewhere }), entries: [] });
  await store.eraseClosed('account-1', 'one');
  expect((await createJournalArchive().ledger('account-1'))?.elsewhere).toMatchObject([{ fullName: '' }]);
});

test('what is left of an erased send is not shown and not looked for, though it changes afterwards', async () => {
  const store = await filled();
  const late = sampleEntry({ id: 'late', state: 'not-sent', at: NOW, sentAt: NOW, checks: { count: 3, nextAt: NOW } });
  await store.commit({ ledger: sampleLedger({ clock: NOW }), entries: [late] });
  await store.eraseClosed('account-1', 'one');
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
  await store.eraseClosed('account-1', 'one');
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
