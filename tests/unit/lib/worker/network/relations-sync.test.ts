import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { failed, ok } from '@/lib/result';
import { createRelationsIndex } from '@/lib/storage/network/relations-index';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import type { Active } from '@/lib/worker/account/connection';
import { createRelations } from '@/lib/worker/network/relations';
import { createRelationsSync, type RelationsSyncDeps } from '@/lib/worker/network/relations-sync';
import { item } from './sample-relation';

const NOW = Date.UTC(2026, 10, 23, 12);
const PER_PAGE = 2;

/** LinkedIn's list as it is at the moment, two a page. */
let list: string[];
/** The fetches that fail, by their number. */
let faults: Map<number, ReturnType<typeof bareProblem>>;
let clock: number;
let waits: number[];
let fetched: (string | null)[];
let alarms: [string, number][];

const client = {
  async listRelations({ cursor }: { cursor: string | null }) {
    fetched.push(cursor);
    const fault = faults.get(fetched.length);
    if (fault) return failed(fault);
    const from = Number(cursor ?? 0);
    const next = from + PER_PAGE;
    const items = list.slice(from, next).map((name) => item(name.toLowerCase(), { firstName: name, at: NOW }));
    return ok({ items, cursor: next < list.length ? String(next) : null, skipped: 0 });
  },
};
const active = { client, account: { accountId: 'sam' } } as unknown as Active;

/** A worker as it starts: what it knows comes from the index. */
function startWorker(change: Partial<RelationsSyncDeps> = {}) {
  const relations = createRelations(createRelationsIndex());
  const sync = createRelationsSync({
    relations,
    connection: { actingAs: async () => ok(active) },
    engine: { awake: async () => ok(null), sawRelations: async () => ok(null) },
    countRelations: async () => 5,
    now: () => clock,
    random: () => 0.5,
    sleep: async (ms) => {
      waits.push(ms);
      clock += ms;
    },
    setAlarm: async (name, when) => void alarms.push([name, when]),
    report: (error) => {
      throw error;
    },
    ...change,
  });
  const reached = (state: string) =>
    vi.waitFor(async () => expect((await sync.view('sam')).reading?.state).toBe(state), { interval: 1 });
  const found = async () => (await relations.open('sam')).search('', 0, 10).relations.map(({ fullName }) => fullName);
  return { ...sync, relations, reached, found };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  list = ['Ada', 'Bo', 'Cy', 'Di', 'Ed'];
  faults = new Map();
  clock = NOW;
  waits = [];
  fetched = [];
  alarms = [];
});

describe('reading', () => {
  test('nothing is read before the user asks for it', async () => {
    const { resume, view } = startWorker();
    await resume();
    expect(await view('sam')).toEqual({ known: 0, reading: null });
    expect(fetched).toEqual([]);
  });

  test('page follows page with a pause between, and everybody can be found', async () => {
    const { read, reached, view, found } = startWorker();
    await read(active);
    await reached('done');
    expect(fetched).toEqual([null, '2', '4']);
    expect(waits).toEqual([0, 14_000, 14_000]);
    expect(await found()).toHaveLength(5);
    expect(await view('sam')).toMatchObject({ known: 5, reading: { read: 5, about: 5, readAt: clock } });
  });

  test('how many there are is asked once, and known after that', async () => {
    const countRelations = vi.fn(async () => 30_000);
    const { read, reached, view } = startWorker({ countRelations });
    expect(await read(active)).toMatchObject({ reading: { state: 'reading', about: 30_000 } });
    await reached('done');
    await read(active);
    expect((await view('sam')).reading?.about).toBe(5);
    await reached('done');
    expect(countRelations).toHaveBeenCalledOnce();
  });

  test('asking twice reads once', async () => {
    const { read, reached } = startWorker();
    await read(active);
    await read(active);
    await reached('done');
    expect(fetched).toEqual([null, '2', '4']);
  });

  test('a worker that died is woken and goes on where it was, not before the planned pause is over', async () => {
    const dying = startWorker({ sleep: (ms) => (ms === 0 ? Promise.resolve() : new Promise(() => {})) });
    await dying.read(active);
    await vi.waitFor(() => expect(alarms).toHaveLength(2));
    expect(alarms[1]).toEqual(['relations:sam', NOW + 60_000]);

    const { resume, reached, found } = startWorker();
    await resume();
    await reached('done');
    expect(fetched).toEqual([null, '2', '4']);
    expect(waits).toEqual([14_000, 14_000]);
    expect(await found()).toHaveLength(5);
  });

  test('stopped by the user it stays stopped, and goes on when asked', async () => {
    const { read, stop, resume, reached } = startWorker({
      sleep: (ms) => new Promise((done) => setTimeout(done, ms && 50)),
    });
    await read(active);
    await vi.waitFor(() => expect(fetched).toHaveLength(1));
    expect(await stop('sam')).toMatchObject({ reading: { state: 'stopped', read: 2, problem: null } });
    await resume();
    expect(fetched).toEqual([null]);

    clock += 60_000;
    await read(active);
    clock += 60_000;
    await reached('done');
    expect(fetched).toEqual([null, '2', '4']);
  });
});

test('erasing leaves nothing, not even of the page that is under way', async () => {
  const { read, erase, found, view } = startWorker();
  let answer: () => void = () => {};
  const asked = new Promise<void>((arrived) => {
    const { listRelations } = client;
    vi.spyOn(client, 'listRelations').mockImplementationOnce(async (input) => {
      arrived();
      await new Promise<void>((go) => (answer = go));
      return listRelations(input);
    });
  });
  await read(active);
  await asked;
  const erased = erase();
  answer();
  await erased;
  expect(await found()).toEqual([]);
  expect(await view('sam')).toEqual({ known: 0, reading: null });
});

