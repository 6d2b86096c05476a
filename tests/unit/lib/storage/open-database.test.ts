import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { type DBSchema, unwrap } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '@/lib/storage/open-database';

interface Shelf extends DBSchema {
  books: { key: string; value: string };
  readers: { key: string; value: string };
}

const openShelf = () =>
  openDatabase<Shelf>('shelf', (db) => {
    db.createObjectStore('books');
    db.createObjectStore('readers');
  });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('it opens on first use, and once', async () => {
  const open = vi.spyOn(indexedDB, 'open');
  const shelf = openShelf();
  expect(open).not.toHaveBeenCalled();
  expect(await shelf()).toBe(await shelf());
  expect(open).toHaveBeenCalledTimes(1);
});

test('what could not be opened is opened again the next time', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  const shelf = openShelf();
  await expect(shelf()).rejects.toThrow('The disk is full');
  expect((await shelf()).name).toBe('shelf');
});

test('what Chrome closed is opened again', async () => {
  const shelf = openShelf();
  const db = unwrap(await shelf());
  // Its types say the class where it takes an instance.
  forceCloseDatabase(db as never);
  await (await shelf()).put('books', 'Emma', '1');
  expect(await (await shelf()).get('books', '1')).toBe('Emma');
});

test('cleared, every store is empty', async () => {
  const shelf = openShelf();
  const db = await shelf();
  await db.put('books', 'Emma', '1');
  await db.put('readers', 'Ada', '2');
  await shelf.clear();
  expect([await db.count('books'), await db.count('readers')]).toEqual([0, 0]);
});
