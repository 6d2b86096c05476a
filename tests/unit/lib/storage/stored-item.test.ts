import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import { createStoredItem } from '@/lib/storage/stored-item';

const counter = createStoredItem({
  area: 'local',
  key: 'counter',
  budget: 'chosenMount',
  version: 3,
  schema: () => z.object({ count: z.number() }),
  initial: { count: 0 },
  migrations: { 1: (old) => ({ n: old }), 2: (old) => ({ count: (old as { n: number }).n }) },
});

test('before anything is stored the initial value is read', async () => {
  expect(await counter.read()).toEqual({ count: 0 });
});

test('what is written is read', async () => {
  await counter.write({ count: 2 });
  expect(await counter.read()).toEqual({ count: 2 });
});

test('a value of the first version is carried through every migration', async () => {
  await browser.storage.local.set({ counter: { version: 1, value: 5 } });
  expect(await counter.read()).toEqual({ count: 5 });
});

test.each([
  ['of a later version', { version: 4, value: { count: 9 } }],
  ['of another shape', { version: 3, value: { count: 'nine' } }],
  ['without a version', { count: 9 }],
])('a value %s reads as the initial one', async (_, stored) => {
  await browser.storage.local.set({ counter: stored });
  expect(await counter.read()).toEqual({ count: 0 });
});

test('a read never writes', async () => {
  await browser.storage.local.set({ counter: { version: 1, value: 5 } });
  await counter.read();
  expect(await browser.storage.local.get('counter')).toEqual({ counter: { version: 1, value: 5 } });
});

test('a hundred changes at once all count', async () => {
  await Promise.all(Array.from({ length: 100 }, () => counter.change(({ count }) => ({ count: count + 1 }))));
  expect(await counter.read()).toEqual({ count: 100 });
});

test('an erased item is initial again', async () => {
  await counter.write({ count: 2 });
  await counter.erase();
  expect(await counter.read()).toEqual({ count: 0 });
});

test('storage that gives nothing back is told from storage that takes nothing', async () => {
  vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error: MANIFEST'));
  await expect(counter.read()).rejects.toMatchObject({ kind: 'storage-unreadable' });
  vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  await expect(counter.write({ count: 1 })).rejects.toMatchObject({ kind: 'storage-failed' });
});
