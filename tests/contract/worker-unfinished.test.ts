import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { dyingWorker, letWorkersDie } from './dying-worker.ts';
import { type ExportedFile, exported, handOver } from './import-rig.ts';
import {
  ask,
  askFrom,
  byItself,
  connect,
  find,
  outcome,
  sandbox,
  send,
  slug,
  startWorker,
  takeReports,
  typed,
  useWorker,
  value,
  writes,
} from './worker-rig.ts';

useWorker();
beforeEach(letWorkersDie);
afterEach(() => vi.restoreAllMocks());

/** A worker with something in every place where Kith keeps anything. */
const filled = async () => {
  await connect();
  await outcome(await send('jane-doe', { text: 'About the harbour' }));
  await outcome(await send('john-smith', { action: 'message', text: 'Lunch?' }));
  await value('templates.put', { id: null, field: 'note', name: 'Fair', text: 'Hi', at: null });
  await value('keepsake.write', {
    accountId: SAM_ACCOUNT_ID,
    person: { providerId: 'ACoAJane', publicIdentifier: 'jane-doe', fullName: 'Jane Doe' },
    change: { remark: 'Likes tea' },
  });
  await value('today.handle', { providerId: null, name: null, causes: [{ id: 'any', reminder: null }], until: null });
  await value('inbox.list', { search: '', unreadOnly: false, from: 0, count: 10 });
  sandbox.requests.length = 0;
};

/** All that stands in any database, as text. */
async function inDatabases(): Promise<string> {
  const contents = await Promise.all((await indexedDB.databases()).map(({ name = '' }) => contentsOf(name)));
  return JSON.stringify(contents.flat(2));
}

async function contentsOf(name: string): Promise<readonly unknown[]> {
  const answered = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Opening one that nothing has made yet would make an empty one, in which nothing can be stored any more.
  if (!(await indexedDB.databases()).some((database) => database.name === name)) return [];
  const db = await answered(indexedDB.open(name));
  const all = await Promise.all(
    [...db.objectStoreNames].map((store) => answered(db.transaction(store).objectStore(store).getAll())),
  );
  db.close();
  return all;
}

/** A worker that dies right before its write of this number does something; the next one starts once it is dead or has done it. */
const doToDie = async (diesAt: number, task: () => Promise<unknown>): Promise<number> => {
  const worker = dyingWorker(diesAt);
  await Promise.race([worker.run(task), worker.died]);
  return worker.writes();
};

/** Asks a worker that dies right before its write of this number, and starts the next one once it is dead or has answered. */
const askToDie = async (diesAt: number, name: string): Promise<number> => {
  const count = await doToDie(diesAt, () => ask(name, {}));
  startWorker();
  return count;
};

const MOST_WRITES = 24;
const AFTER_THE_FIRST = Array.from({ length: MOST_WRITES - 1 }, (_, index) => index + 2);

describe('erasing everything', () => {
  test('does not begin where the worker dies before its first write', async () => {
    await filled();
    await askToDie(1, 'data.erase');
    expect((await find()).entries).toHaveLength(2);
    expect(await send('jane-doe')).toMatchObject({ problem: { kind: 'already-pending' } });
  });

  test.each(AFTER_THE_FIRST)('is finished by the next worker where one dies before write %i', async (diesAt) => {
    await filled();
    expect(await askToDie(diesAt, 'data.erase')).toBeLessThan(MOST_WRITES);
    const sent = send('jane-doe');
    expect(await ask('connection', {})).toMatchObject({ value: { account: null } });
    expect(await sent).toMatchObject({ problem: { kind: 'setup-needed' } });
    expect(await browser.storage.local.get(null)).toEqual({ generation: { number: expect.any(Number), open: false } });
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(await inDatabases()).toBe('[]');
    expect(sandbox.requests).toEqual([]);
    await connect();
    expect((await find()).entries).toEqual([]);
  });
});

test('while a database cannot be emptied nothing is shown or done, and the next request finds it finished', async () => {
  await filled();
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('The disk is full.');
  });
  const unfinished = { ok: false, problem: { kind: 'erasing-unfinished', what: 'everything' } };
  expect(await ask('data.erase', {})).toEqual(unfinished);
  for (const name of ['connection', 'settings.read']) expect(await ask(name, {})).toEqual(unfinished);
  expect(await ask('connection.save', { ...typed(), accountId: SAM_ACCOUNT_ID })).toEqual(unfinished);
  expect(await askFrom('/in/jane-doe/')('page.look', { ref: slug('jane-doe') })).toMatchObject({
    problem: { kind: 'erasing-unfinished', sentence: expect.stringContaining('restart Chrome') },
  });
  startWorker();
  expect(await ask('connection', {})).toEqual(unfinished);
  expect(sandbox.requests).toEqual([]);
  opening.mockRestore();
  expect(await ask('connection', {})).toMatchObject({ value: { account: null } });
  expect(await inDatabases()).toBe('[]');
  expect(takeReports().length).toBeGreaterThan(0);
});

