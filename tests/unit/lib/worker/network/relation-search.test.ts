import { expect, test } from 'vitest';
import { idKey } from '@/lib/outreach/journal/same-person';
import { searchable } from '@/lib/outreach/people/prefix-search';
import { createRelationSearch } from '@/lib/worker/network/relation-search';
import { relation } from './sample-relation';

const NETWORK = [
  relation('Łucja Horák', { headline: 'Architect in Kraków', at: 1 }),
  relation('Inès García', { headline: 'Head of Research at Łódź Labs', at: 2 }),
  relation('Anna O’Brien-Meyer', { headline: null, at: 3 }),
  relation('김 민수', { headline: '株式会社アクメ 部長', at: 4 }),
  relation('Lab Berg', { headline: 'Founder', at: 5 }),
];
const names = (query: string) => {
  const { relations } = createRelationSearch(NETWORK).search(query, 0, 10);
  return relations.map(({ fullName }) => fullName);
};

test.each([
  ['the beginning of a name', 'gar', ['Inès García']],
  ['any word of a name', 'meyer', ['Anna O’Brien-Meyer']],
  ['the headline', 'krak', ['Łucja Horák']],
  ['accents left out', 'ines garcia', ['Inès García']],
  ['accents typed', 'łucja horák', ['Łucja Horák']],
  ['letters with a stroke', 'lodz', ['Inès García']],
  ['any case', 'HORÁK', ['Łucja Horák']],
  ['several words in any order, all of them', 'labs ines', ['Inès García']],
  ['a word that is in nobody beside one that is', 'ines berg', []],
  ['the middle of a word', 'arcia', []],
  ['Korean', '민수', ['김 민수']],
  ['Japanese, which has no spaces', '会社', ['김 민수']],
  ['signs that are no letters', '…', []],
])('%s finds whom it should', (_, query, found) => {
  expect(names(query)).toEqual(found);
});

test('an empty query finds everybody, the newest first', () => {
  expect(names(' ')).toEqual(['Lab Berg', '김 민수', 'Anna O’Brien-Meyer', 'Inès García', 'Łucja Horák']);
});

test('whose name matches comes before whose headline does', () => {
  const later = [...NETWORK, relation('Zoe Zed', { headline: 'Labs', at: 9 })];
  const { relations } = createRelationSearch(later).search('lab', 0, 10);
  expect(relations.map(({ fullName }) => fullName)).toEqual(['Lab Berg', 'Zoe Zed', 'Inès García']);
});

test('a part of what was found says where it stands in the whole', () => {
  const search = createRelationSearch(NETWORK);
  expect(search.search('', 3, 1)).toMatchObject({ total: 5, from: 3, relations: [{ fullName: 'Inès García' }] });
});

test('who was added, renamed or removed is found as they are now', () => {
  const search = createRelationSearch(NETWORK);
  search.search('berg', 0, 1);
  search.put([relation('Lab Berg', { fullName: 'Lab Stone', at: 5 }), relation('Bergit Holm')]);
  expect(search.search('berg', 0, 5).relations.map(({ fullName }) => fullName)).toEqual(['Bergit Holm']);
  search.remove(['id-Bergit Holm']);
  expect(search.search('berg', 0, 5).total).toBe(0);
});

test('the newest are those whose connection was made since, the newest first, and whoever is undated is none of them', () => {
  const search = createRelationSearch([...NETWORK, relation('Un Dated', { at: null, seenAt: 99 })]);
  expect(search.newest(4).map(({ fullName }) => fullName)).toEqual(['Lab Berg', '김 민수']);
  expect(search.newest(1)).toHaveLength(5);
  expect(search.newest(6)).toEqual([]);
});

test('the beginning of the list was read when its newest was last seen', () => {
  const search = createRelationSearch([relation('Old', { at: 1, seenAt: 70 }), relation('New', { at: 2, seenAt: 50 })]);
  expect(search.beginningReadAt()).toBe(50);
  expect(createRelationSearch([]).beginningReadAt()).toBeNull();
});

const kept = (fullName: string, words: string, labels: readonly string[] = []) => ({
  person: idKey(`id-${fullName}`),
  providerId: `id-${fullName}`,
  fullName,
  labels,
  words: searchable(`${fullName} ${labels.join(' ')} ${words}`),
});

test('whoever is found by what is kept of them comes last, relation or not, with their labels', () => {
  const search = createRelationSearch(NETWORK);
  const all = [kept('Lab Berg', 'Likes tea', ['investor']), kept('Nora Nobody', 'Tea in Bergen')];
  const found = (query: string) =>
    search.search(query, 0, 10, all).relations.map(({ fullName, labels }) => [fullName, labels]);
  expect(found('tea')).toEqual([
    ['Lab Berg', ['investor']],
    ['Nora Nobody', []],
  ]);
  expect(found('founder tea')).toEqual([['Lab Berg', ['investor']]]);
  expect(found('berg')).toEqual([
    ['Lab Berg', ['investor']],
    ['Nora Nobody', []],
  ]);
  expect(found('')).toHaveLength(5);
  expect(search.search('tea', 0, 10, []).total).toBe(0);
});
