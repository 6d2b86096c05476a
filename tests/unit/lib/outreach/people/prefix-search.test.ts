import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundAt, prefixesOf, searchable } from '@/lib/outreach/people/prefix-search';

const finds = (query: string, text: string) => foundAt(searchable(text), prefixesOf(query)) !== null;
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

test('a hostile text is only words', () => {
  expect(searchable('<img src=x onerror=alert(1)> \u202eevil __proto__')).toBe(' img src x onerror alert 1 evil proto');
});

/** Ways of writing that find one another, whichever of them is typed. */
test.each([
  ['Müller', 'Mueller', 'Muller', 'MÜLLER', 'mu\u0308ller'],
  ['Jörg Schäuble', 'Joerg Schaeuble', 'jorg schauble'],
  ['Weiß', 'WEISS', 'weiss', 'WEIẞ'],
  ['İpek Işık', 'ipek ışık', 'IPEK ISIK'],
  ['O’Brien', "O'Brien", 'obrien', 'OʼBrien', 'O`Brien', 'O´Brien'],
  ['Łódź', 'lodz'],
  ['やまだ', 'ヤマダ', 'ﾔﾏﾀﾞ'],
  ['Ｔａｒｏ', 'taro'],
  ['أحمد', 'احمد', 'أَحْمَد', 'احـمد'],
  ['فاطمة', 'فاطمه'],
  ['علي', 'على', 'علی'],
  ['כֹּהֵן', 'כהן'],
  ['Алёна', 'Алена'],
  ['Νίκος', 'ΝΙΚΟΣ', 'νικοσ'],
  ['Gal·la', 'galla'],
])('%s is written in other ways too, and each finds each', (...ways) => {
  for (const text of ways)
    for (const query of ways) expect([query, text, finds(query, text)]).toEqual([query, text, true]);
});

test.each([
  ['mueller', 'Müller'],
  ['aage', 'Åge'],
  ['soeren', 'Søren'],
  ['brien', 'O’Brien'],
  ['o brien', 'O’Brien'],
  ['o’', 'O’Brien'],
  ['oreal', 'L’Oréal'],
  ['山田太郎', '太郎 山田'],
  ['민수', '김민수'],
  ['김민수', '민수 김'],
  ['ㄱ', '김'],
  ['기', '김'],
  ['김', '기미'],
  ['기미', '기민'],
  ['호', '화'],
  ['ㄱㅁㅅ', '김민수'],
  ['भारत', 'भारती'],
  ['نیک\u200cز', 'نیک\u200cزاد'],
])('%s finds %s', (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ['joe', 'John'],
  ['sue', 'Susan'],
  ['joel', 'Jolanda'],
  ['michael', 'Michał'],
  ['michal', 'Michael'],
  ['manuela', 'Manula'],
  ['и', 'й'],
  ['か', 'が'],
  ['महन', 'मोहन'],
  ['민', '김'],
])('%s does not find %s', (query, text) => {
  expect(finds(query, text)).toBe(false);
});

const LETTERS = [
  'a',
  'e',
  'o',
  'u',
  'l',
  'r',
  'y',
  'ü',
  'ä',
  'ø',
  'ß',
  'æ',
  "'",
  '’',
  '·',
  'ı',
  '김',
  '화',
  'か',
  'ガ',
  '山',
  'ة',
  'й',
];

test('whatever is written is found by each of its beginnings', () => {
  const text = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, (written) => {
      for (let end = 1; end <= written.length; end++) {
        const typed = written.slice(0, end);
        expect([typed, finds(typed, written)]).toEqual([typed, true]);
      }
    }),
    { numRuns: 500 },
  );
});
