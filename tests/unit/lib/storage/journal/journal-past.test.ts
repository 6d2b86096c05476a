import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { isWith } from '@/lib/outreach/journal/sealed-entry';
import { quotaLine } from '@/lib/outreach/quota/quota';
import { personRefusal } from '@/lib/outreach/rules/person-rules';
import { elsewhereSends } from '@/lib/outreach/sending/reconcile/elsewhere-sends';
import { peopleItem } from '@/lib/storage/account/people-item';
import { eraseAll } from '@/lib/storage/erase-all';
import { beginAccounts } from '@/lib/storage/generation';
import { createJournalArchive, type JournalArchive } from '@/lib/storage/journal/journal-archive';
import { createJournalStore } from '@/lib/storage/journal/journal-store';
import { LEDGER_LISTS } from '@/lib/storage/journal/stored-ledger';
import { createTimeLimit } from '@/lib/storage/time-limit';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import { sampleEntry, sampleLedger } from '@/tests/unit/lib/outreach/journal/sample-entry';

const DAY = 24 * 60 * 60 * 1_000;
const NOW = 400 * DAY;
const SAM = 'account-1';
const EVER = { since: 0, before: NOW + DAY };

let archive: JournalArchive;
const restarted = () => createJournalStore({ archive, now: () => NOW, serverNow: () => NOW, report: () => undefined });
const sent = (id: string, at: number, change: Partial<JournalEntry> = {}) =>
  sampleEntry({ id, at, sentAt: at, closedAt: at, ...change });
const within = createTimeLimit(20);
const never = () => within(() => new Promise<never>(() => undefined));
const ids = (entries: readonly JournalEntry[]) => entries.map(({ id }) => id);

beforeEach(async () => {
  await browser.storage.local.clear();
  globalThis.indexedDB = new IDBFactory();
  archive = createJournalArchive();
});

test('a stretch is newest first, from the archive and the store together', async () => {
  await archive.put([sent('old', 1), sent('older', 0)], sampleLedger(), LEDGER_LISTS);
  await restarted().commit({ ledger: sampleLedger(), entries: [sent('new', NOW)] });
  expect(await restarted().newestOf(SAM, EVER, 10)).toMatchObject({
    entries: [{ id: 'new' }, { id: 'old' }, { id: 'older' }],
    next: null,
  });
});

test('everything sent to a person is found, from the archive and the store together', async () => {
  const to = (providerId: string) => ({ person: { ...sampleEntry().person, providerId } });
  await archive.put(
    [sent('a', 1, to('jane')), sent('b', 2, to('john')), sent('c', NOW, to('jane'))],
    sampleLedger(),
    LEDGER_LISTS,
  );
  await restarted().commit({
    ledger: sampleLedger(),
    entries: [sent('c', NOW, { ...to('jane'), state: 'confirmed' }), sent('d', NOW, to('john'))],
  });
  expect(await restarted().ofPerson(SAM, 'jane')).toMatchObject([{ id: 'c', state: 'confirmed' }, { id: 'a' }]);
});

test('what the archive missed is still found', async () => {
  await restarted().commit({ ledger: sampleLedger(), entries: [sent('a', NOW)] });
  await archive.removeStates(SAM, ['sent']);
  expect(ids((await restarted().newestOf(SAM, EVER, 10)).entries)).toEqual(['a']);
});

test('stretches join without a gap and without an entry twice, even among entries of one moment', async () => {
  const entries = Array.from({ length: 250 }, (_, index) => sent(`e${index}`, Math.floor(index / 7) * 1_000));
  await archive.put(entries, sampleLedger(), LEDGER_LISTS);
  const found: string[] = [];
  for (let before: number | null = EVER.before; before !== null; ) {
    const stretch = await restarted().newestOf(SAM, { since: 0, before }, 20);
    found.push(...ids(stretch.entries));
    before = stretch.next;
  }
  expect(found).toHaveLength(250);
  expect(new Set(found).size).toBe(250);
});

test('a span leaves out what lies before it and from its end on', async () => {
  await archive.put([sent('a', 1), sent('b', 2), sent('c', 3)], sampleLedger(), LEDGER_LISTS);
  expect(ids((await restarted().newestOf(SAM, { since: 2, before: 3 }, 10)).entries)).toEqual(['b']);
  expect((await restarted().newestOf(SAM, { since: 3, before: 3 }, 10)).entries).toEqual([]);
});

test('of another account nothing is seen', async () => {
  await archive.put(
    [sent('alex', 1, { accountId: 'account-2' })],
    sampleLedger({ accountId: 'account-2' }),
    LEDGER_LISTS,
  );
  expect((await restarted().newestOf(SAM, EVER, 10)).entries).toEqual([]);
});

test('erasing leaves what is open, and has LinkedIn’s lists read before the next invitation', async () => {
  const open = sent('open', NOW, { state: 'unconfirmed', closedAt: null, evidence: null });
  await archive.put([sent('past', 1)], sampleLedger(), LEDGER_LISTS);
  await restarted().commit({ ledger: sampleLedger({ reconciledAt: NOW }), entries: [sent('closed', NOW), open] });
  await restarted().eraseClosed(SAM, 'one');
  expect((await restarted().load(SAM))?.ledger.reconciledAt).toBeNull();
  expect(ids((await restarted().newestOf(SAM, EVER, 10)).entries)).toEqual(['open']);
});

