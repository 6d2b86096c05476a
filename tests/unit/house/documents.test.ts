import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'STORE.md', 'PRIVACY.md'].filter(
  (name) => existsSync(name),
);
const PATH = /`((?:lib|components|entrypoints|tests|public)\/[\w./-]+)`/g;
const NAMED = DOCUMENTS.flatMap((name) =>
  [...readFileSync(name, 'utf8').matchAll(PATH)].map(([, path = '']) => [name, path] as const),
);

test('every path that a document names is there', () => {
  expect(NAMED.length).toBeGreaterThan(40);
  expect(NAMED.filter(([, path]) => !existsSync(path))).toEqual([]);
});

/** The rows of the table of threats, without its head. */
const THREATS = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1);

test('every threat names a test that is still there and still called so', () => {
  expect(THREATS.length).toBeGreaterThan(25);
  const unproven = THREATS.filter((row) => {
    const [, file, title] = /\| `(tests\/[\w./-]+)`: ([^|]+) \|$/.exec(row) ?? [];
    return !(file && title && existsSync(file) && readFileSync(file, 'utf8').includes(title));
  });
  expect(unproven).toEqual([]);
});
