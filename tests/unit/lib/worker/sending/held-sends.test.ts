import { describe, expect, test } from 'vitest';
import type { EntryState } from '@/lib/outreach/journal/journal-entry';
import { createHeldSends, type HeldCount } from '@/lib/worker/sending/held-sends';
import { sampleEntry } from '../../outreach/journal/sample-entry';

const told = (...changes: readonly (readonly [id: string, state: EntryState])[]) => {
  const shown: number[] = [];
  const { saw } = createHeldSends(({ counting }) => void shown.push(counting));
  for (const [id, state] of changes) saw(sampleEntry({ id, state }));
  return shown;
};

test('a send counts while it can be undone, and not once it leaves or is taken back', () => {
  expect(told(['a', 'held'], ['b', 'held'], ['a', 'sending'], ['b', 'not-sent'])).toEqual([1, 2, 1, 0]);
});

test('what changes nothing is not shown again', () => {
  expect(told(['a', 'held'], ['a', 'held'], ['b', 'sent'])).toEqual([1]);
});

test('one that waits for “Send now” counts apart until it is pressed', () => {
  const shown: HeldCount[] = [];
  const { saw } = createHeldSends((held) => void shown.push(held));
  saw(sampleEntry({ id: 'a', state: 'held', openEndedIn: 'session-1' }));
  saw(sampleEntry({ id: 'a', state: 'held' }));
  saw(sampleEntry({ id: 'a', state: 'sending' }));
  expect(shown).toEqual([
    { counting: 0, openEnded: 1 },
    { counting: 1, openEnded: 0 },
    { counting: 0, openEnded: 0 },
  ]);
});

describe('what waits from before this worker', () => {
  const found = () => {
    const shown: HeldCount[] = [];
    const sends = createHeldSends((held) => void shown.push(held));
    sends.found([sampleEntry({ id: 'a', state: 'held', openEndedIn: 'session-1' })]);
    return { ...sends, shown };
  };

  test('is shown when it is time for it, and the end of it whenever that is', () => {
    const { shown, showFound, saw } = found();
    expect(shown).toEqual([]);
    showFound();
    saw(sampleEntry({ id: 'a', state: 'not-sent' }));
    expect(shown).toEqual([
      { counting: 0, openEnded: 1 },
      { counting: 0, openEnded: 0 },
    ]);
  });

  test('is not shown again where a change has shown it', () => {
    const { shown, showFound, saw } = found();
    saw(sampleEntry({ id: 'b', state: 'held' }));
    showFound();
    expect(shown).toEqual([{ counting: 1, openEnded: 1 }]);
  });
});
