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
  ['plain; text', 'plain; text'],
])('%j is written as %j', (cell, written) => {
  expect(csvRow([cell])).toBe(`${written}\r\n`);
});

test.each(['=1+1', '+31 20', '-2', '@sum', '\tx', '\rx'])('%j is not run by a spreadsheet', (cell) => {
  expect(csvRow([cell]).replace(/^"/, '').startsWith("'")).toBe(true);
});
