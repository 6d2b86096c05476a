import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from '@/components/activity/csv';

test('a record ends with CRLF, and nothing stands for an empty cell', () => {
  expect(csvRow(['a', null, ''])).toBe('a,,\r\n');
});

test.each([
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['plain; text', '"plain; text"'],
  [' kept ', '" kept "'],
  ['a-b = c', 'a-b = c'],
  ['Jean-Luc +1', 'Jean-Luc +1'],
])('%j is written as %j', (cell, written) => {
  expect(csvRow([cell])).toBe(`${written}\r\n`);
});

/** Every sign that begins a formula somewhere. */
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
/** What a text may have before it, so that some spreadsheet begins a cell there. */
const BEFORE = [
  '',
  ' ',
  '\u00a0',
  '\u3000',
  '\t',
  '\r',
  '\n',
  '"',
  ' "',
  'a;',
  'a; ',
  'a\t',
  'a,',
  'a|',
  'a\r\n',
  'a;"',
  ';;',
];

test.each(SIGNS.flatMap((sign) => BEFORE.map((before) => [`${before}${sign}cmd|' /C calc'!A0`])))(
  '%j is run by no spreadsheet, by whatever sign it splits',
  (cell) => {
    for (const split of [',', ';', '\t', '|']) expect(cellsAsSeenBy(split, csvRow(['a', cell]))).toEqual([]);
  },
);

test('no text at all is run, and every text comes back but for the apostrophes', () => {
  const char = fc.constantFrom(...SIGNS, ...';,|\t\r\n " \'a1\u3000');
  fc.assert(
    fc.property(
      fc.array(char).map((chars) => chars.join('')),
      (cell) => {
        const row = csvRow([cell]);
        for (const split of [',', ';', '\t', '|']) expect(cellsAsSeenBy(split, row)).toEqual([]);
        const read = row
          .slice(0, -2)
          .replace(/^"([\s\S]*)"$/, '$1')
          .replaceAll('""', '"');
        expect(read.replaceAll("'", '')).toBe(cell.replaceAll("'", ''));
      },
    ),
  );
});

/** The cells that begin with a formula's sign, as the most careless reader sees them: quotes hold nothing together. */
function cellsAsSeenBy(split: string, text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => line.split(split))
    .map((cell) => cell.replace(/^[\s"]+/, ''))
    .filter((cell) => SIGNS.some((sign) => cell.startsWith(sign)));
}
