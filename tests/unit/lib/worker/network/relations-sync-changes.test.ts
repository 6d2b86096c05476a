import { describe, expect, test } from 'vitest';
import { idKey } from '@/lib/outreach/journal/same-person';
import type { IndexedRelation } from '@/lib/storage/network/relations-index';
import {
  firstListPageChanges,
  joinedChanges,
  NO_CHANGES,
  relationName,
} from '@/lib/worker/network/relations-sync-changes';
import { item, relation } from './sample-relation';

const known = (...relations: readonly IndexedRelation[]) =>
  new Map(relations.map((one) => [idKey(one.providerId), one] as const));
const told = (fullName: string) => ({ providerId: `id-${fullName}`, fullName });
const PAGE = { whole: true, last: false };

describe('a first page', () => {
  const before = known(relation('Carl', { at: 30 }), relation('Bea', { at: 20 }), relation('Abe', { at: 10 }));

  test('whose connection is younger than all that are known is new', () => {
    const page = [relation('Dora', { at: 40 }), relation('Carl', { at: 30 })];
    expect(firstListPageChanges(before, page, PAGE)).toEqual({ ...NO_CHANGES, added: [told('Dora')] });
  });

  test('an old connection that comes into view for the first time is not new', () => {
    const page = [relation('Carl', { at: 30 }), relation('Olga', { at: 5 })];
    expect(firstListPageChanges(before, page, PAGE).added).toEqual([]);
  });

  test('who should stand between those that are there is gone', () => {
    const page = [relation('Carl', { at: 30 }), relation('Abe', { at: 10 })];
    expect(firstListPageChanges(before, page, PAGE).removed).toEqual([told('Bea')]);
  });

  test('who may stand on the next page is not gone', () => {
    expect(firstListPageChanges(before, [relation('Carl', { at: 30 })], PAGE).removed).toEqual([]);
  });

  test('where the list ends with the page, who is not there is gone', () => {
    const page = [relation('Carl', { at: 30 })];
    expect(firstListPageChanges(before, page, { ...PAGE, last: true }).removed).toEqual([told('Bea'), told('Abe')]);
  });

  test('a page with gaps says nobody is gone', () => {
    const page = [relation('Carl', { at: 30 }), relation('Abe', { at: 10 })];
    expect(firstListPageChanges(before, page, { whole: false, last: true }).removed).toEqual([]);
  });

  test('who bears another name is told with the name before', () => {
    const page = [relation('Carl', { at: 30, fullName: 'Carl Stone' })];
    expect(firstListPageChanges(before, page, PAGE).renamed).toEqual([
      { providerId: 'id-Carl', fullName: 'Carl Stone', before: 'Carl' },
    ]);
  });

  test('where nobody was known, nothing is news', () => {
    expect(firstListPageChanges(known(), [relation('Dora', { at: 40 })], PAGE)).toEqual(NO_CHANGES);
  });
});

test('a relation is called by name, else by identifier, else by id', () => {
  expect(relationName(item('x', { firstName: 'Jane', lastName: 'Doe' }))).toBe('Jane Doe');
  expect(relationName(item('x', { firstName: null, publicIdentifier: 'jane-doe' }))).toBe('jane-doe');
  expect(relationName(item('x', { firstName: null }))).toBe('id-x');
});

test('changes are told up to a hundred', () => {
  const many = Array.from({ length: 90 }, (_, n) => told(String(n)));
  expect(joinedChanges({ ...NO_CHANGES, removed: many }, { removed: many }).removed).toHaveLength(100);
});
