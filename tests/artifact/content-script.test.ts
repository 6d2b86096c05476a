import { expect, test } from 'vitest';
import { messagesFile } from '../rig/message-store.ts';
import { bytesOf, contentScripts, manifest, pageScripts, textFiles, textOf } from './build-files';

/** A person's page gets all after the first two only when something asks for them: a name that no title tells, somebody who comes near, a list of templates. */
const MOST_BYTES = {
  'every LinkedIn page': 5_700,
  'the page of a person at first': 15_000,
  'the page of a person whom its title does not name': 19_000,
  'the page of a person whose control is used': 43_650,
  'the page of a person for whom templates are asked': 45_120,
};

// Names that survive minifying. The extension's own pages and worker must hold them, else these tests prove nothing.
const MARKS = { zod: '_zod', preact: 'dangerouslySetInnerHTML', 'the key': 'X-API-KEY' };

const onPages = pageScripts.map(textOf).join('\n');
const elsewhere = textFiles
  .filter((path) => path.endsWith('.js') && !pageScripts.includes(path))
  .map(textOf)
  .join('\n');

test.each(Object.entries(MARKS))('keeps %s out of LinkedIn pages', (_, mark) => {
  expect(elsewhere.includes(mark)).toBe(true);
  expect(onPages.includes(mark)).toBe(false);
});

test('is drawn there without a custom property, which a page could set', () => {
  expect(onPages).toContain(':host{');
  expect(onPages.match(/var\(--|\bunset\b/g)).toBeNull();
});

test.each(['apiKey', 'accountId', 'chrome-extension:'])('never speaks of %s on a page', (word) => {
  expect(onPages.toLowerCase().includes(word.toLowerCase())).toBe(false);
});

// The fixed parts of the messages, as far as two words stand side by side: one alone may be a word of code.
const texts = Object.values(messagesFile('en'))
  .flatMap(({ message }) => message.split(/\{\w+\}/))
  .filter((part) => /\p{L}{2,} \p{L}{2,}/u.test(part));

test('has no English text on a page: the worker hands over its words', () => {
  expect(texts.filter((text) => !elsewhere.includes(text))).toEqual([]);
  expect(texts.filter((text) => onPages.includes(text))).toEqual([]);
});

test.each([
  ['every LinkedIn page', contentScripts],
  ['the page of a person at first', pageScripts.slice(0, 2)],
  ['the page of a person whom its title does not name', pageScripts.slice(0, 3)],
  ['the page of a person whose control is used', pageScripts.slice(0, 4)],
  ['the page of a person for whom templates are asked', pageScripts],
] as const)('costs %s no more than it may, styles included', (where, files) => {
  const bytes = [...files].reduce((sum, path) => sum + bytesOf(path).length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES[where]);
  expect(manifest.content_scripts?.flatMap(({ css = [] }) => css)).toEqual([]);
});