test('erasing leaves no name, no id and no word, but gives no place back and lets nothing go out twice', async () => {
  const jane = { providerId: 'ACoA-jane', publicIdentifier: 'jane-doe', fullName: 'Jane Doe' };
  const said = sent('said', NOW - 1_000, { action: 'message', person: jane, text: 'Hello Jane' });
  const invited = sent('invited', NOW - 1_000, {
    person: jane,
    ids: { invitationId: '42', chatId: null, messageId: null },
  });
  await restarted().commit({ ledger: sampleLedger(), entries: [said, invited] });
  await restarted().eraseClosed(SAM, 'one');
  const stored = JSON.stringify(await browser.storage.local.get(null));
  for (const words of ['jane', 'Jane', 'Hello']) expect(stored).not.toContain(words);

  const journal = (await restarted().load(SAM))!;
  const limit = { counted: 'message', window: 'day', max: 9, source: 'kith-default' } as const;
  expect(quotaLine(limit, journal, NOW, localCalendar)).toMatchObject({ used: 1, people: [] });
  const earlier = journal.entries.filter((entry) => isWith(entry, jane, journal.seal));
  const wanted = { subject: null, target: { invitationId: null, chatId: null }, sameTextAgain: false, lastWords: null };
  const refusal = (action: 'message' | 'invite', text: string) =>
    personRefusal({ ...wanted, relationDetail: 'unread', readAt: NOW, action, text }, earlier, NOW, journal.seal)
      ?.kind ?? null;
  expect(refusal('message', 'Hello Jane')).toBe('same-text');
  expect(refusal('message', 'Hello again')).toBeNull();
  expect(refusal('invite', 'Hello')).toBe('already-pending');
  const listed = {
    invitationId: '42',
    providerId: null,
    publicIdentifier: null,
    fullName: 'Jane',
    text: null,
    at: NOW,
    dateText: null,
  };
  const lists = { pending: { items: [listed], complete: true }, relations: { items: [], complete: true } };
  expect(elsewhereSends(journal, lists, NOW, localCalendar)).toMatchObject([{ own: true }]);
});

test('erasing removes what cannot be read as well, and nothing of another account', async () => {
  const other = sent('other', NOW, { accountId: 'account-2' });
  await restarted().commit({ ledger: sampleLedger(), entries: [sent('closed', 1)] });
  await restarted().commit({ ledger: sampleLedger({ accountId: 'account-2' }), entries: [other] });
  await browser.storage.local.set({ [`entry:${SAM}:damaged`]: { text: 'Hello' } });
  await restarted().eraseClosed(SAM, 'one');
  expect((await browser.storage.local.getKeys()).filter((key) => key.startsWith('entry:'))).toEqual([
    'entry:account-2:other',
  ]);
  expect(ids((await restarted().newestOf('account-2', EVER, 10)).entries)).toEqual(['other']);
});

test('a database that hangs stops nothing: what is live is told, and that what is older cannot be read', async () => {
  await restarted().commit({ ledger: sampleLedger(), entries: [sent('new', NOW)] });
  const hanging = {
    ...archive,
    ...Object.fromEntries(['put', 'ledger', 'entriesSince', 'newestOf'].map((name) => [name, never])),
  };
  const store = createJournalStore({ archive: hanging, now: () => NOW, serverNow: () => NOW, report: () => undefined });
  await store.commit({ ledger: sampleLedger(), entries: [sent('next', NOW)] });
  expect(await store.newestOf(SAM, EVER, 10)).toMatchObject({ next: null, pastUnread: true });
  expect(await browser.storage.local.getKeys()).toContain(`entry:${SAM}:next`);
});

test('what was under way when everything was erased writes nothing afterwards', async () => {
  const store = restarted();
  await store.commit({ ledger: sampleLedger(), entries: [sent('new', NOW)] });
  await eraseAll();
  await expect(store.commit({ ledger: sampleLedger(), entries: [sent('late', NOW)] })).rejects.toThrow('erased');
  await expect(archive.put([sent('late', NOW)], sampleLedger(), LEDGER_LISTS)).rejects.toThrow('erased');
  await expect(peopleItem.change((people) => people)).rejects.toThrow('erased');
  expect(await browser.storage.local.getKeys()).toEqual(['generation']);
  await beginAccounts();
});

test('a copy adds what is not known here; what is past goes to the archive alone', async () => {
  const copy = { ledger: null, entries: [sent('new', NOW), sent('past', 1)] };
  expect(await restarted().absorb(SAM, copy)).toMatchObject({ added: 2 });
  expect(ids((await restarted().newestOf(SAM, EVER, 10)).entries)).toEqual(['new', 'past']);
  expect(await browser.storage.local.getKeys()).not.toContain(`entry:${SAM}:past`);
});

test('the same copy again adds nothing', async () => {
  const copy = { ledger: null, entries: [sent('new', NOW), sent('past', 1)] };
  await restarted().absorb(SAM, copy);
  expect(await restarted().absorb(SAM, copy)).toEqual({ added: 0, entries: [] });
});
