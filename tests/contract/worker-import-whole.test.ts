import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { MOST_HANDLED } from '@/lib/storage/own-data/handled-map';
import { bring, type ExportedFile, exported, filled, handOver, stored } from './import-rig.ts';
import {
  ask,
  connect,
  outcome,
  sandbox,
  send,
  startWorker,
  takeReports,
  useWorker,
  value,
  writes,
} from './worker-rig.ts';

useWorker();

/** A file, and a worker that knows nothing of what is in it. */
const elsewhere = async () => {
  const file = await filled();
  await value('data.erase');
  await connect();
  return file;
};

const nothingOf = (file: ExportedFile, before: string) => async (why: string, answer: unknown) => {
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'import-refused', why } });
  takeReports();
  expect(await stored()).toBe(before);
  startWorker();
  expect(await stored()).toBe(before);
  expect(await bring(file)).toBe(1);
};

test.each([
  ['anything', () => true],
  ['what is imported', (items: object) => 'settings' in items],
])(
  'where Chrome does not store %s nothing is imported, which is said, and the same file again brings it',
  async (_, isRefused) => {
    const file = await elsewhere();
    const nothing = nothingOf(file, await stored());
    const set = browser.storage.local.set.bind(browser.storage.local);
    const full = vi
      .spyOn(browser.storage.local, 'set')
      .mockImplementation(async (items) => (isRefused(items) ? Promise.reject(new Error('QUOTA_BYTES')) : set(items)));
    const answer = await handOver(file);
    full.mockRestore();
    await nothing('not-stored', answer);
  },
);

test('where Chrome stores a file and says that it did not, it is imported', async () => {
  const file = await elsewhere();
  const set = browser.storage.local.set.bind(browser.storage.local);
  const lying = vi.spyOn(browser.storage.local, 'set').mockImplementation(async (items) => {
    await set(items);
    if ('settings' in items) throw new Error('IO error');
  });
  expect(await handOver(file)).toMatchObject({ ok: true });
  lying.mockRestore();
  expect((await exported()).entries).toEqual(file.entries);
});

test('where there is no room for a part of the file nothing of it is imported, which is said', async () => {
  const file = await elsewhere();
  const nothing = nothingOf(file, await stored());
  const decided = { until: null, at: Date.now() };
  const causes = Object.fromEntries(
    Array.from({ length: MOST_HANDLED + 1 }, (_, index) => [`cause ${index}`, decided]),
  );
  const handled = { version: 1, value: causes };
  await nothing('no-room', await handOver({ ...file, head: { ...file.head, handled } }));
});

test('where the database cannot be written nothing of the file is imported, which is said', async () => {
  const file = await elsewhere();
  const nothing = nothingOf(file, await stored());
  const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new Error('The disk is full.');
  });
  const answer = await handOver(file);
  broken.mockRestore();
  await nothing('not-stored', answer);
});

test('a file of which a part did not arrive is not imported', async () => {
  const file = await elsewhere();
  const nothing = nothingOf(file, await stored());
  await value('data.import.entries', { entries: file.entries, check: false, file: 'one' });
  startWorker();
  await nothing('interrupted', await ask('data.import', { head: file.head, check: false, file: 'one', entries: 1 }));
});

test('a file that is handed over while another is taken over takes nothing of that', async () => {
  const { head, entries } = await elsewhere();
  const hand = (file: string) => ask('data.import.entries', { entries, check: false, file });
  const close = (file: string) => ask('data.import', { head, check: false, file, entries: entries.length });
  await hand('one');
  const [one] = await Promise.all([close('one'), hand('other')]);
  expect(one).toMatchObject({ ok: true });
  expect((await exported()).entries).toEqual(entries);
  expect(await close('other')).toMatchObject({ ok: true });
});

test('a send that is under way while a file is taken over goes on, once', async () => {
  const file = await elsewhere();
  const hold = sandbox.hold({ method: 'POST', path: '/users/invite' });
  const left = await send('second-001');
  await hold.arrived;
  expect(await bring(file)).toBe(1);
  hold.release();
  expect(await outcome(left)).toEqual({ state: 'sent', problem: null });
  expect(writes()).toHaveLength(1);
  expect((await exported()).entries).toHaveLength(2);
});
