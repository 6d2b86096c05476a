import { afterEach, expect, test } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';

const POLISH = {
  locale: 'pl',
  texts: {
    badge_message_one: '{count} wiadomość',
    badge_message_few: '{count} wiadomości',
    badge_message_many: '{count} nowych wiadomości',
    badge_message_other: '{count} wiadomości',
  },
};

afterEach(() => speak(ENGLISH));

test.each([
  [1, '1 new message'],
  [2, '2 new messages'],
  [1_200, '1,200 new messages'],
])('%i in English', (count, text) => {
  expect(sayCount('badge_message', count)).toBe(text);
});

test.each([
  [1, '1 wiadomość'],
  [3, '3 wiadomości'],
  [5, '5 nowych wiadomości'],
  [22, '22 wiadomości'],
])('%i by the categories of the language: Polish', (count, text) => {
  speak(POLISH);
  expect(sayCount('badge_message', count)).toBe(text);
});
