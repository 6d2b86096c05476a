import { afterEach, expect, test, vi } from 'vitest';
import { createAsk } from '@/lib/protocol/messaging/ask';

afterEach(() => vi.unstubAllGlobals());

const worker = (sendMessage: (message: unknown) => Promise<unknown>) => ({ id: 'kith', sendMessage });

test('a question reaches the worker by name, and its answer comes back', async () => {
  const sendMessage = vi.fn(async () => ({ ok: true, value: [] }));
  const ask = createAsk(() => worker(sendMessage));
  expect(await ask('templates', {})).toEqual({ ok: true, value: [] });
  expect(sendMessage).toHaveBeenCalledWith({ name: 'templates', input: {} });
});

test.each([
  ['undefined, as a worker stopped at its start answers', async () => undefined],
  ['a rejection, as a worker stopped at work answers', async () => Promise.reject(new Error('channel closed'))],
  ['something that is no answer', async () => 'pong'],
  ['null', async () => null],
  ['an answer without its end', async () => ({ ok: true })],
  ['an end without an answer', async () => ({ value: [] })],
])('%s is silence: the outcome is unknown', async (_, sendMessage) => {
  expect(await createAsk(() => worker(sendMessage))('quota', {})).toEqual({
    ok: false,
    problem: { kind: 'worker-silent' },
  });
});

test('a page that outlived an update of the extension is told so', async () => {
  expect(await createAsk(() => undefined)('quota', {})).toEqual({ ok: false, problem: { kind: 'updated' } });
});

test('an update in the middle of a question is told from silence', async () => {
  let runtime: ReturnType<typeof worker> | undefined = worker(async () => {
    runtime = undefined;
    throw new Error('Extension context invalidated.');
  });
  expect(await createAsk(() => runtime)('quota', {})).toEqual({ ok: false, problem: { kind: 'updated' } });
});

test('it is the browser’s own runtime that is asked where no other is given', async () => {
  vi.stubGlobal('chrome', { runtime: worker(async () => ({ ok: false, problem: { kind: 'offline' } })) });
  expect(await createAsk()('quota', {})).toEqual({ ok: false, problem: { kind: 'offline' } });
});
