import { expect, test } from 'vitest';
import { entryFilter } from '@/lib/worker/own-data/activity-filter';
import { sampleEntry } from '@/tests/unit/lib/outreach/journal/sample-entry';

const NONE = { words: '', actions: [], states: [] };
const entry = sampleEntry({
  person: { providerId: 'ACoA', publicIdentifier: 'zoe-lind', fullName: 'Zoé Lind-Ågren' },
  text: 'Hello, shall we meet at the Harbour?',
});

test.each([
  ['nothing', ''],
  ['a name without its accent', 'zoe'],
  ['the beginning of a word', 'harb'],
  ['several words in any order', 'meet ågren'],
  ['the identifier', 'zoe-lind'],
])('%s finds the entry', (_, words) => {
  expect(entryFilter({ ...NONE, words })(entry)).toBe(true);
});

test.each([
  ['the middle of a word', 'bour'],
  ['one word too many', 'zoe boat'],
])('%s does not', (_, words) => {
  expect(entryFilter({ ...NONE, words })(entry)).toBe(false);
});

test('actions and states narrow, each by itself', () => {
  expect(entryFilter({ ...NONE, actions: ['invite', 'message'], states: ['sent'] })(entry)).toBe(true);
  expect(entryFilter({ ...NONE, actions: ['message'] })(entry)).toBe(false);
  expect(entryFilter({ ...NONE, states: ['unconfirmed'] })(entry)).toBe(false);
});
