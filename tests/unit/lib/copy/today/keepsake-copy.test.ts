import { expect, test } from 'vitest';
import { keepsakeLine } from '@/lib/copy/today/keepsake-copy';
import { NO_KEEPSAKE } from '@/lib/outreach/today/keepsake';

const NOW = new Date(2026, 10, 24, 12).getTime();

test('what is kept stands in one line, what is due first', () => {
  expect(keepsakeLine(NO_KEEPSAKE, NOW)).toBeNull();
  expect(
    keepsakeLine(
      {
        remark: ' Likes tea ',
        labels: ['investor', 'Rotterdam'],
        reminder: { on: '2026-11-25', unlessReplyAfter: 5 },
      },
      NOW,
    ),
  ).toBe('Reminder tomorrow, only if no reply · investor · Rotterdam · Likes tea');
});

test('what was typed in another direction keeps to itself', () => {
  const kept = { remark: 'يحب الشاي', labels: ['Rotterdam'], reminder: null };
  expect(keepsakeLine(kept, NOW)).toBe('Rotterdam · \u2068يحب الشاي\u2069');
});
