// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { UnreadAnswers } from '@/components/settings/unread-answers';
import { ok } from '@/lib/result';
import { NOW } from '@/tests/gallery/people';
import { fails, fakeWorker, gives } from './fake-worker';

afterEach(cleanup);

const ANSWER = {
  version: 'v2',
  method: 'POST',
  path: '/{}/users/me/relation-requests',
  status: 422,
  slug: 'provider/new_refusal',
  outline: { detail: 'invitation limit reached …' },
  count: 3,
  lastDay: '2026-11-26',
} as const;

test('nothing is said where every answer was understood', async () => {
  const { ask, asked } = fakeWorker({ 'data.unread': gives([]) });
  const { container } = render(<UnreadAnswers ask={ask} now={NOW} />);
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(container.innerHTML).toBe('');
});

test('what would be exported can be looked at, exported as it was shown, and erased', async () => {
  let kept = [ANSWER];
  const { ask } = fakeWorker({
    'data.unread': () => ok(kept),
    'data.unread.erase': () => {
      kept = [];
      return ok(null);
    },
  });
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
  const { container } = render(<UnreadAnswers ask={ask} now={NOW} />);
  await screen.findByText('1 answer of Unipile was not understood.');
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  const shown = container.querySelector('pre')?.textContent ?? '';
  expect(JSON.parse(shown)).toEqual({ kind: 'kith-unread-answers', version: 1, answers: [ANSWER] });
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  const files = saved.mock.calls.map(([file]) => file as Blob);
  expect(await Promise.all(files.map((file) => file.text()))).toEqual([shown]);
  fireEvent.click(screen.getByRole('button', { name: 'Erase' }));
  await waitFor(() => expect(container.innerHTML).toBe(''));
});

test('that they could not be erased is said, and they stay', async () => {
  const { ask } = fakeWorker({ 'data.unread': gives([ANSWER]), 'data.unread.erase': fails({ kind: 'worker-silent' }) });
  render(<UnreadAnswers ask={ask} now={NOW} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Erase' }));
  await waitFor(() => expect(document.querySelector('.notice')).not.toBeNull());
  expect(screen.getByRole('button', { name: 'Export' })).toBeTruthy();
});
