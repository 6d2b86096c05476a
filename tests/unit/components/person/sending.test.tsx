// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Sending } from '@/components/person/sending';
import { entryView } from '@/lib/worker/sending/entry-view';
import { sampleEntry } from '../../lib/outreach/journal/sample-entry';

afterEach(cleanup);

const NOW = 1_000_000;
const draw = (part: Parameters<typeof sampleEntry>[0]) => {
  const [onUndo, onRelease] = [vi.fn(), vi.fn()];
  const entry = entryView(sampleEntry({ at: NOW, holdUntil: NOW + 4_000, dueAt: NOW + 4_000, ...part }));
  render(<Sending entry={entry} now={NOW} busy={false} onUndo={onUndo} onRelease={onRelease} />);
  return { onUndo, onRelease };
};
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

test('a send that waits for the user has no clock, and comes with “Undo” before “Send now”', () => {
  const { onUndo, onRelease } = draw({ state: 'held', openEndedIn: 'session-1' });
  expect(screen.queryByRole('timer')).toBeNull();
  expect(buttons()).toEqual(['Undo', 'Send now']);
  fireEvent.click(screen.getByRole('button', { name: 'Send now' }));
  expect([onUndo.mock.calls.length, onRelease.mock.calls.length]).toEqual([0, 1]);
});

test('one that leaves by itself counts down and can be taken back', () => {
  draw({ state: 'held' });
  expect(screen.getByRole('timer').textContent).toBe('Sending in 4 s');
  expect(buttons()).toEqual(['Undo']);
});
