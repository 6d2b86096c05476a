import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { newMemory } from '@/lib/outreach/noticing/memory';
import { PAGE_MAY, withNote } from '@/lib/outreach/rules/page-powers';
import { MAX_TEXT } from '@/lib/protocol/messaging/request';
import { dsnTraitsItem } from '@/lib/storage/account/dsn-traits-item';
import { BUDGETS, type Budget, kindOf, QUOTA_BYTES, sizeOf } from '@/lib/storage/budget';
import { createJournalArchive } from '@/lib/storage/journal/journal-archive';
import { createJournalStore } from '@/lib/storage/journal/journal-store';
import { noticingMemoryItem } from '@/lib/storage/noticing/noticing-items';
import { draftItem } from '@/lib/storage/own-data/draft-items';
import { templatesItem } from '@/lib/storage/own-data/templates-item';
import { pageNotesItem } from '@/lib/storage/page/page-items';
import { StorageFailure } from '@/lib/storage/storage-failure';
import { sampleEntry, sampleLedger } from '../outreach/journal/sample-entry';

const budgets: readonly Budget[] = Object.values(BUDGETS);

test.each(['local', 'session'] as const)('all that may be in storage.%s fits into what Chrome gives it', (area) => {
  const sum = budgets.filter((budget) => budget.area === area).reduce((total, { bytes }) => total + bytes, 0);
  expect(sum).toBeLessThan(QUOTA_BYTES);
});

test('each key is of one kind', () => {
  for (const { area, key } of budgets) {
    const of = budgets.filter(
      (other) => other.area === area && (other.key.endsWith(':') ? key.startsWith(other.key) : key === other.key),
    );
    expect(of).toHaveLength(1);
  }
});

test('a page’s notes fit, as many and as long as they may be, whatever the letters', () => {
  const key = `${'x'.repeat(200)}:in:${'x'.repeat(150)}`;
  let notes = {};
  for (let index = 0; index < 2 * PAGE_MAY.drafts; index += 1)
    notes = withNote(notes, `${key}${index}`, { text: '\u0001'.repeat(PAGE_MAY.text), at: index });
  expect(sizeOf('page-notes', { version: 1, value: notes })).toBeLessThan(BUDGETS.pageNotes.bytes);
});

/** Chrome's own limit, on top of the fake: a set that would go over it fails as a whole. */
function limitStorage(taken: number) {
  const sizes = new Map<string, number>();
  const set = browser.storage.local.set.bind(browser.storage.local);
  const remove = browser.storage.local.remove.bind(browser.storage.local);
  const total = () => [...sizes.values()].reduce((sum, size) => sum + size, taken);
  vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items) => {
    const next = new Map([
      ...sizes,
      ...Object.entries(items).map(([key, value]) => [key, sizeOf(key, value)] as const),
    ]);
    if ([...next.values()].reduce((sum, size) => sum + size, taken) > QUOTA_BYTES)
      throw new Error('QUOTA_BYTES quota exceeded');
    for (const [key, size] of next) sizes.set(key, size);
    await set(items);
  });
  vi.spyOn(browser.storage.local, 'remove').mockImplementation(async (keys) => {
    for (const key of [keys].flat() as string[]) sizes.delete(key);
    await remove(keys as string[]);
  });
  return { sizes, total };
}

const text = fc.record({
  letter: fc.constantFrom('a', '<', 'é', '\u0001', '中', '😀'),
  length: fc.integer({ min: 0, max: 40_000 }),
});
const words = text.map(({ letter, length }) => letter.repeat(length));
const name = fc.integer({ min: 0, max: 400 }).map((number) => `person-${number}`);
const write = fc.oneof(
  fc.tuple(name, words, fc.integer({ min: 0, max: 1e6 })).map(
    ([person, said, at]) =>
      () =>
        draftItem('sam', person).write({ message: { text: said, at } }),
  ),
  fc.tuple(fc.integer({ min: 1, max: 80 }), words).map(
    ([many, said]) =>
      () =>
        templatesItem.write(
          Array.from({ length: many }, (_, id) => ({
            id: `${id}`,
            field: 'note' as const,
            name: 'n',
            text: `t${said}`,
          })),
        ),
  ),
  fc.tuple(name, words).map(
    ([account, said]) =>
      () =>
        noticingMemoryItem(account).write({ ...newMemory({ now: 0, random: () => 0 }), told: [said] }),
  ),
  fc.tuple(name, words).map(
    ([person, said]) =>
      () =>
        pageNotesItem.change((notes) => withNote(notes, person, { text: said.slice(0, PAGE_MAY.text), at: 0 })),
  ),
  fc.tuple(name, fc.integer({ min: 1, max: 200 })).map(
    ([dsn, many]) =>
      () =>
        dsnTraitsItem.write(
          Object.fromEntries(
            Array.from({ length: many }, (_, index) => [
              `${dsn}-${index}.unipile.com:13131`,
              { multipartWrites: true, cancelRoute: 'delete' as const, cursorLists: [] },
            ]),
          ),
        ),
  ),
);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('whatever is written in whatever order, no kind outgrows its budget and a send can always be written down', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 60 }), async (all) => {
      vi.restoreAllMocks();
      await browser.storage.local.clear();
      // As if ten times the limits had been sent, but for the room of this one.
      const { sizes } = limitStorage(BUDGETS.entries.bytes - 130_000);
      const store = createJournalStore({
        archive: createJournalArchive(),
        now: () => 0,
        serverNow: () => 0,
        report: () => undefined,
      });
      for (const [at, one] of all.entries()) {
        await one().catch((error: unknown) => {
          expect(error).toBeInstanceOf(StorageFailure);
          expect((error as StorageFailure).kind).toBe('storage-full');
        });
        await store.commit({
          ledger: sampleLedger(),
          entries: [sampleEntry({ id: 'send', text: '<'.repeat(20_000), at })],
        });
      }
      const byKind = Map.groupBy(sizes, ([key]) => kindOf('local', key)!);
      for (const [kind, items] of byKind)
        expect(items.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(BUDGETS[kind].bytes);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('the draft that was typed longest ago goes first, and never the one that is typed', async () => {
  const long = 'x'.repeat(20_000);
  for (let at = 0; at < 20; at += 1)
    await draftItem('sam', `p${at}`).write({ note: { text: long, at: at === 3 ? 99 : at } });
  const left = (await browser.storage.local.getKeys()).map((key) => key.split(':')[2]);
  expect(left).toContain('p19');
  expect(left).toContain('p3');
  expect(left).not.toContain('p0');
  expect(left.length).toBeGreaterThan(10);
});

test('the longest text that may be typed is kept', async () => {
  const text = 'ж'.repeat(MAX_TEXT);
  await draftItem('sam', 'long').write({ message: { text, at: 1 } });
  expect((await draftItem('sam', 'long').read()).message?.text).toBe(text);
});

test('what is refused says so and leaves what was there', async () => {
  const template = (id: string) => ({ id, field: 'message' as const, name: 'n', text: 'x'.repeat(8_000) });
  await templatesItem.write([template('1')]);
  const many = Array.from({ length: 50 }, (_, id) => template(`${id}`));
  await expect(templatesItem.write(many)).rejects.toMatchObject({ kind: 'storage-full' });
  expect(await templatesItem.read()).toHaveLength(1);
});
