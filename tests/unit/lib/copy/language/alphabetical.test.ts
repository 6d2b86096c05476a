import { afterEach, expect, test } from 'vitest';
import { alphabetical } from '@/lib/copy/language/alphabetical';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';

afterEach(() => speak(ENGLISH));

test.each([
  ['de', ['Apfel', 'Äpfel', 'Ast', 'Zebra']],
  ['pl', ['Lwów', 'Lyon', 'Łódź', 'Moskwa']],
  ['tr', ['cam', 'çam', 'ılık', 'ilk', 'zil']],
  ['es', ['nube', 'nuez', 'ñandú', 'oro']],
  ['ja', ['あき', 'アキラ', 'はる']],
])('texts stand in the order of %s', (locale, ordered) => {
  speak({ ...ENGLISH, locale });
  expect(ordered.toReversed().sort(alphabetical)).toEqual(ordered);
  expect(ordered.toSorted(alphabetical)).toEqual(ordered);
});

test('numbers stand in the order of numbers, in whatever language', () => {
  expect(['Fair 10', 'Fair 9'].sort(alphabetical)).toEqual(['Fair 9', 'Fair 10']);
});
