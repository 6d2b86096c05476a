import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}');
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/from '(@\/lib\/unipile\/(?:v1|v2)\/[^']+)'/g)].map(([, name = '']) => name);

test('which version of the API is spoken is known to nobody outside the client', () => {
  const outside = sources.filter((file) => !file.startsWith('lib/unipile/'));
  expect(outside.length).toBeGreaterThan(100);
  expect(outside.filter((file) => importsOf(file).length > 0)).toEqual([]);
});

test.each([
  ['v1', /\/v2\//],
  ['v2', /\/v1\//],
  ['http', /\/v[12]\//],
])('%s is built on none of the others', (folder, other) => {
  const files = sources.filter((file) => file.startsWith(`lib/unipile/${folder}/`));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(importsOf).filter((name) => other.test(name))).toEqual([]);
});
