import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { createImportStore } from '@/lib/storage/own-data/import-store';
import { sampleEntry } from '../../outreach/journal/sample-entry';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const file = (id: string, entries: number, accountId = 'sam') => ({
  id,
  accountId,
  at: 5,
  head: { version: 1 },
  entries: Array.from({ length: entries }, (_, n) => sampleEntry({ id: `${id} ${n}` })),
});
const records = async () => {
  const db = await openDB<{ files: { key: string; value: { entries: unknown[] } } }>('imported-file');
  const all = await db.getAll('files');
  db.close();
  return all.map(({ entries }) => entries.length);
};

test.each([0, 1, 1_000, 1_001, 2_500])('a file of %d entries is read as it was put', async (entries) => {
  const store = createImportStore();
  await store.put(file('a', entries));
  expect(await store.read('a')).toEqual(file('a', entries));
  expect(await store.read('b')).toBeNull();
});

test('no record holds more than a part of a large file, so that none is copied for long', async () => {
  await createImportStore().put(file('a', 2_500));
  expect(await records()).toEqual([1_000, 1_000, 500]);
});

test('a file is removed with all its parts, and no other', async () => {
  const store = createImportStore();
  await store.put(file('a', 2_500));
  await store.put(file('b', 1_500));
  await store.remove('a');
  expect(await records()).toEqual([1_000, 500]);
  expect(await store.read('b')).toEqual(file('b', 1_500));
});

test('the files of an account are removed but those that are kept', async () => {
  const store = createImportStore();
  for (const id of ['a', 'b']) await store.put(file(id, 1_500));
  await store.put(file('c', 1_500, 'alex'));
  await store.removeOf('sam', ['b']);
  expect(await store.read('a')).toBeNull();
  expect(await store.read('b')).toEqual(file('b', 1_500));
  expect(await store.read('c')).toEqual(file('c', 1_500, 'alex'));
  expect(await records()).toHaveLength(4);
});

test('a file that was put in one record is read all the same', async () => {
  const store = createImportStore();
  await store.put(file('b', 1));
  const db = await openDB('imported-file');
  await db.put('files', file('a', 1_500));
  db.close();
  expect(await store.read('a')).toEqual(file('a', 1_500));
});
