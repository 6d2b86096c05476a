import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { newMemory } from '@/lib/outreach/noticing/memory';
import { DRAFT_MAX } from '@/lib/outreach/rules/drafts/draft-fields';
import { PAGE_MAY, withNote } from '@/lib/outreach/rules/page-powers';
import { MESSAGE_MAX } from '@/lib/outreach/rules/text-rules';
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

describe('where drafts have no more room', () => {
  const LONG = 'x'.repeat(20_000);
  const storedSize = async () =>
    Object.entries(await browser.storage.local.get()).reduce((sum, [key, packed]) => sum + sizeOf(key, packed), 0);
  /** Writes to one person after the other until there is no room; resolves to how many have theirs. */
  async function fill(): Promise<number> {
    for (let at = 0; at < 30; at += 1) {
      const refused = await draftItem('sam', `p${at}`)
        .write({ note: { text: LONG, at } })
        .then(
          () => false,
          () => true,
        );
      if (refused) return at;
    }
    return 30;
  }

  test('the one that is written is refused, and none of those that are there goes', async () => {
    const many = await fill();
    await expect(draftItem('sam', 'new').write({ note: { text: LONG, at: 99 } })).rejects.toMatchObject({
      kind: 'storage-full',
    });
    for (let at = 0; at < many; at += 1)
      expect(await draftItem('sam', `p${at}`).read()).toEqual({ note: { text: LONG, at } });
    expect(await draftItem('sam', 'new').read()).toEqual({});
  });

  test('one that is there is typed on as long as it gets no longer', async () => {
    await fill();
    const last = await storedSize();
    await draftItem('sam', 'p0').write({ note: { text: `${LONG.slice(1)}y`, at: 99 } });
    await draftItem('sam', 'p0').write({ note: { text: 'short', at: 99 } });
    expect(await storedSize()).toBeLessThan(last);
    expect((await draftItem('sam', 'p0').read()).note?.text).toBe('short');
  });

  test('what comes back from a send has room of its own, and is made shorter there as well', async () => {
    await fill();
    const back = draftItem('sam', 'back', 'came-back');
    await back.write({ message: { text: 'ж'.repeat(MESSAGE_MAX), at: 99 } });
    await back.write({ message: { text: `${'中'.repeat(MESSAGE_MAX)}${LONG}`, at: 99 } });
    await draftItem('sam', 'back').write({ message: { text: '中'.repeat(MESSAGE_MAX), at: 100 } });
    expect((await draftItem('sam', 'back').read()).message?.at).toBe(100);
  });
});

test('the longest text that is kept of a field is kept, whatever its letters, with a text of the same length beside it', async () => {
  const text = '中'.repeat(DRAFT_MAX);
  const typed = { message: { text, at: 1 }, otherMessage: { text, at: 1 } };
  await draftItem('sam', 'long').write(typed);
  expect(await draftItem('sam', 'long').read()).toEqual(typed);
});

test('what is refused says so and leaves what was there', async () => {
  const template = (id: string) => ({ id, field: 'message' as const, name: 'n', text: 'x'.repeat(8_000) });
  await templatesItem.write([template('1')]);
  const many = Array.from({ length: 50 }, (_, id) => template(`${id}`));
  await expect(templatesItem.write(many)).rejects.toMatchObject({ kind: 'storage-full' });
  expect(await templatesItem.read()).toHaveLength(1);
});
