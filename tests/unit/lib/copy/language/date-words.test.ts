import { afterEach, expect, test } from 'vitest';
import {
  clockWords,
  fullDayWords,
  monthDayWords,
  monthWords,
  weekdayWords,
  yearWords,
} from '@/lib/copy/language/date-words';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';

const AT = Date.UTC(2026, 11, 14, 9, 5);
const written = () =>
  [clockWords, weekdayWords, monthDayWords, fullDayWords, monthWords, yearWords].map((of) => of(AT));

afterEach(() => speak(ENGLISH));

test.each([
  ['en-GB', ['09:05', 'Monday', '14 December', '14 December 2026', 'December 2026', '2026']],
  ['en-US', ['9:05 AM', 'Monday', 'December 14', 'December 14, 2026', 'December 2026', '2026']],
  ['de-AT', ['09:05', 'Montag', '14. Dezember', '14. Dezember 2026', 'Dezember 2026', '2026']],
] as const)('dates and times as they are written in %s', (locale, expected) => {
  speak({ locale, texts: {} });
  // Intl puts a narrow no-break space before "AM".
  expect(written().map((text) => text.replace(/\s/g, ' '))).toEqual(expected);
});

test.each(['th-TH', 'fa-IR'])('the year is that of LinkedIn also where another calendar is in use: %s', (locale) => {
  speak({ locale: `${locale}-u-nu-latn`, texts: {} });
  expect(yearWords(AT)).toContain('2026');
});
