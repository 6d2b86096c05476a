import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clockAhead, kithNow } from '@/lib/own-clock';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { askByClock } from '@/lib/protocol/messaging/ask-by-clock';

const NOW = Date.UTC(2026, 10, 28, 9);
const HOUR = 3_600_000;

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => vi.useRealTimers());

const answering = (answer: object): Ask => askByClock((async () => answer) as unknown as Ask);
const hear = (now: number, ahead = 0) => answering({ ok: true, value: null, clock: { now, ahead } })('quota', {});

test('a window goes by the clock that came with the last answer', async () => {
  await hear(NOW + 5, 5);
  expect([clockAhead(), kithNow()]).toEqual([5, NOW + 5]);
  await hear(NOW, 0);
  expect([clockAhead(), kithNow()]).toEqual([0, NOW]);
});

test('where the worker was silent the clock goes on', async () => {
  await hear(NOW + 5, 5);
  vi.advanceTimersByTime(1_000);
  await answering({ ok: false, problem: { kind: 'worker-silent' } })('quota', {});
  expect([clockAhead(), kithNow()]).toEqual([5, NOW + 1_005]);
});

test.each([
  ['a minute forward', 72_000],
  ['an hour back', -HOUR],
])('the machine’s clock, set %s, changes nothing of what a window counts down', async (_, step) => {
  const dueAt = NOW + 15_000;
  await hear(NOW);
  vi.advanceTimersByTime(3_000);
  vi.setSystemTime(Date.now() + step);
  expect(dueAt - kithNow()).toBe(12_000);
  vi.advanceTimersByTime(2_000);
  expect(dueAt - kithNow()).toBe(10_000);
});

test('a clock half a minute behind the worker’s changes nothing of it either', async () => {
  await hear(NOW + 30_000);
  expect(NOW + 45_000 - kithNow()).toBe(15_000);
});

test('what the timer missed while the computer slept is put right by the next answer', async () => {
  await hear(NOW);
  vi.setSystemTime(NOW + 8 * HOUR);
  await hear(NOW + 8 * HOUR);
  expect(kithNow()).toBe(NOW + 8 * HOUR);
});
