import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { createHandledMap, MOST_HANDLED } from '@/lib/storage/own-data/handled-map';
import { createHandledCauses } from '@/lib/worker/today/handled';

let clock = 0;
const started = () => createHandledCauses({ map: createHandledMap(), now: () => clock });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  clock = 1_000;
});

test('what was decided outlives the worker, and the last word counts', async () => {
  const handled = started();
  await handled.mark('sam', ['a', 'b'], null);
  await handled.mark('sam', ['a'], '2026-11-27');
  await handled.mark('sam', ['b'], 'again');
  expect(await started().all('sam')).toEqual(new Map([['a', { until: '2026-11-27', at: 1_000 }]]));
});

test('of more than has room the oldest goes, and never what was just decided', async () => {
  const handled = started();
  const many = new Map(Array.from({ length: MOST_HANDLED }, (_, at) => [`old ${at}`, { until: null, at }] as const));
  await handled.absorb('sam', many);
  clock = MOST_HANDLED;
  await handled.mark('sam', ['new', 'newer'], null);
  const all = await handled.all('sam');
  expect(all.size).toBe(MOST_HANDLED);
  expect([...all.keys()]).toEqual(expect.arrayContaining(['new', 'newer', 'old 2']));
  expect(all.has('old 0') || all.has('old 1')).toBe(false);
});

test('a copy decides nothing that was decided here', async () => {
  const handled = started();
  await handled.mark('sam', ['a'], '2026-11-27');
  await handled.absorb(
    'sam',
    new Map([
      ['a', { until: null, at: 9 }],
      ['b', { until: null, at: 9 }],
    ]),
  ); // one here, one not
  expect(await handled.all('sam')).toMatchObject(
    new Map([
      ['a', { until: '2026-11-27' }],
      ['b', { until: null }],
    ]),
  );
});
