import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followEntry } from '@/components/person/follow-entry';
import type { EntryState } from '@/lib/outreach/journal/journal-entry';
import type { EntryView } from '@/lib/protocol/send';
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
  const end = followEntry({ ask, onWorkerWord: undefined, signal: leaving.signal, took }, entry({ state: 'held' }));
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

describe('one that waits for “Send now”', () => {
  const HELD = entry({ state: 'held', openEndedIn: 'session-1' });
  const { openEndedIn: _, ...LEAVING } = HELD;

  /** What the worker has in its queue and answers, and how it says that this has changed. */
  function wait() {
    const asked: string[] = [];
    const taken: EntryView[] = [];
    const listeners = new Set<() => void>();
    const leaving = new AbortController();
    let now: EntryView = HELD;
    const ask = fakeAsk({
      queue: () => {
        asked.push('queue');
        return ok(now.state === 'held' ? [{ ...now, otherAccount: null }] : []);
      },
      'send.follow': () => {
        asked.push('send.follow');
        return ok(now.state === 'held' ? entry({ state: 'sent' }) : now);
      },
    });
    const end = followEntry(
      {
        ask,
        onWorkerWord: (look, word) => {
          expect(word).toBe('queue');
          listeners.add(look);
          return () => void listeners.delete(look);
        },
        signal: leaving.signal,
        took: (next) => taken.push(next),
      },
      HELD,
    );
    const hear = async (next: EntryView) => {
      now = next;
      for (const look of listeners) look();
      await vi.advanceTimersByTimeAsync(0);
    };
    return { asked, taken, end, leaving, hear, listening: () => listeners.size };
  }

  test('is asked for once, and then when the worker says that something has changed: for hours nothing keeps it awake', async () => {
    const { asked, taken, hear } = wait();
    await vi.advanceTimersByTimeAsync(5 * 3_600_000);
    expect(asked).toEqual(['queue']);
    await hear(HELD);
    expect([asked, taken]).toEqual([['queue', 'queue'], []]);
  });

  test('is followed as any other once it was pressed, wherever that was', async () => {
    const { taken, end, hear, listening } = wait();
    await vi.advanceTimersByTimeAsync(0);
    await hear(LEAVING);
    await expect(end).resolves.toBeNull();
    expect(taken.map(({ state, openEndedIn }) => [state, openEndedIn])).toEqual([
      ['held', undefined],
      ['sent', undefined],
    ]);
    expect(listening()).toBe(0);
  });

  test('that was taken back elsewhere is told', async () => {
    const { taken, end, hear } = wait();
    await hear(entry({ state: 'not-sent' }));
    await expect(end).resolves.toBeNull();
    expect(taken.map(({ state }) => state)).toEqual(['not-sent']);
  });

  test('is listened for no longer than somebody looks', async () => {
    const { taken, end, leaving, hear, listening } = wait();
    leaving.abort();
    await expect(end).resolves.toBeNull();
    await hear(LEAVING);
    expect([taken, listening()]).toEqual([[], 0]);
  });
});