test('what a worker does by itself waits for what one before it left', async () => {
  await filled();
  await askToDie(3, 'data.erase');
  const left = vi.fn();
  await byItself(async () => void left(Object.keys(await browser.storage.local.get(null))));
  expect(left).toHaveBeenCalledWith(['generation']);
});

describe('erasing activity', () => {
  const NAMES = /jane|doe|john|smith|harbour|lunch/i;
  const quota = async () => (await value<{ lines: unknown[] }>('quota')).lines;
  const used = async () => (await quota()).map((line) => (line as { used: number }).used);

  test('does not begin where the worker dies before its first write', async () => {
    await filled();
    await askToDie(1, 'activity.erase');
    expect((await find()).entries).toHaveLength(2);
  });

  test.each(AFTER_THE_FIRST)('is finished by the next worker where one dies before write %i', async (diesAt) => {
    await filled();
    const before = await used();
    expect(await askToDie(diesAt, 'activity.erase')).toBeLessThan(MOST_WRITES);
    expect((await find()).entries).toEqual([]);
    expect(await used()).toEqual(before);
    const { session: _, ...journal } = await browser.storage.local.get(null);
    const entries = Object.entries(journal).filter(([key]) => /^(entry|ledger|elsewhere):/.test(key));
    expect(JSON.stringify(entries)).not.toMatch(NAMES);
    expect(JSON.stringify(await Promise.all(['journal', 'calls'].map(contentsOf)))).not.toMatch(NAMES);
    expect(await browser.storage.local.get('unfinished')).toEqual({});
    expect(writes()).toEqual([]);
    expect(await send('jane-doe', { providerId: providerIdOf('jane-doe'), ref: slug('jane-doe') })).toMatchObject({
      problem: { kind: 'already-pending' },
    });
  });
});

describe('importing', () => {
  const DAY = 24 * 3_600_000;
  /** A file with something of every kind that an import takes over, and a worker that knows nothing of it. */
  const fileOf = async (): Promise<ExportedFile> => {
    await filled();
    await value('draft.write', { accountId: SAM_ACCOUNT_ID, person: 'p', field: 'note', text: 'Dear', over: '' });
    await value('settings.change', { limit: { counted: 'invite', window: 'day', max: 7 } });
    const person = { providerId: providerIdOf('jane-doe'), publicIdentifier: 'jane-doe', fullName: 'Jane Doe' };
    await value('keepsake.write', { accountId: SAM_ACCOUNT_ID, person, change: { remark: 'Met at the harbour' } });
    const { head, entries } = await exported();
    const long = entries.map((entry, index) => ({
      ...entry,
      id: `long-${index}`,
      at: entry.at - 400 * DAY,
      sentAt: null,
    }));
    await value('data.erase');
    await connect();
    return { head, entries: [...entries, ...long] };
  };

  /** Keepsakes have no order. */
  const inOrder = (of: unknown) =>
    JSON.stringify(of, (_, part: unknown) =>
      Array.isArray(part) ? part.map((one) => JSON.stringify(one)).sort() : part,
    );

  /** Which of the things in the file are here. */
  const here = async (file: ExportedFile) => {
    const { head, entries } = await exported();
    const same = (one: unknown, other: unknown) => inOrder(one) === inOrder(other);
    return [
      ...file.entries.map(({ id }) => entries.some((entry) => entry.id === id)),
      same(head.drafts, file.head.drafts),
      same(head.templates, file.head.templates),
      same(head.keepsakes, file.head.keepsakes),
      same(head.handled, file.head.handled),
      JSON.stringify(head.settings).includes('"max":7'),
    ];
  };

  /** The same for what stands in `chrome.storage`, as the worker that died left it. */
  const stored = async () => {
    const items = await browser.storage.local.get(null);
    const any = (prefix: string) => Object.keys(items).some((key) => key.startsWith(prefix));
    return [any('entry:'), any('draft:'), any('templates'), JSON.stringify(items.settings).includes('"max":7')];
  };

  test('takes over something of every kind', async () => {
    const file = await fileOf();
    expect(new Set(await here(file))).toEqual(new Set([false]));
    expect(await doToDie(0, () => handOver(file))).toBeLessThan(MOST_WRITES);
    expect(new Set(await here(file))).toEqual(new Set([true]));
    expect(await browser.storage.local.get('unfinished')).toEqual({});
  });

  test.each([1, ...AFTER_THE_FIRST])('is whole or none where the worker dies before write %i', async (diesAt) => {
    const file = await fileOf();
    await doToDie(diesAt, () => handOver(file));
    expect(new Set(await stored()).size).toBe(1);
    startWorker();
    expect(new Set(await here(file)).size).toBe(1);
    expect(await browser.storage.local.get('unfinished')).toEqual({});
    expect(await contentsOf('imported-file').then((stores) => stores.flat())).toEqual([]);
    // Once more takes over what was not, and nothing twice.
    expect(await handOver(file)).toMatchObject({ ok: true });
    expect(new Set(await here(file))).toEqual(new Set([true]));
    expect((await exported()).entries).toHaveLength(file.entries.length);
  });
});
