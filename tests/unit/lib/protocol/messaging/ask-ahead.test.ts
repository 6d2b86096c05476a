import { expect, test } from 'vitest';
import { createAsk } from '@/lib/protocol/messaging/ask';
import { createAskAhead } from '@/lib/protocol/messaging/ask-ahead';

const JANE = { ref: { kind: 'public-identifier', value: 'jane-doe' }, fresh: false } as const;

/** A worker that answers with how often it was asked; the clock is moved by hand. */
function rig(answer: (count: number) => unknown = (count) => ({ ok: true, value: count })) {
  let count = 0;
  let at = 0;
  const worker = {
    id: 'kith',
    sendMessage: async () => {
      count += 1;
      return answer(count);
    },
  };
  const ahead = createAskAhead(
    () => worker,
    () => at,
  );
  return {
    ahead,
    ask: createAsk(ahead.runtime, () => 'the account that is shown'),
    asked: () => count,
    wait: (ms: number) => {
      at += ms;
    },
  };
}

test('what was asked ahead is not asked again: its answer is given', async () => {
  const { ahead, ask, asked } = rig();
  void ahead.ask('person.read', JANE);
  expect(await ask('person.read', JANE)).toEqual({ ok: true, value: 1 });
  expect(asked()).toBe(1);
});

test('it is given once: who asks the same later hears what is so by then', async () => {
  const { ahead, ask } = rig();
  void ahead.ask('person.read', JANE);
  await ask('person.read', JANE);
  expect(await ask('person.read', JANE)).toEqual({ ok: true, value: 2 });
});

test.each([
  ['of somebody else', { ...JANE, ref: { ...JANE.ref, value: 'john-smith' } }],
  ['past what is kept', { ...JANE, fresh: true }],
] as const)('a question %s is another one', async (_, input) => {
  const { ahead, ask } = rig();
  void ahead.ask('person.read', JANE);
  expect(await ask('person.read', input)).toEqual({ ok: true, value: 2 });
});

test('an answer that nobody took for five seconds is taken by nobody', async () => {
  const { ahead, ask, wait } = rig();
  void ahead.ask('person.read', JANE);
  wait(5_001);
  expect(await ask('person.read', JANE)).toEqual({ ok: true, value: 2 });
});

test('silence is passed on as silence, and the next to ask reaches the worker', async () => {
  const { ahead, ask } = rig((count) => (count === 1 ? undefined : { ok: true, value: count }));
  void ahead.ask('person.read', JANE);
  expect(await ask('person.read', JANE)).toEqual({ ok: false, problem: { kind: 'worker-silent' } });
  expect(await ask('person.read', JANE)).toEqual({ ok: true, value: 2 });
});

test('what was asked ahead is kept for five seconds of the clock, whatever it shows', async () => {
  for (const [waited, value] of [
    [5_000, 1],
    [5_001, 2],
  ] as const) {
    const { ahead, ask, wait } = rig();
    wait(90_000);
    void ahead.ask('person.read', JANE);
    wait(waited);
    expect(await ask('person.read', JANE)).toEqual({ ok: true, value });
  }
});
