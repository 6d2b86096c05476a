import { afterEach, expect, test } from 'vitest';
import { exportedSentence, importedSentence, previewLines, progressWords, unreadSentence } from '@/lib/copy/data-copy';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import type { EntriesChange } from '@/lib/protocol/data';
import { NO_CHANGE } from '../../components/settings/no-change';

const NOW = new Date(2026, 10, 23, 12).getTime();
const lines = (entries: EntriesChange) => previewLines({ head: NO_CHANGE, entries }, NOW);

afterEach(() => speak(ENGLISH));

test.each([
  [0, 'Imported; the journal knew every entry already.'],
  [1, 'Imported with 1 journal entry that was new here.'],
  [1_240, 'Imported with 1,240 journal entries that were new here.'],
])('%i entries that were imported', (entries, sentence) => {
  expect(importedSentence(entries)).toBe(sentence);
});

test('one and several are told apart wherever something is counted', () => {
  expect([1, 2].map(exportedSentence)).toEqual(['Exported with 1 journal entry.', 'Exported with 2 journal entries.']);
  expect([1, 2].map(progressWords)).toEqual(['1 journal entry so far', '2 journal entries so far']);
  expect([1, 2].map(unreadSentence)).toEqual([
    '1 answer of Unipile was not understood.',
    '2 answers of Unipile were not understood.',
  ]);
});

test.each([
  [{ added: 1, changed: 0, span: { from: NOW, to: NOW } }, 'Journal: 1 new entry, of 12:00'],
  [{ added: 0, changed: 2, span: { from: NOW, to: NOW } }, 'Journal: 2 changed entries, of 12:00'],
  [
    { added: 2, changed: 1, span: { from: NOW - 60_000, to: NOW } },
    'Journal: 2 new entries and 1 changed entry, from 11:59 to 12:00',
  ],
])('what becomes of the journal: %o', (entries, line) => {
  expect(lines(entries)).toEqual([line]);
});

test('a language puts the parts of a line in its own order', () => {
  speak({
    locale: 'de-DE',
    texts: {
      ...ENGLISH.texts,
      data_changed_journal_at: 'Von {at} im Journal: {entries}',
      data_new_entries_one: 'ein neuer',
    },
  });
  expect(lines({ added: 1, changed: 0, span: { from: NOW, to: NOW } })).toEqual(['Von 12:00 im Journal: ein neuer']);
});
