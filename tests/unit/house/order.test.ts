import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeUnder } from './source-files';

/** Orders texts by the machine's language, or by no language's. */
const BY_NO_LANGUAGE = /\.localeCompare\(|\bIntl\.Collator\b|\.(?:sort|toSorted)\(\s*\)/;
const ALPHABETICAL = 'lib/copy/language/alphabetical.ts';

const ordersByNoLanguage = (file: string): boolean => BY_NO_LANGUAGE.test(readFileSync(file, 'utf8'));

test('texts are put in order by the language that is spoken, in one place', () => {
  const files = ['lib', 'components', 'entrypoints'].flatMap(codeUnder);
  expect(files.filter(ordersByNoLanguage)).toEqual([ALPHABETICAL]);
});

test.each([
  ['names.sort((a, b) => a.localeCompare(b))', true],
  ['names.sort()', true],
  ['names.toSorted()', true],
  ["new Intl.Collator('de')", true],
  ['names.sort(alphabetical)', false],
  ['entries.sort((a, b) => a.at - b.at)', false],
])('%s: %s', (code, found) => {
  expect(BY_NO_LANGUAGE.test(code)).toBe(found);
});
