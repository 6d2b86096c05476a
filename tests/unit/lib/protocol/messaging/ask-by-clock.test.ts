import { afterEach, expect, test } from 'vitest';
import { clockAhead, setClockAhead } from '@/lib/own-clock';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { askByClock } from '@/lib/protocol/messaging/ask-by-clock';

afterEach(() => setClockAhead(0));

const answering = (answer: object): Ask => askByClock((async () => answer) as unknown as Ask);

test('a window goes by the clock that came with the last answer', async () => {
  await answering({ ok: true, value: null, clockAhead: 5 })('quota', {});
  expect(clockAhead()).toBe(5);
  await answering({ ok: true, value: null, clockAhead: 0 })('quota', {});
  expect(clockAhead()).toBe(0);
});

test('where the worker was silent the clock stays', async () => {
  await answering({ ok: true, value: null, clockAhead: 5 })('quota', {});
  await answering({ ok: false, problem: { kind: 'worker-silent' } })('quota', {});
  expect(clockAhead()).toBe(5);
});
