import { afterEach, expect, test, vi } from 'vitest';
import { momentWhenFree } from '@/lib/copy/moment';
import { dayWords } from '@/lib/copy/today/day-words';
import { localDay } from '@/lib/local-day';
import { kithNow, kithTime, ownTime, setClockAhead, takeClock } from '@/lib/own-clock';

const HOUR = 3_600_000;
/** What the clock of the machine shows; built from local parts, so that the test says the same in every zone. */
const shown = new Date(2026, 10, 28, 1, 4).getTime();

afterEach(() => {
  setClockAhead(0);
  vi.useRealTimers();
});

test.each([
  ['behind', -3 * HOUR],
  ['ahead', 3 * HOUR],
  ['two days behind', -48 * HOUR],
])('with the server’s clock %s, a person reads all by the clock of their own machine', (_, ahead) => {
  vi.useFakeTimers({ now: shown, toFake: ['Date'] });
  setClockAhead(ahead);
  const sent = kithNow();
  expect(sent).toBe(shown + ahead);
  vi.setSystemTime(shown + 60_000);
  expect(momentWhenFree(sent, kithNow())).toBe('01:04');
  expect(momentWhenFree(sent + 24 * HOUR, kithNow())).toBe('01:04 tomorrow');
  expect(dayWords(localDay(shown), kithNow())).toBe('today');
});

test('a moment of the machine’s clock and one of Kith’s become each other', () => {
  setClockAhead(-3 * HOUR);
  expect(ownTime(kithTime(shown))).toBe(shown);
  expect(kithTime(shown)).toBe(shown - 3 * HOUR);
});

test('whoever counts by the machine’s clock and a difference counts by no present that was told before', () => {
  vi.useFakeTimers({ now: shown, toFake: ['Date'] });
  takeClock({ now: shown + 8 * HOUR, ahead: 0 });
  setClockAhead(3 * HOUR);
  expect(kithNow()).toBe(shown + 3 * HOUR);
});
