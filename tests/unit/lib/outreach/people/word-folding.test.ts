import { expect, test } from 'vitest';
import { searchWordsOf, wordsOf } from '@/lib/outreach/people/word-folding';

test.each([
  ['Łucja Horák-Meyer', ['lucja', 'horak', 'meyer']],
  ['Jörg Müßig', ['jorg', 'mussig']],
  ['ISTANBUL ıstanbul', ['istanbul', 'istanbul']],
  ['Jane Doe, PhD 🚀', ['jane', 'doe', 'phd']],
  ['山田太郎', ['山田太郎']],
  ['🚀', []],
])('“%s” is compared word by word', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('where words are written without spaces, each sign is searched for', () => {
  expect(searchWordsOf('山田 Taro')).toEqual(['山', '田', 'taro']);
});

test('a hostile text is only words', () => {
  expect(searchWordsOf('<img src=x onerror=alert(1)> \u202eevil __proto__')).toEqual([
    'img',
    'src',
    'x',
    'onerror',
    'alert',
    '1',
    'evil',
    'proto',
  ]);
});