describe('trouble', () => {
  test('a server that is away is left alone for a while: the alarm, not the worker, waits', async () => {
    faults.set(2, bareProblem('unavailable', 'none'));
    const { read, resume, reached, view } = startWorker();
    await read(active);
    await vi.waitFor(async () => expect((await view('sam')).reading?.problem?.kind).toBe('unavailable'));
    await vi.waitFor(() => expect(alarms.at(-1)).toEqual(['relations:sam', clock + 75_000]));
    expect(fetched).toEqual([null, '2']);

    clock += 75_000;
    await resume();
    await reached('done');
    expect(fetched).toEqual([null, '2', '2', '4']);
  });

  test('where LinkedIn takes no more, reading stops until the user wants it', async () => {
    faults.set(2, bareProblem('account-limited', 'none'));
    const { read, reached, view } = startWorker();
    await read(active);
    await reached('stopped');
    expect((await view('sam')).reading?.problem?.kind).toBe('account-limited');
    await read(active);
    await reached('done');
    expect(fetched).toEqual([null, '2', '2', '4']);
  });

  test('while the account pauses no page is asked for', async () => {
    const pause = { why: 'account-limited', since: NOW, until: NOW + 60_000 } as const;
    const { read, reached, view } = startWorker({
      engine: { awake: async () => failed({ kind: 'account-paused', pause }), sawRelations: async () => ok(null) },
    });
    await read(active);
    await reached('stopped');
    expect((await view('sam')).reading?.problem).toEqual({ kind: 'account-paused', pause });
    expect(fetched).toEqual([]);
  });
});

describe('reading once more', () => {
  const readTwice = async (now: string[]) => {
    const worker = startWorker();
    await worker.read(active);
    await worker.reached('done');
    list = now;
    await worker.read(active);
    await worker.reached('done');
    return { ...worker, changes: (await worker.view('sam')).reading?.changes };
  };

  test('who is new, who is no longer in the list, and nobody else', async () => {
    const { changes, found } = await readTwice(['Flo', 'Ada', 'Bo', 'Di', 'Ed']);
    expect(changes).toMatchObject({ added: [{ fullName: 'Flo' }], removed: [{ fullName: 'Cy' }], renamed: [] });
    expect((await found()).toSorted()).toEqual(['Ada', 'Bo', 'Di', 'Ed', 'Flo']);
  });

  test('who was renamed is found by the new name', async () => {
    const { changes, found } = await readTwice(['ADA', 'Bo', 'Cy', 'Di', 'Ed']);
    expect(changes?.renamed).toEqual([{ providerId: 'id-ada', fullName: 'ADA', before: 'Ada' }]);
    expect(await found()).toContain('ADA');
  });

  test('a reading with an empty page takes nobody out', async () => {
    const { changes, found } = await readTwice([]);
    expect(changes?.removed).toEqual([]);
    expect(await found()).toHaveLength(5);
  });
});

describe('a first page that was read to notice', () => {
  const page = (...names: string[]) => ({
    items: names.map((name, index) => item(name.toLowerCase(), { firstName: name, at: NOW + 10 - index })),
    cursor: 'more',
    skipped: 0,
  });

  test('tells who is new since the last one, and they can be found', async () => {
    const { mergeFirstListPage, found } = startWorker();
    expect((await mergeFirstListPage({ accountId: 'sam', generation: 0 }, page('Ada', 'Bo'))).added).toEqual([]);
    const later = {
      ...page('Ada', 'Bo'),
      items: [item('flo', { firstName: 'Flo', at: NOW + 99 }), ...page('Ada').items],
    };
    expect((await mergeFirstListPage({ accountId: 'sam', generation: 0 }, later)).added).toEqual([
      { providerId: 'id-flo', fullName: 'Flo' },
    ]);
    expect((await mergeFirstListPage({ accountId: 'sam', generation: 0 }, later)).added).toEqual([]);
    expect(await found()).toContain('Flo');
  });

  test('who is gone from it can no longer be found', async () => {
    const { mergeFirstListPage, found } = startWorker();
    await mergeFirstListPage({ accountId: 'sam', generation: 0 }, page('Ada', 'Bo', 'Cy'));
    const { items, ...rest } = page('Ada', 'Bo', 'Cy');
    expect(
      (await mergeFirstListPage({ accountId: 'sam', generation: 0 }, { ...rest, items: [items[0]!, items[2]!] }))
        .removed,
    ).toEqual([{ providerId: 'id-bo', fullName: 'Bo' }]);
    expect(await found()).toEqual(['Ada', 'Cy']);
  });

  test('in the middle of a reading counts as seen by it', async () => {
    const { read, mergeFirstListPage, reached, found } = startWorker();
    await read(active);
    await mergeFirstListPage({ accountId: 'sam', generation: 0 }, { ...page('Flo'), cursor: 'more' });
    await reached('done');
    expect(await found()).toContain('Flo');
  });
});

test('one account’s relations are not another’s', async () => {
  const { read, reached, relations } = startWorker();
  await read(active);
  await reached('done');
  expect((await relations.open('alex')).search('', 0, 10).total).toBe(0);
  expect(await relations.known('alex', { kind: 'provider-id', value: 'id-ada' })).toBeNull();
  expect(await relations.known('sam', { kind: 'provider-id', value: 'id-ada' })).toMatchObject({
    fullName: 'Ada',
    relation: 'connected',
  });
});
