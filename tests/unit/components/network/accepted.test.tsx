// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Accepted } from '@/components/network/accepted';
import type { Acceptance } from '@/lib/outreach/rules/acceptances';
import type { AcceptedView } from '@/lib/protocol/network';
import type { Answer } from '@/lib/protocol/requests';
import { failed, ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';
import { apiProblem, DAY, MINUTE, NOW } from '@/tests/gallery/people';

afterEach(cleanup);

const acceptance = (fullName: string, change: Partial<Acceptance> = {}): Acceptance => ({
  providerId: `id-${fullName}`,
  fullName,
  headline: null,
  at: NOW - 2 * 60 * MINUTE,
  invited: true,
  note: null,
  isNews: true,
  spokenAt: null,
  ...change,
});
const accepted = (people: readonly Acceptance[], readAt: number | null = NOW): Answer<'invitations.accepted'> =>
  ok({ people, readAt } satisfies AcceptedView);

function openAccepted(
  answer: (fresh: boolean) => Answer<'invitations.accepted'> | Promise<Answer<'invitations.accepted'>>,
) {
  const asked: boolean[] = [];
  const ask = fakeAsk({
    'invitations.accepted': ({ fresh }) => {
      asked.push(fresh);
      return answer(fresh);
    },
  });
  const [onOpen, onWrite] = [vi.fn(), vi.fn()];
  render(<Accepted ask={ask} now={() => NOW} onOpen={onOpen} onWrite={onWrite} />);
  return { asked, onOpen, onWrite };
}
const line = async (name: string) => within((await screen.findByText(name)).closest('li')!);

test('who accepted, since when and after which words; one press leads to the box to write in', async () => {
  const { onWrite, onOpen } = openAccepted(() => accepted([acceptance('Petra', { note: 'Hello Petra' })]));
  const petra = await line('Petra');
  expect(petra.getByText('Accepted 2 hr ago')).toBeDefined();
  expect(petra.getByText('Hello Petra')).toBeDefined();
  fireEvent.click(petra.getByRole('button', { name: 'Write' }));
  expect(onWrite).toHaveBeenCalledExactlyOnceWith({ kind: 'provider-id', value: 'id-Petra' });
  fireEvent.click(petra.getByRole('button', { name: 'Petra' }));
  expect(onOpen).toHaveBeenCalledOnce();
});

test('whoever was written to is no longer new, and it is not claimed that a relation accepted who may have invited', async () => {
  openAccepted(() =>
    accepted([
      acceptance('Petra'),
      acceptance('Paul', { spokenAt: NOW - DAY - MINUTE }),
      acceptance('Ira', { invited: false }),
    ]),
  );
  expect((await line('Paul')).getByText('In touch yesterday')).toBeDefined();
  expect((await line('Ira')).getByText('Connected 2 hr ago')).toBeDefined();
  expect(screen.getByText('2 not written to yet')).toBeDefined();
});

test('what is known is shown while LinkedIn’s list is read, and a list that was just read is not read again', async () => {
  const { asked } = openAccepted(async (fresh) =>
    fresh ? new Promise<never>(() => {}) : accepted([acceptance('Petra')], NOW - 6 * MINUTE),
  );
  await line('Petra');
  await waitFor(() => expect(asked).toEqual([false, true]));
  cleanup();
  const again = openAccepted(() => accepted([acceptance('Petra')], NOW - 4 * MINUTE));
  await line('Petra');
  expect(again.asked).toEqual([false]);
});

test('a list that cannot be read leaves who is known, says why, and can be tried again', async () => {
  let up = false;
  openAccepted((fresh) =>
    !fresh
      ? accepted([acceptance('Petra')], null)
      : up
        ? accepted([acceptance('Paul')])
        : failed(apiProblem('unavailable')),
  );
  await screen.findByRole('alert');
  await line('Petra');
  up = true;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await line('Paul');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('where nobody became a relation lately it says so', async () => {
  openAccepted(() => accepted([]));
  expect(await screen.findByText(/Nobody has become a relation in the last 30 days/)).toBeDefined();
});
