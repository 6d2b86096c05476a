import { expect, it, vi } from 'vitest';
import { repeat } from '@/lib/repeat';

it('runs a task again and again until the signal aborts, and never where it has', () => {
  vi.useFakeTimers();
  const given = new AbortController();
  let runs = 0;
  const count = () => {
    runs += 1;
  };
  repeat(1_000, count, given.signal);
  vi.advanceTimersByTime(3_500);
  given.abort();
  repeat(1_000, count, given.signal);
  vi.advanceTimersByTime(3_500);
  vi.useRealTimers();
  expect(runs).toBe(3);
});
