import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import { idKey } from '@/lib/outreach/journal/same-person';
import { KEEPSAKE_MAX } from '@/lib/outreach/today/keepsake';
import { KEEPSAKES_BUDGET } from '@/lib/storage/budget';
import { createKeepsakesMap, type StoredKeepsake } from '@/lib/storage/own-data/keepsakes-map';
import { createKeepsakes } from '@/lib/worker/person/keepsakes';

const NOW = Date.UTC(2026, 10, 24);
const started = () => createKeepsakes({ map: createKeepsakesMap(), now: () => NOW });
const about = (name: string) => ({ providerId: `id-${name}`, publicIdentifier: null, fullName: name });
const stored = (name: string, change: Partial<StoredKeepsake> = {}): StoredKeepsake => ({
  ...about(name),
  remark: '',
  labels: [],
  reminder: null,
  at: 0,
  ...change,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => speak(ENGLISH));

test('what is kept outlives the worker, and is one account’s own', async () => {
  await started().change('sam', about('Jane'), { remark: 'Likes tea' });
  expect(await started().read('sam', 'id-Jane')).toMatchObject({ remark: 'Likes tea' });
  expect(await started().read('alex', 'id-Jane')).toMatchObject({ remark: '' });
});

test('what the first version kept is found where it put it, and changed there', async () => {
  const kept = {
    providerId: 'ACoAJane',
    publicIdentifier: 'jane-doe',
    fullName: 'Jane Doe',
    remark: 'Met at the fair',
    labels: ['investor'],
    reminder: { on: '2026-12-01', unlessReplyAfter: 1_764_000_000_000 },
    at: 1_764_100_000_000,
  };
  const before = await openDB('keepsakes', 1, {
    upgrade: (db) => void db.createObjectStore('people', { keyPath: ['accountId', 'person'] }),
  });
  await before.put('people', { accountId: 'sam', person: idKey('ACoAJane'), kept });
  before.close();
  expect([...(await started().all('sam')).values()]).toEqual([kept]);
  await started().change('sam', { ...kept }, { remark: 'Likes tea' });
  const after = await openDB('keepsakes');
  expect(await after.getAll('people')).toEqual([
    { accountId: 'sam', person: idKey('ACoAJane'), kept: { ...kept, remark: 'Likes tea', at: NOW } },
  ]);
  after.close();
});

test('of a note that two windows write at once, both texts are kept, one below the other', async () => {
  const keepsakes = started();
  await keepsakes.change('sam', about('Jane'), { remark: 'Coffee', remarkOver: '' });
  await keepsakes.change('sam', about('Jane'), { remark: 'Tea', remarkOver: '' });
  const typedOn = await keepsakes.change('sam', about('Jane'), { remark: 'Tea, two', remarkOver: 'Tea' });
  expect(typedOn.remark).toBe('Tea, two\n\nCoffee');
  const seen = await keepsakes.change('sam', about('Jane'), { remark: 'Tea', remarkOver: typedOn.remark });
  expect(seen.remark).toBe('Tea');
});

test('where both are longer than a note may be, the later one is refused, and the other stays', async () => {
  const keepsakes = started();
  const long = 'x'.repeat(KEEPSAKE_MAX.remark);
  await keepsakes.change('sam', about('Jane'), { remark: long, remarkOver: '' });
  const refused = keepsakes.change('sam', about('Jane'), { remark: 'Tea', remarkOver: '' });
  await expect(refused).rejects.toMatchObject({ kind: 'storage-full' });
  expect(await keepsakes.read('sam', 'id-Jane')).toMatchObject({ remark: long });
});

test('changes that come at once are all kept', async () => {
  const keepsakes = started();
  await Promise.all([
    keepsakes.change('sam', about('Jane'), { remark: 'Tea' }),
    keepsakes.change('sam', about('Jane'), { labels: ['investor'] }),
    keepsakes.change('sam', about('John'), { labels: ['investor', 'speaker'] }),
  ]);
  expect(await keepsakes.read('sam', 'id-Jane')).toEqual({
    remark: 'Tea',
    labels: ['investor'],
    reminder: null,
    labelsInUse: ['investor', 'speaker'],
  });
});

test('of whom nothing is kept any more nothing is left', async () => {
  const keepsakes = started();
  await keepsakes.change('sam', about('Jane'), { remark: 'Tea' });
  await keepsakes.change('sam', about('Jane'), { remark: ' ' });
  expect((await started().all('sam')).size).toBe(0);
});

test('what does not fit the budget is refused, changes nothing, and there is a way back', async () => {
  const keepsakes = started();
  const long = 'x'.repeat(KEEPSAKE_MAX.remark);
  const fits = Math.floor(KEEPSAKES_BUDGET.characters / (long.length + 200));
  await keepsakes.absorb(
    'sam',
    Array.from({ length: fits }, (_, at) => stored(`${at}`, { remark: long })),
  );
  const more = Array.from({ length: 1_000 }, (_, at) => stored(`more ${at}`, { remark: long }));
  await expect(keepsakes.absorb('sam', more)).rejects.toMatchObject({ kind: 'storage-full' });
  expect((await keepsakes.all('sam')).size).toBe(fits);
  expect((await started().all('sam')).size).toBe(fits);
  await keepsakes.change('sam', about('0'), { remark: '' });
  await keepsakes.change('sam', about('new'), { remark: 'fits now' });
});

test('a copy is taken over once, and says of how many people it knows more', async () => {
  const keepsakes = started();
  await keepsakes.change('sam', about('Jane'), { remark: 'Here' });
  const copy = [
    stored('Jane', { remark: 'There', labels: ['investor'] }),
    stored('John', { remark: 'New' }),
    stored('Nobody'),
  ];
  expect(await keepsakes.further('sam', copy)).toBe(2);
  await keepsakes.absorb('sam', copy);
  expect(await keepsakes.read('sam', 'id-Jane')).toMatchObject({ remark: 'Here', labels: ['investor'] });
  expect(await keepsakes.further('sam', copy)).toBe(0);
});

test('what is searched changes with what is kept, and is the same while nothing does', async () => {
  const keepsakes = started();
  await keepsakes.change('sam', about('Jane'), { remark: 'Likes tea' });
  const lines = await keepsakes.lines('sam');
  expect(lines).toMatchObject([{ fullName: 'Jane', words: ' jane likes tea' }]);
  await keepsakes.read('sam', 'id-Jane');
  expect(await keepsakes.lines('sam')).toBe(lines);
  await keepsakes.change('sam', about('Jane'), { remark: 'Likes coffee' });
  expect(await keepsakes.lines('sam')).toMatchObject([{ words: ' jane likes coffee' }]);
});

test('labels that are used as often stand in the order of the language', async () => {
  speak({ ...ENGLISH, locale: 'pl' });
  const labels = ['Łódź', 'Fair 10', 'Lyon', 'Fair 9'];
  const kept = await started().change('sam', about('Jane'), { labels });
  expect(kept.labelsInUse).toEqual(['Fair 9', 'Fair 10', 'Lyon', 'Łódź']);
});
