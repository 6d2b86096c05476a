import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY_MS } from '@/lib/durations';
import { PHOTO } from '@/lib/outreach/people/photo-rules';
import { eraseAll } from '@/lib/storage/erase-all';
import { beginAccounts, takeGeneration } from '@/lib/storage/generation';
import { createPhotosStore, type PhotosStore } from '@/lib/storage/network/photos-store';

const NOW = Date.UTC(2026, 10, 27, 12);
let store: PhotosStore;
let generation: number;

beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  store = createPhotosStore();
  await beginAccounts();
  generation = await takeGeneration();
});

const put = (accountId: string, person: string, readAt = NOW) =>
  store.put(accountId, person, { photo: `of ${person}`, readAt }, generation);
const of = async (accountId: string, ...people: string[]) => [...(await store.of(accountId, people, NOW)).keys()];

describe('photos', () => {
  test('are found by account and person', async () => {
    await put('sam', 'jane');
    await put('alex', 'john');
    expect(await store.of('sam', ['jane', 'john'], NOW)).toEqual(
      new Map([['jane', { photo: 'of jane', readAt: NOW }]]),
    );
  });

  test('of accounts that are gone are erased', async () => {
    await put('sam', 'jane');
    await put('alex', 'john');
    await store.keepOnly(['alex']);
    expect([await of('sam', 'jane'), await of('alex', 'john')]).toEqual([[], ['john']]);
  });

  test('beyond the bound, those go who were not seen for longest', async () => {
    for (let index = 0; index < PHOTO.people; index += 1) await put('sam', `p${index}`, NOW - 9 * DAY_MS + index);
    expect(await of('sam', 'p0')).toEqual(['p0']);
    await put('sam', 'one more');
    expect(await of('sam', 'p0', 'p1', 'p2', 'one more')).toEqual(['p0', 'p2', 'one more']);
  });

  test('that arrive after everything was erased are not stored', async () => {
    await eraseAll();
    await expect(put('sam', 'jane')).rejects.toThrow('erased');
    await expect(store.putReads('sam', { at: [NOW], restUntil: 0 }, generation)).rejects.toThrow('erased');
  });
});

test('what was asked for outlives the photos, so that erasing them makes no room for more', async () => {
  await store.putReads('sam', { at: [NOW], restUntil: 7 }, generation);
  await store.keepOnly([]);
  expect(await store.reads('sam')).toMatchObject({ at: [NOW], restUntil: 7 });
  expect(await store.reads('alex')).toEqual({ at: [], restUntil: 0 });
});
