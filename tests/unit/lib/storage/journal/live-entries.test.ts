import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/durations';
import { hasHadItsSay, isPast } from '@/lib/storage/journal/live-entries';
import { sampleEntry } from '../../outreach/journal/sample-entry';

const AT = Date.UTC(2026, 10, 23, 12);
const sent = (action: 'invite' | 'message') =>
  sampleEntry({ action, text: 'Hello', at: AT, sentAt: AT, closedAt: AT + MINUTE_MS });

test('a message is kept while any zone may count it in today: 50 hours lie between the first and the last end of a day', () => {
  expect(isPast(sent('message'), AT + 50 * HOUR_MS)).toBe(false);
  expect(isPast(sent('message'), AT + 4 * DAY_MS)).toBe(true);
});

test('an invitation is kept through the longest month, and the three weeks in which it may not be repeated', () => {
  expect(isPast(sent('invite'), AT + 31 * DAY_MS)).toBe(false);
  expect(isPast(sent('invite'), AT + 33 * DAY_MS)).toBe(true);
});

test('words are kept for as long as the same words are asked about', () => {
  expect(hasHadItsSay(sent('message'), AT + 11 * MINUTE_MS)).toBe(false);
  expect(hasHadItsSay(sent('message'), AT + HOUR_MS)).toBe(true);
});
