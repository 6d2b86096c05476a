// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLeftSends } from '@/components/app/use-left-sends';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { EntryView } from '@/lib/protocol/send';
import { failed, ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';
import { entry, NOW, person } from '@/tests/gallery/people';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sendTo = (name: string, change: Partial<EntryView>): EntryView =>
  entry({ id: `to-${name}`, person: person({ providerId: `ACoA-${name}`, fullName: name }), ...change });
const leftSends = (ask: Ask) =>
  renderHook(() => useLeftSends(ask, { providerId: 'ACoA-shown', leaving: false })).result;
const linesOf = ({ current }: ReturnType<typeof leftSends>) =>
  current.lines.map((line) => [line.entry.id, line.entry.state, line.problem?.kind ?? null]);

test('a send that is held when the worker falls silent is told with the reason, as it was last heard of', async () => {
  const silent = fakeAsk({ 'send.follow': () => failed({ kind: 'storage-failed' }) });
  const sends = leftSends(silent);
  await act(async () => {
    sends.current.take(sendTo('ann', { state: 'held' }));
    await vi.advanceTimersByTimeAsync(60_000);
  });
  expect(linesOf(sends)).toEqual([['to-ann', 'held', 'storage-failed']]);
});

test('one that had left by then is told as one that had left', async () => {
  let answers = 0;
  const silentLater = fakeAsk({
    'send.follow': () => {
      answers += 1;
      return answers === 1 ? ok(sendTo('ann', { state: 'sending' })) : failed({ kind: 'storage-failed' });
    },
  });
  const sends = leftSends(silentLater);
  await act(async () => {
    sends.current.take(sendTo('ann', { state: 'held' }));
    await vi.advanceTimersByTimeAsync(60_000);
  });
  expect(linesOf(sends)).toEqual([['to-ann', 'sending', 'storage-failed']]);
});

test('what waits to leave drives no line away', async () => {
  const sends = leftSends(fakeAsk({ 'send.follow': () => new Promise(() => undefined) }));
  await act(async () => {
    sends.current.take(sendTo('ann', { state: 'sent', closedAt: NOW }));
    for (const name of ['ben', 'cid', 'dan']) sends.current.take(sendTo(name, { state: 'held' }));
  });
  expect(linesOf(sends)).toEqual([['to-ann', 'sent', null]]);
});
