import { afterEach, expect, test } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { listWords } from '@/lib/copy/language/list-words';
import { speak } from '@/lib/copy/language/say';

afterEach(() => speak(ENGLISH));

test.each([
  ['en-GB', 'A, B, C'],
  ['de', 'A, B und C'],
  ['ja', 'A、B、C'],
  ['ar', 'A وB وC'],
])('a list is written as %s does', (locale, words) => {
  speak({ ...ENGLISH, locale });
  expect(listWords(['A', 'B', 'C'])).toBe(words);
});
