import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { createRelationsIndex, type IndexedRelation } from '@/lib/storage/network/relations-index';
import { newReading } from '@/lib/worker/network/relations-sync-steps';

const JANE: IndexedRelation = {
  accountId: 'sam',
  providerId: 'ACoAAAABhc0BAAECAwQFBgcICQoLDA0ODxAREhM',
  publicIdentifier: 'Jane-Doe',
  fullName: 'Jane Doe',
  headline: 'Product designer',
  at: 1,
  reading: 1,
  seenAt: 2,
};
const slug = (value: string) => ({ kind: 'public-identifier', value }) as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('what was committed is there for the next worker', async () => {
  const reading = newReading('sam', null, 10, 0);
  await createRelationsIndex().commit({ accountId: 'sam', generation: 0, put: [JANE], reading });
  const index = createRelationsIndex();
  expect(await index.all('sam')).toMatchObject([JANE]);
  expect(await index.reading('sam')).toEqual(reading);
  expect(await index.readings()).toEqual([reading]);
});

test('a person is found by every name an address may have for them', async () => {
  const index = createRelationsIndex();
  await index.commit({ accountId: 'sam', generation: 0, put: [JANE] });
  expect(await index.find('sam', slug('jane-doe'))).toMatchObject(JANE);
  expect(await index.find('sam', { kind: 'provider-id', value: JANE.providerId })).toMatchObject(JANE);
  const lead = JANE.providerId.replace(/^ACo/, 'ACw');
  expect(await index.find('sam', { kind: 'lead-id', value: lead })).toMatchObject(JANE);
  expect(await index.find('sam', slug('john-smith'))).toBeNull();
});

test('an identifier that was given up names nobody any more', async () => {
  const index = createRelationsIndex();
  await index.commit({ accountId: 'sam', generation: 0, put: [JANE] });
  await index.commit({ accountId: 'sam', generation: 0, put: [{ ...JANE, publicIdentifier: 'jane-stone' }] });
  expect(await index.find('sam', slug('jane-doe'))).toBeNull();
  expect(await index.find('sam', slug('jane-stone'))).toMatchObject({ fullName: 'Jane Doe' });
});

test('one account does not see another’s', async () => {
  const index = createRelationsIndex();
  await index.commit({ accountId: 'sam', generation: 0, put: [JANE] });
  await index.commit({ accountId: 'alex', generation: 0, put: [{ ...JANE, accountId: 'alex', fullName: 'J.' }] });
  await index.commit({ accountId: 'alex', generation: 0, remove: [JANE.providerId] });
  expect(await index.all('alex')).toEqual([]);
  expect(await index.find('alex', slug('jane-doe'))).toBeNull();
  expect(await index.all('sam')).toHaveLength(1);
});

test('nothing is left once it is erased', async () => {
  const index = createRelationsIndex();
  await index.commit({ accountId: 'sam', generation: 0, put: [JANE], reading: newReading('sam', null, null, 0) });
  await index.erase();
  expect(await index.all('sam')).toEqual([]);
  expect(await index.readings()).toEqual([]);
});
