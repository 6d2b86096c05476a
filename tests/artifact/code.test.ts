import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { manifest, textFiles, textOf } from './build-files';

// Addresses that may stand in the build: made from a checked value, where the user is sent, an example, or the name of
// a vocabulary, which nobody fetches.
const KNOWN_ADDRESSES = [
  /^https?:\/\/\[?\$\{/,
  /^https:\/\/((\*|www|m|touch|\?\?)\.)?linkedin\.com(\/|\$\{|$)/,
  /^https:\/\/(\*|[a-z0-9-]+)\.unipile\.com(:\d+)?(\/|$)/,
  /^https:\/\/\*\/\*$/,
  /^https:\/\/example\.com\/unipile\.?$/,
  // Of Hono, for a path without a host, which nothing here asks of it.
  /^http:\/\/localhost(\$\{|$)/,
  /^https?:\/\/json-schema\.org\//,
  /^http:\/\/www\.w3\.org\/(2000\/svg|1998\/Math\/MathML|1999\/xhtml|1999\/xlink)$/,
];

// Each find with what stands around it; a bundle is one line, too long to print.
const findsIn = (path: string, pattern: RegExp): string[] =>
  [...textOf(path).matchAll(new RegExp(`.{0,40}(?:${pattern.source}).{0,40}`, 'g'))].map(([find]) => find);

const addressesIn = (path: string): string[] => textOf(path).match(/\b(?:https?|wss?):\/\/[^\s"'`<>()\\,;]+/g) ?? [];

// Never run: the worker turns it off with `jitless`.
const ZOD_PROBE = /Cloudflare.*return Function\(``\)/;

test.each(textFiles)('%s compiles no code from text', (path) => {
  const compilers = /\beval\s*\(|\bnew\s+Function\b|\bimportScripts\s*\(|\bFunction\s*\(\s*["'`]/;
  expect(findsIn(path, compilers).filter((find) => !ZOD_PROBE.test(find))).toEqual([]);
});

test.each(textFiles)('%s names no address that is not known', (path) => {
  expect(addressesIn(path).filter((address) => !KNOWN_ADDRESSES.some((known) => known.test(address)))).toEqual([]);
});

test('carries no source maps, no tests and no leftovers', () => {
  expect(textFiles.filter((path) => /\.map$|test|spec|sandbox/.test(path))).toEqual([]);
});

test('the worker is one classic script: every further file would keep a start of it waiting', () => {
  expect(manifest.background).toEqual({ service_worker: 'background.js' });
  // A classic script with an import at its top does not even parse.
  expect(() => new Script(textOf('background.js'))).not.toThrow();
  expect(() => new Script('import"./other.js";')).toThrow();
  expect(findsIn('background.js', /(?<![."])\bimport\s*\(|\bimportScripts\s*\(/)).toEqual([]);
});
