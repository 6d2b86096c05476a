import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'].filter((name) => existsSync(name));
const PATH = /`((?:lib|components|entrypoints|tests|public)\/[\w./-]+)`/g;
const NAMED = DOCUMENTS.flatMap((name) =>
  [...readFileSync(name, 'utf8').matchAll(PATH)].map(([, path = '']) => [name, path] as const),
);

test('every path that a document names is there', () => {
  expect(NAMED.length).toBeGreaterThan(40);
  expect(NAMED.filter(([, path]) => !existsSync(path))).toEqual([]);
});
