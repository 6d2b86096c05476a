import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { needsOwnModules } from '@/tests/rig/shared-workers';
import { codeUnder } from './source-files';

// Put together here, so that this file does not say them of itself.
const vi = (call: string): string => `vi.${call}`;
const run = (name: string): string => `await ${name}()`;
const globally = (change: string): string => change.replace('GLOBAL', 'globalThis');

test.each([
  [vi("mock('@/lib/sleep')"), true],
  [vi("doMock('@/lib/sleep')"), true],
  [vi('resetModules()'), true],
  [run('eraseAll'), true],
  [run('endAccounts'), true],
  [vi('fn()'), false],
  [vi("stubGlobal('fetch', answer)"), false],
  [run('eraseAllowed'), false],
])('%s has a worker of its own: %s', (text, own) => {
  expect(needsOwnModules(text)).toBe(own);
});

/** What stays in the worker when a file is over; `vi.stubGlobal` and `Object.assign` of the fake Chrome are taken back (`left-as-found.ts`). */
const PUT_FOR_GOOD =
  /\bglobalThis\.(\w+) = |\bObject\.(?:assign|define\w+)\(globalThis\b|\b(?:vi\.setConfig|process\.chdir|setFlagsFromString)\(/g;

/** Databases are made by `fake-indexeddb/auto` once a worker, so nobody takes them away: who reads any makes new ones before each test. */
const NEW_DATABASES = 'globalThis.indexedDB = ';

const putForGood = (text: string): string[] =>
  [...text.matchAll(PUT_FOR_GOOD)].map(([found]) => found).filter((found) => found !== NEW_DATABASES);

test('a file that shares its worker puts nothing in place for good', () => {
  const said = codeUnder('tests/unit')
    .filter((file) => file !== 'tests/unit/fake-chrome.ts')
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    .filter(({ text }) => !needsOwnModules(text))
    .flatMap(({ file, text }) => putForGood(text).map((found) => `${file}: ${found}`));
  expect(said).toEqual([]);
});

test('whoever reads databases makes new ones before each test', () => {
  const old = codeUnder('tests/unit').filter((file) => {
    const text = readFileSync(file, 'utf8');
    return text.includes("import 'fake-indexeddb/auto'") && !needsOwnModules(text) && !text.includes(NEW_DATABASES);
  });
  expect(old).toEqual([]);
});

test.each([
  [globally('GLOBAL.fetch = answer;'), 1],
  [globally('Object.assign(GLOBAL, { answer });'), 1],
  [globally("Object.defineProperty(GLOBAL, 'answer', {});"), 1],
  ["vi.stubGlobal('fetch', answer);", 0],
  ['globalThis.indexedDB = new IDBFactory();', 0],
  [globally('expect(GLOBAL.fetch === answer);'), 0],
])('%s: puts in place for good %i', (text, times) => {
  expect(putForGood(text)).toHaveLength(times);
});
