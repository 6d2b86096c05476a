import { expect, test } from 'vitest';
import { limitMost, limitReset, limitTitle, limitUsed } from '@/lib/copy/problems/limit-words';
import { COUNTED, QUOTA_WINDOWS } from '@/lib/outreach/quota/limits';

test('how much of a limit is used', () => {
  const line = { counted: 'note', window: 'month', used: 3, max: 5 } as const;
  expect(limitUsed(line)).toBe('3 of 5 invitations with a note this month');
  expect(limitUsed({ ...line, counted: 'read', window: '24h', used: 1_200, max: 1_000 })).toBe(
    '1,200 of 1,000 profile reads in 24 hours',
  );
});

test('a limit by its name, before its number, and on the button that resets it', () => {
  const rule = { counted: 'invite', window: '7d' } as const;
  expect(limitTitle(rule)).toBe('Invitations in any 7 days');
  expect(limitMost(rule)).toBe('Most invitations in any 7 days');
  expect(limitReset(rule)).toBe('Reset invitations in any 7 days');
});

test.each([
  ['used', (rule: Parameters<typeof limitTitle>[0]) => limitUsed({ ...rule, used: 1, max: 2 })],
  ['title', limitTitle],
  ['most', limitMost],
  ['reset', limitReset],
])('no two limits are called the same: %s', (_, said) => {
  const all = COUNTED.flatMap((counted) => QUOTA_WINDOWS.map((window) => said({ counted, window })));
  expect(new Set(all).size).toBe(COUNTED.length * QUOTA_WINDOWS.length);
});
