import { afterEach, expect, test } from 'vitest';
import { journalCsvHead, journalCsvRow } from '@/components/activity/journal-csv';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import { apiProblem, entry } from '@/tests/gallery/people';

afterEach(() => speak(ENGLISH));

const HEADINGS = journalCsvHead().replace('\u{feff}', '').trim().split(',');
const cell = (heading: string, row: string) => row.trim().split(',')[HEADINGS.indexOf(heading)];

test('an entry is one record under the headings, with times in UTC', () => {
  const at = Date.UTC(2026, 10, 24, 13, 4, 5);
  const row = journalCsvRow(
    entry({ at, text: null, state: 'refused', problem: apiProblem('person-refused', { slug: 'already_connected' }) }),
  );
  expect(row.trim().split(',')).toHaveLength(HEADINGS.length);
  expect(cell('Written', row)).toBe('2026-11-24T13:04:05.000Z');
  expect(cell('Address', row)).toBe('https://www.linkedin.com/in/jane-doe/');
  expect(cell('State', row)).toBe('Refused');
  expect(cell('Problem', row)).toBe('already_connected');
  expect(cell('Surface', row)).toBe('Popup');
  expect(cell('Evidence', row)).toBe('');
});

test('headings and words are those of the language that is spoken', () => {
  speak({ ...ENGLISH, texts: { ...ENGLISH.texts, csv_state: 'Stand', activity_on_popup: 'Aufklappfenster' } });
  expect(journalCsvHead()).toContain(',Stand,');
  expect(journalCsvRow(entry({}))).toContain(',Aufklappfenster,');
});
