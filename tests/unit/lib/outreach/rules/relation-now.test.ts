import { expect, test } from 'vitest';
import { relationNow } from '@/lib/outreach/rules/relation-now';

const READ = 1_000_000;
const entry = (
  action: 'invite' | 'withdraw' | 'accept' | 'decline' | 'message',
  closedAt: number,
  state = 'sent' as const,
) => ({
  action,
  state,
  at: closedAt,
  closedAt,
});
const read = (relation: 'none' | 'pending' | 'invited-you' | 'connected') => ({ relation, readAt: READ });

test.each([
  ['none', 'invite', 'pending'],
  ['pending', 'withdraw', 'none'],
  ['invited-you', 'accept', 'connected'],
  ['invited-you', 'decline', 'none'],
  ['connected', 'message', 'connected'],
] as const)('%s, after a proven %s since the reading, is %s', (relation, action, now) => {
  expect(relationNow(read(relation), [entry(action, READ + 1)])).toBe(now);
});

test('the newest proven send counts', () => {
  expect(relationNow(read('none'), [entry('invite', READ + 1), entry('withdraw', READ + 2)])).toBe('none');
});

test('what the API may not show yet is believed from the journal for two minutes', () => {
  expect(relationNow(read('none'), [entry('invite', READ - 119_000)])).toBe('pending');
  expect(relationNow(read('none'), [entry('invite', READ - 121_000)])).toBe('none');
});

test('an unproven send changes nothing', () => {
  expect(relationNow(read('none'), [{ ...entry('invite', READ + 1), state: 'unconfirmed' }])).toBe('none');
});
