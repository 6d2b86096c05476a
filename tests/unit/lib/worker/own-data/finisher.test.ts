import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type UnfinishedTask, unfinishedItem } from '@/lib/storage/unfinished-item';
import { createFinisher } from '@/lib/worker/own-data/finisher';

const EVERYTHING: UnfinishedTask = { kind: 'erase-everything' };
const HISTORY: UnfinishedTask = { kind: 'erase-history', accountId: 'sam', upTo: 1 };
const UNFINISHED = { kind: 'erasing-unfinished', what: 'everything' };

/** A worker as it starts; `does` is what comes of each step. */
function start(does: (kind: UnfinishedTask['kind']) => Promise<void> = async () => undefined) {
  const done: string[] = [];
  const reports: unknown[] = [];
  const step = async ({ kind }: UnfinishedTask) => {
    done.push(kind);
    await does(kind);
  };
  const finisher = createFinisher({
    item: unfinishedItem,
    steps: { 'erase-everything': step, 'erase-history': step },
    report: (error) => void reports.push(error),
  });
  return { ...finisher, done, reports };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('where nothing was begun nothing is done and nothing is held up', async () => {
  const worker = start();
  expect(await worker.open()).toBeNull();
  expect(worker.done).toEqual([]);
  expect(await browser.storage.local.getKeys()).toEqual([]);
});

test('what is written down is done once by the next worker, before anything else', async () => {
  await unfinishedItem.write([HISTORY, HISTORY]);
  const worker = start();
  expect(await worker.open()).toBeNull();
  expect(worker.done).toEqual(['erase-history']);
  expect(await browser.storage.local.getKeys()).toEqual([]);
});

test('while a task is under way nothing else is done, what it is to be followed by included', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const worker = start(() => promise);
  const order: string[] = [];
  const running = worker.run(EVERYTHING, async () => void order.push('then'));
  const open = worker.open().then((problem) => void order.push(`open: ${problem}`));
  await vi.waitFor(() => expect(worker.done).toHaveLength(1));
  expect(order).toEqual([]);
  resolve();
  expect(await running).toEqual({ ok: true, value: null });
  await open;
  expect(order).toEqual(['then', 'open: null']);
});

test('while everything is half erased nothing is done, and it is tried again before anything that is asked', async () => {
  let works = false;
  const worker = start(async () => {
    if (!works) throw new Error('The database is closed.');
  });
  expect(await worker.run(EVERYTHING)).toEqual({ ok: false, problem: UNFINISHED });
  expect(await worker.open()).toEqual(UNFINISHED);
  works = true;
  expect(await worker.open()).toBeNull();
  expect(worker.done).toHaveLength(3);
  expect(await unfinishedItem.read()).toEqual([]);
});

test('history that could not be erased holds nothing up, and is left to the next worker', async () => {
  const worker = start(() => Promise.reject(new Error('The database is closed.')));
  expect(await worker.run(HISTORY)).toEqual({ ok: false, problem: { kind: 'erasing-unfinished', what: 'history' } });
  expect(await worker.open()).toBeNull();
  expect(worker.done).toHaveLength(1);
  const next = start();
  await next.open();
  expect(next.done).toEqual(['erase-history']);
});

test.each([
  ['everything', EVERYTHING, UNFINISHED],
  ['history', HISTORY, null],
] as const)('a worker that hangs over erasing %s answers all the same', async (_, task, problem) => {
  await unfinishedItem.write([task]);
  vi.useFakeTimers();
  const worker = start(() => new Promise(() => {}));
  const asked = [worker.open(), worker.open()];
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await Promise.all(asked)).toEqual([problem, problem]);
  expect(await worker.open()).toEqual(problem);
});

test('what could not be written down is not begun', async () => {
  const worker = start();
  await worker.open();
  vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(worker.run(EVERYTHING)).rejects.toMatchObject({ kind: 'storage-failed' });
  expect(worker.done).toEqual([]);
  expect(await worker.open()).toBeNull();
});

test('what storage wrote down although it said that it failed is done at once, not by a later worker', async () => {
  const worker = start();
  await worker.open();
  const set = browser.storage.local.set.bind(browser.storage.local);
  vi.spyOn(browser.storage.local, 'set').mockImplementationOnce(async (items) => {
    await set(items);
    throw new Error('The connection is gone.');
  });
  expect(await worker.run(EVERYTHING)).toMatchObject({ ok: true });
  expect(worker.done).toEqual(['erase-everything']);
  expect(await unfinishedItem.read()).toEqual([]);
});

test('where storage cannot be read nothing is done, since something may have been begun', async () => {
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('damaged'));
  const worker = start();
  await expect(worker.open()).rejects.toMatchObject({ kind: 'storage-unreadable' });
  vi.restoreAllMocks();
  expect(await worker.open()).toBeNull();
});
