import { expect, test } from 'vitest';
import type { EntryState } from '@/lib/outreach/journal/journal-entry';
import { createHeldSends } from '@/lib/worker/sending/held-sends';
import { sampleEntry } from '../../outreach/journal/sample-entry';

const told = (...changes: readonly (readonly [id: string, state: EntryState])[]) => {
  const shown: number[] = [];
  const tell = createHeldSends((held) => void shown.push(held));
  for (const [id, state] of changes) tell(sampleEntry({ id, state }));
  return shown;
};

test('a send counts while it can be undone, and not once it leaves or is taken back', () => {
  expect(told(['a', 'held'], ['b', 'held'], ['a', 'sending'], ['b', 'not-sent'])).toEqual([1, 2, 1, 0]);
});

test('what changes nothing is not shown again', () => {
  expect(told(['a', 'held'], ['a', 'held'], ['b', 'sent'])).toEqual([1]);
});
