import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { createKeepAwake } from '@/lib/worker/chrome/keep-awake';

const entry = (id: string, state: JournalEntry['state']) => ({ id, state }) as JournalEntry;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('while a send is held or under way the worker is kept awake, and not after', () => {
  const ping = vi.fn();
  const keepAwake = createKeepAwake(ping);
  keepAwake(entry('a', 'held'));
  vi.advanceTimersByTime(25_000);
  expect(ping).toHaveBeenCalledTimes(1);
  keepAwake(entry('a', 'sending'));
  vi.advanceTimersByTime(20_000);
  expect(ping).toHaveBeenCalledTimes(2);
  keepAwake(entry('a', 'sent'));
  vi.advanceTimersByTime(600_000);
  expect(ping).toHaveBeenCalledTimes(2);
});

test('one of two that ends does not end the other’s', () => {
  const ping = vi.fn();
  const keepAwake = createKeepAwake(ping);
  keepAwake(entry('a', 'held'));
  keepAwake(entry('b', 'held'));
  keepAwake(entry('a', 'not-sent'));
  vi.advanceTimersByTime(20_000);
  expect(ping).toHaveBeenCalledOnce();
});

test('waiting for evidence of an unconfirmed send keeps nobody awake', () => {
  const ping = vi.fn();
  createKeepAwake(ping)(entry('a', 'unconfirmed'));
  vi.advanceTimersByTime(600_000);
  expect(ping).not.toHaveBeenCalled();
});
