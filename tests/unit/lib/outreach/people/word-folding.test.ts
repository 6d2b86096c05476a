import { expect, test } from 'vitest';
import { foldedLetters, wordsOf } from '@/lib/outreach/people/word-folding';

test.each([
  ['Łucja Horák-Meyer', ['lucja', 'horak', 'meyer']],
  ['Jörg Müßig', ['jorg', 'mussig']],
  ['ISTANBUL ıstanbul İstanbul istanbul', ['istanbul', 'istanbul', 'istanbul', 'istanbul']],
  ['Ægir Øster Œuvre Đorđe Þór Ħal', ['aegir', 'oster', 'oeuvre', 'dorde', 'thor', 'hal']],
  ['Nguyễn Thị', ['nguyen', 'thi']],
  ['Jane Doe, PhD 🚀', ['jane', 'doe', 'phd']],
  ['Ｊａｎｅ 𝐃𝐨𝐞', ['jane', 'doe']],
  ['Ann Lee™', ['ann', 'lee']],
  ['O’Brien O`Brien O´Brien Oʼbrien', ['obrien', 'obrien', 'obrien', 'obrien']],
  ['Gal·la', ['galla']],
  ['ΝΊΚΟΣ Νίκος', ['νικοσ', 'νικοσ']],
  ['山田太郎', ['山田太郎']],
  ['Ja\u00adne', ['jane']],
  ['🚀', []],
])('“%s” is compared word by word', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['ё', 'е', 'as Russians write it'],
  ['Ива́н', 'иван', 'the stress is none'],
  ['أحمد', 'احمد', 'an alif is an alif'],
  ['مُحَمَّد', 'محمد', 'vowels are left out'],
  ['محـــمد', 'محمد', 'a line drawn longer'],
  ['שָׁלוֹם', 'שלום', 'points are left out'],
  ['ﾔﾏﾀﾞ', 'ヤマダ', 'in half the width'],
  ['葛\u{e0100}城', '葛城', 'another form of a sign'],
])('%s is %s: %s', (written, same) => {
  expect(wordsOf(written)).toEqual(wordsOf(same));
});

test.each([
  ['Сергей', 'Сергеи', 'й is no и'],
  ['Їжак', 'Іжак', 'ї is no і'],
  ['Ўладзімір', 'Уладзімір', 'ў is no у'],
  ['かき', 'がき', 'nor か a が'],
  ['मोहन', 'महन', 'what Devanagari writes as a mark is a vowel'],
  ['สมชาย', 'สมชย', 'nor is a Thai vowel a mark'],
  ['やまだ', 'ヤマダ', 'the two ways of writing kana are told apart where names are compared'],
  ['علي', 'على', 'and so are the letters of Arabic'],
])('%s is not %s: %s', (one, other) => {
  expect(wordsOf(one)).not.toEqual(wordsOf(other));
});

test('what stands between the words is kept in a whole text', () => {
  expect(foldedLetters('  C++ É  ')).toBe('  c++ e  ');
});
