import { expect, test } from 'vitest';
import { foundAt, prefixesOf, searchable } from '@/lib/outreach/people/prefix-search';

const NAME = searchable('Łucja Horák-Meyer 山田');

test.each(['luc', 'Mey', 'hor LUCJA', '田', '', '  ', '…'])('%j is found by the beginnings of words', (query) => {
  expect(foundAt(NAME, prefixesOf(query))).not.toBeNull();
});

test.each(['ucja', 'luc ann', 'lucjana', 'horakm'])('%j is not', (query) => {
  expect(foundAt(NAME, prefixesOf(query))).toBeNull();
});

test('where the last of the words is found tells whether a name alone was enough', () => {
  const both = NAME + searchable('Engineer at Horizon');
  expect(foundAt(both, prefixesOf('lucja hor'))).toBeLessThan(NAME.length);
  expect(foundAt(both, prefixesOf('lucja eng'))).toBeGreaterThanOrEqual(NAME.length);
});
