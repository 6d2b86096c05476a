import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUDGETS, type Budget } from '@/lib/storage/budget';
import { rowsUnder } from '@/tests/rig/read-markdown';
import { codeUnder } from './source-files';

const PRIVACY = readFileSync('PRIVACY.md', 'utf8');
const SOURCES = ['lib', 'components', 'entrypoints'].flatMap(codeUnder).map((file) => readFileSync(file, 'utf8'));

const PLACES = {
  local: '### In `chrome.storage.local`',
  session: '### In `chrome.storage.session`',
  databases: '### In IndexedDB',
  pages: '### In the storage of Kith’s own pages',
} as const;

const namedUnder = (heading: string) =>
  rowsUnder(PRIVACY, heading)
    .map(([name = '']) => name)
    .sort();

/** What the first group of a pattern finds in sources, in order. */
const foundIn = (sources: readonly string[], pattern: RegExp) =>
  sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)).sort();

const budgets: readonly Budget[] = Object.values(BUDGETS);

test.each(['local', 'session'] as const)('names all that is kept in chrome.storage.%s, and nothing else', (area) => {
  const keys = budgets.filter((budget) => budget.area === area).map(({ key }) => key);
  expect(namedUnder(PLACES[area])).toEqual(keys.sort());
});

test('every key under which a source stores something is one of those', () => {
  const storing = SOURCES.filter((text) => /createStoredItem[<(]|browser\.storage\.\w+\.set\(|ledgerItems/.test(text));
  const written = foundIn(storing, /\bkey: [`']([\w-]+:?)/g);
  const constant = foundIn(storing, /\b(?:KEY|\w+_KEY) = '([\w-]+)'/g);
  const made = foundIn(storing, /=> `([\w-]+:)\$\{accountId\}/g);
  const keys = [...written, ...constant, ...made];
  expect(new Set(keys)).toEqual(new Set(budgets.map(({ key }) => key)));
});

test('names every database, and no other', () => {
  const opening = SOURCES.filter((text) => /(?:openDatabase|createAccountMap)(?:<\w+>)?\(/.test(text));
  const opened = [
    ...foundIn(opening, /openDatabase(?:<\w+>)?\(\s*'([\w-]+)'/g),
    ...foundIn(opening, /createAccountMap(?:<\w+>)?\(\{\s*name: '([\w-]+)'/g),
  ];
  // What makes the maps is handed the name of each.
  expect(opened).toHaveLength(opening.length - 1);
  expect(namedUnder(PLACES.databases)).toEqual(opened.sort());
});

test('names all that Kith’s own pages keep, and nothing else', () => {
  const keeping = SOURCES.filter((text) => /\b(?:local|session)Storage\.setItem\(/.test(text));
  expect(keeping.length).toBeGreaterThan(1);
  const keys = keeping.flatMap((text) =>
    foundIn([text], /\b(?:local|session)Storage\.setItem\((\w+)/g).map(
      (constant) => new RegExp(`\\bconst ${constant} = '([\\w-]+)'`).exec(text)?.[1] ?? constant,
    ),
  );
  expect(namedUnder(PLACES.pages)).toEqual(keys.sort());
});

test('says of each what it is and until when', () => {
  const silent = Object.values(PLACES)
    .flatMap((heading) => rowsUnder(PRIVACY, heading))
    .filter((cells) => cells.length !== 3 || cells.some((cell) => cell === ''));
  expect(silent).toEqual([]);
});

test('keeps to what STORE.md answers the store', () => {
  expect(readFileSync('STORE.md', 'utf8')).toContain('The privacy policy is PRIVACY.md');
  expect(PRIVACY).toContain('Limited Use');
});
