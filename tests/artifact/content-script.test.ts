import { expect, test } from 'vitest';
import { bytesOf, contentScripts, manifest, textFiles, textOf } from './build-files';

const MOST_BYTES = 30_000;

// Names that survive minifying. The extension's own pages and worker must hold them, else these tests prove nothing.
const MARKS = { zod: '_zod', preact: 'dangerouslySetInnerHTML', 'the key': 'X-API-KEY' };

const inContentScripts = contentScripts.map(textOf).join('\n');
const elsewhere = textFiles
  .filter((path) => path.endsWith('.js') && !contentScripts.includes(path))
  .map(textOf)
  .join('\n');

test.each(Object.entries(MARKS))('keeps %s out of LinkedIn pages', (_, mark) => {
  expect(elsewhere.includes(mark)).toBe(true);
  expect(inContentScripts.includes(mark)).toBe(false);
});

test.each(['apiKey', 'accountId', 'chrome-extension:'])('never speaks of %s on a page', (word) => {
  expect(inContentScripts.toLowerCase().includes(word.toLowerCase())).toBe(false);
});

test(`weighs at most ${MOST_BYTES} bytes, styles included`, () => {
  const files = manifest.content_scripts!.flatMap(({ js = [], css = [] }) => [...js, ...css]);
  const bytes = files.reduce((sum, path) => sum + bytesOf(path).length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
