import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createAccountMap } from '@/lib/storage/account-map';

const started = (most = 100, schema: z.ZodType<number> = z.number()) =>
  createAccountMap<number>({
    name: 'numbers',
    table: { store: 'causes', key: 'of', value: 'number' },
    schema: () => schema,
    fits: (all) => all.size <= most,
  });
const put = (key: string, value: number | null) => () => new Map([[key, value]]);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

test('what was put outlives the worker, and is one account’s own', async () => {
  await started().change('sam', put('a', 1));
  expect(await started().all('sam')).toEqual(new Map([['a', 1]]));
  expect(await started().all('alex')).toEqual(new Map());
});

test('changes that come at once are made one after the other, each of what the one before left', async () => {
  const map = started();
  await Promise.all(
    Array.from({ length: 10 }, () => map.change('sam', (all) => new Map([['a', (all.get('a') ?? 0) + 1]]))),
  );
  expect((await map.all('sam')).get('a')).toBe(10);
  expect((await started().all('sam')).get('a')).toBe(10);
});

test('everything is the same map until something changes', async () => {
  const map = started();
  const before = await map.change('sam', put('a', 1));
  expect(await map.all('sam')).toBe(before);
  expect(await map.change('sam', () => new Map())).toBe(before);
  expect(await map.change('sam', put('a', null))).toEqual(new Map());
  expect(before.get('a')).toBe(1);
});

test('whether a change would fit is told without making it', async () => {
  const map = started(1);
  await map.mustFit('sam', put('a', 1));
  expect(await map.all('sam')).toEqual(new Map());
  await map.change('sam', put('a', 1));
  await map.mustFit('sam', put('a', 2));
  await expect(map.mustFit('sam', put('b', 2))).rejects.toMatchObject({ kind: 'storage-full' });
  await map.mustFit('alex', put('b', 2));
  expect(await started().all('sam')).toEqual(new Map([['a', 1]]));
});

test('what does not fit is refused whole, and what only removes never is', async () => {
  const map = started(2);
  await map.change(
    'sam',
    () =>
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
  );
  await expect(
    map.change(
      'sam',
      () =>
        new Map([
          ['c', 3],
          ['d', 4],
        ]),
    ),
  ).rejects.toMatchObject({ kind: 'storage-full' });
  expect([...(await map.all('sam')).keys()]).toEqual(['a', 'b']);
  const narrow = started(0);
  await narrow.change('sam', put('a', null));
  expect([...(await narrow.all('sam')).keys()]).toEqual(['b']);
});

test('a disk that does not take it leaves everything as it was, and is no end', async () => {
  const map = started();
  await map.change('sam', put('a', 1));
  const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(map.change('sam', put('a', 2))).rejects.toMatchObject({ kind: 'storage-failed' });
  expect((await map.all('sam')).get('a')).toBe(1);
  broken.mockRestore();
  expect((await map.change('sam', put('a', 3))).get('a')).toBe(3);
});

test('what cannot be read as a value is left out', async () => {
  await started().change(
    'sam',
    () =>
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
  );
  expect(await started(100, z.number().max(1)).all('sam')).toEqual(new Map([['a', 1]]));
});

test('erased, it is empty for every account, whatever was under way', async () => {
  const map = started();
  await map.change('sam', put('a', 1));
  const late = map.change('alex', put('b', 2));
  await map.erase();
  await late;
  expect(await map.all('sam')).toEqual(new Map());
  expect(await started().all('alex')).toEqual(new Map());
});
