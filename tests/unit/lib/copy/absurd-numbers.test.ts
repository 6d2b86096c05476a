import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from '@/components/activity/csv';
import { journalCsvRow } from '@/components/activity/journal-csv';
import {
  attachmentWords,
  creditsSentence,
  fillWords,
  foundWords,
  messageMarks,
  spanWords,
  timelineWords,
  unreadWords,
} from '@/lib/copy/inbox-copy';
import { moment, momentWhenFree } from '@/lib/copy/moment';
import { ageWords, pendingWords, readingWords, waitingSentence } from '@/lib/copy/network-copy';
import { entry } from '@/tests/gallery/people';

/** What a server, a file or a damaged profile may hold in place of a number. */
const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1e18, -1e18, 8.64e15, 8.64e15 + 1, -8.64e15, Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);

const NO_CHANGES = { added: [], removed: [], renamed: [] };
const READING = { state: 'reading', nextAt: 0, problem: null, readAt: null, changes: NO_CHANGES } as const;

/** Words that fit on a line, whatever the number. */
function expectWords(words: string | null): void {
  expect(words === null || words.length < 400).toBe(true);
  expect(words).not.toMatch(/NaN|undefined|Invalid|∞/);
}

test('no moment stops a sentence, whatever number stands in its place', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (at, now) => {
      expectWords(moment(at, now));
      expectWords(momentWhenFree(at, now));
      expectWords(ageWords(at, null, now));
      expectWords(waitingSentence(at, now));
      expectWords(
        readingWords(
          { state: 'done', read: at, about: now, nextAt: at, problem: null, readAt: at, changes: NO_CHANGES },
          at,
          now,
        ),
      );
      expectWords(messageMarks({ at, own: true, seen: true, edited: true }, now));
    }),
  );
});

test('no count and no size stops a sentence, whatever number stands in its place', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (one, other) => {
      expectWords(unreadWords(one));
      expectWords(foundWords(one));
      expectWords(fillWords({ known: one, done: false }));
      expectWords(pendingWords(one, true));
      expectWords(readingWords({ ...READING, read: one, about: other }, one, 0));
      expectWords(attachmentWords({ name: 'a.pdf', type: null, size: one }));
      expectWords(creditsSentence({ seat: 'classic', credits: one }));
      expectWords(timelineWords({ kind: 'wrote', at: one, count: other, here: true, proven: true }));
    }),
  );
});

test('no text stops a span of months, whatever stands in the place of a date', () => {
  const date = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.tuple(anyNumber, anyNumber, anyNumber).map((parts) => parts.join('/')),
    fc.constantFrom('99/1/99999999999', '13/1/2019', '3/1/275761', '-1/-1/-1', '3/1/0.5', '1e9/1/1e9'),
  );
  fc.assert(
    fc.property(date, date, (start, end) => {
      expect(typeof spanWords(start, end)).toBe('string');
    }),
  );
});

test('no instant of an entry stops the file for a spreadsheet', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (at, seenAt) => {
      const row = journalCsvRow(entry({ at, sentAt: at, evidence: { source: 'answer', at: seenAt } }));
      expect(row.endsWith('\r\n')).toBe(true);
    }),
  );
  expect(csvRow([''])).toBe('\r\n');
});
