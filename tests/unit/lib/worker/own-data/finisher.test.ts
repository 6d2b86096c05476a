import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { failed, ok } from '@/lib/result';
import { NothingDone, StorageFailure } from '@/lib/storage/storage-failure';
import { type UnfinishedTask, unfinishedItem } from '@/lib/storage/unfinished-item';
import { createFinisher } from '@/lib/worker/own-data/finisher';

const EVERYTHING: UnfinishedTask = { kind: 'erase-everything' };
const HISTORY: UnfinishedTask = { kind: 'erase-history', accountId: 'sam', id: 'h' };
const IMPORT: UnfinishedTask = { kind: 'take-over', accountId: 'sam', file: 'f' };
const UNFINISHED = { kind: 'erasing-unfinished', what: 'everything' };

/** A worker as it starts; `does` is what comes of each step. */
function start(does: (kind: UnfinishedTask['kind']) => Promise<void> = async () => undefined) {
  const done: string[] = [];
  const reports: unknown[] = [];
  const locked: string[] = [];
  const step = async ({ kind }: UnfinishedTask) => {
    done.push(kind);
    await does(kind);
  };
  const finisher = createFinisher({
    item: unfinishedItem,
    steps: { 'erase-everything': step, 'erase-history': step, 'end-practice': step, 'take-over': step },
    withJournals: async (accountIds, task) => {
      locked.push(...accountIds);
      return task();
    },
    report: (error) => void reports.push(error),
  });
  const begin = (task: Parameters<typeof finisher.run>[1]) => finisher.run(['sam'], task);
  const run = (task: UnfinishedTask, then?: () => Promise<void>) => finisher.run(['sam'], async () => ok(task), then);
  return { ...finisher, begin, run, done, reports, locked };
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

test.each([
  ['everything', EVERYTHING],
  ['history', HISTORY],
] as const)('while %s is erased nothing else is done, what it is to be followed by included', async (_, task) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const worker = start(() => promise);
  const order: string[] = [];
  const running = worker.run(task, async () => void order.push('then'));
  const open = worker.open().then((problem) => void order.push(`open: ${problem}`));
  await vi.waitFor(() => expect(worker.done).toHaveLength(1));
  await new Promise((wait) => setTimeout(wait, 20));
  expect(order).toEqual([]);
  resolve();
  expect(await running).toEqual({ ok: true, value: null });
  await open;
  expect(order).toEqual(['then', 'open: null']);
});

test('while this worker takes a file over, what is asked is answered; what is to follow the file still waits', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const worker = start((kind) => (kind === 'take-over' ? promise : Promise.resolve()));
  const running = worker.run(IMPORT);
  await vi.waitFor(() => expect(worker.done).toEqual(['take-over']));
  expect(await worker.open()).toBeNull();
  const erasing = worker.run(EVERYTHING);
  let isOpen = false;
  const opened = worker.open().then(() => {
    isOpen = true;
  });
  await new Promise((wait) => setTimeout(wait, 20));
  expect({ isOpen, done: worker.done }).toEqual({ isOpen: false, done: ['take-over'] });
  resolve();
  await Promise.all([running, erasing, opened]);
  expect(worker.done).toEqual(['take-over', 'erase-everything']);
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

test('a file that could not be taken over holds nothing up, and the next worker goes on with it while its journal stands still', async () => {
  const worker = start(() => Promise.reject(new Error('The database is closed.')));
  expect(await worker.run(IMPORT)).toEqual({ ok: false, problem: { kind: 'import-unfinished' } });
  expect(await worker.open()).toBeNull();
  const next = start();
  await next.open();
  expect(next).toMatchObject({ done: ['take-over'], locked: ['sam'] });
  expect(await unfinishedItem.read()).toEqual([]);
});

test.each([
  [new StorageFailure('storage-full', 'too much'), 'storage-full'],
  [new Error('The database is closed.'), 'storage-failed'],
])('what says that nothing was done is given up, and said: %o', async (cause, kind) => {
  const worker = start(() => Promise.reject(new NothingDone(cause)));
  expect(await worker.run(IMPORT)).toEqual({ ok: false, problem: { kind } });
  expect(await unfinishedItem.read()).toEqual([]);
});

test('history of which nothing could be erased is not left to the next worker, which would take along what was sent since', async () => {
  const worker = start(() => Promise.reject(new NothingDone(new Error('IO error'))));
  expect(await worker.run(HISTORY)).toEqual({ ok: false, problem: { kind: 'erasing-unfinished', what: 'nothing' } });
  expect(await unfinishedItem.read()).toEqual([]);
});

test('what may not be begun is not written down', async () => {
  const finisher = start();
  const problem = { kind: 'in-progress', entryId: 'e', action: 'invite', waitsForUser: false } as const;
  expect(await finisher.begin(async () => failed(problem))).toEqual({ ok: false, problem });
  expect(finisher.done).toEqual([]);
  expect(await browser.storage.local.getKeys()).toEqual([]);
});

test('what is decided is decided, written down and done while the journals stand still', async () => {
  const worker = start(async () => void order.push('done'));
  const order: string[] = [];
  const begin = async () => {
    order.push(`begun with ${worker.locked}`);
    return ok(HISTORY);
  };
  await worker.begin(begin);
  expect(order).toEqual(['begun with sam', 'done']);
});

test.each([
  ['erasing everything', EVERYTHING, UNFINISHED],
  ['erasing history', HISTORY, null],
  ['taking a file over', IMPORT, null],
] as const)('a worker that hangs over %s answers all the same', async (_, task, problem) => {
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
