import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAsk } from '@/lib/protocol/messaging/ask';
import { askReadsAgain } from '@/lib/protocol/messaging/ask-reads-again';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker that is ended while it starts, so many times, and then answers. */
function workerSilentFor(times: number) {
  const sendMessage = vi.fn(async (_message: unknown): Promise<unknown> => {
    if (sendMessage.mock.calls.length > times) return { ok: true, value: null };
    return undefined;
  });
  return { ask: askReadsAgain(createAsk(() => ({ id: 'kith', sendMessage }))), sendMessage };
}

const ended = async <T>(answer: Promise<T>): Promise<T> => {
  await vi.runAllTimersAsync();
  return answer;
};

test('a read that met a starting worker is asked again', async () => {
  const { ask, sendMessage } = workerSilentFor(2);
  expect(await ended(ask('connection', {}))).toEqual({ ok: true, value: null });
  expect(sendMessage).toHaveBeenCalledTimes(3);
});

test('a worker that stays silent is not asked without end', async () => {
  const { ask, sendMessage } = workerSilentFor(Number.POSITIVE_INFINITY);
  expect(await ended(ask('quota', {}))).toMatchObject({ problem: { kind: 'worker-silent' } });
  expect(sendMessage).toHaveBeenCalledTimes(3);
});

test.each([
  ['send.settle', {}],
  ['quota.resume', {}],
  ['connection.erase', {}],
  ['data.erase', {}],
] as const)('%s is no read and is asked once', async (name, input) => {
  const { ask, sendMessage } = workerSilentFor(1);
  expect(await ended(ask(name, input))).toMatchObject({ problem: { kind: 'worker-silent' } });
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

test('an answer is an answer: a problem is not asked about again', async () => {
  const sendMessage = vi.fn(async () => ({ ok: false, problem: { kind: 'storage' } }));
  const ask = askReadsAgain(createAsk(() => ({ id: 'kith', sendMessage })));
  expect(await ended(ask('connection', {}))).toMatchObject({ problem: { kind: 'storage' } });
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
