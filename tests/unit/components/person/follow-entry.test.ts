import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followEntry } from '@/components/person/follow-entry';
import type { EntryState } from '@/lib/outreach/journal/journal-entry';
import { failed, ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';
import { entry } from '@/tests/gallery/people';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Word = EntryState | 'silent';

/** Follows a held entry while the worker says these words, one to a question; the last is repeated. */
function follow(...words: [Word, ...Word[]]) {
  const taken: EntryState[] = [];
  const leaving = new AbortController();
  let asked = 0;
  const ask = fakeAsk({
    'send.follow': () => {
      const word = words[Math.min(asked++, words.length - 1)]!;
      return word === 'silent' ? failed({ kind: 'worker-silent' }) : ok(entry({ state: word }));
    },
  });
  const took = ({ state }: { state: EntryState }) => taken.push(state);
  const end = followEntry({ ask, signal: leaving.signal, took }, entry({ state: 'held' }));
  return { taken, end, leaving, asked: () => asked };
}

test('every state is passed on until the send is closed', async () => {
  const { taken, end } = follow('sending', 'unconfirmed', 'confirmed');
  await expect(end).resolves.toBeNull();
  expect(taken).toEqual(['sending', 'unconfirmed', 'confirmed']);
});

test('a long poll without news is asked again, not at once', async () => {
  const { asked, end } = follow('held', 'held', 'sent');
  await vi.advanceTimersByTimeAsync(900);
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  await expect(end).resolves.toBeNull();
  expect(asked()).toBe(3);
});

test('a worker that starts again is asked again', async () => {
  const { taken, end } = follow('silent', 'silent', 'not-sent');
  await vi.advanceTimersByTimeAsync(5_000);
  await expect(end).resolves.toBeNull();
  expect(taken).toEqual(['not-sent']);
});

test('a worker that stays silent is a problem in the end', async () => {
  const { end } = follow('silent');
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(end).resolves.toEqual({ kind: 'worker-silent' });
});

test('nobody is told after the surface is gone', async () => {
  const { taken, end, leaving } = follow('held', 'sent');
  await vi.advanceTimersByTimeAsync(500);
  leaving.abort();
  await expect(end).resolves.toBeNull();
  expect(taken).toEqual([]);
});
