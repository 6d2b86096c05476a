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

const DAY = 86_400_000;

test('what the API may not show yet is believed from the journal for a day', () => {
  expect(relationNow({ relation: 'none', readAt: DAY }, [entry('invite', 0)])).toBe('pending');
  expect(relationNow({ relation: 'none', readAt: DAY + 1 }, [entry('invite', 0)])).toBe('none');
  expect(relationNow({ relation: 'pending', readAt: DAY }, [entry('withdraw', 0)])).toBe('none');
  expect(relationNow({ relation: 'invited-you', readAt: DAY }, [entry('accept', 0)])).toBe('connected');
});

test('what a profile can only say after the send is believed at once', () => {
  const before = { relationDetail: 'no-invitation', newestMessage: null } as const;
  const ignored = { relation: 'none', relationDetail: 'sent-ignored', readAt: READ } as const;
  expect(relationNow(ignored, [{ ...entry('invite', READ - 1), before }])).toBe('none');
  const again = { ...before, relationDetail: 'sent-ignored' } as const;
  expect(relationNow(ignored, [{ ...entry('invite', READ - 1), before: again }])).toBe('pending');
});

test('an unproven send changes nothing', () => {
  expect(relationNow(read('none'), [{ ...entry('invite', READ + 1), state: 'unconfirmed' }])).toBe('none');
});
