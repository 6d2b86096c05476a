// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { UnderWayNotice } from '@/components/activity/under-way-notice';
import type { EntryState } from '@/lib/outreach/journal/journal-entry';
import type { Problem } from '@/lib/protocol/problem';
import type { WaitingSend } from '@/lib/protocol/send';
import { failed, ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';
import { entry, NOW, person } from '@/tests/gallery/people';

afterEach(cleanup);

const sendTo = (fullName: string, state: EntryState, otherAccount: string | null = null): WaitingSend => ({
  ...entry({ state, person: person({ fullName }) }),
  id: fullName,
  otherAccount,
});

/** What kept something from being done; the outcome of each send is told by its person's name. */
function shown(...sends: readonly WaitingSend[]) {
  const ends = new Map(sends.map(({ id }) => [id, Promise.withResolvers<EntryState>()]));
  const onOver = vi.fn();
  const ask = fakeAsk({
    'send.follow': async ({ entryId }) => ok({ ...entry({ state: await ends.get(entryId)!.promise }), id: entryId }),
    'send.undo': ({ entryId }) => {
      ends.get(entryId)?.resolve('not-sent');
      return ok({ ...entry({ state: 'not-sent' }), id: entryId });
    },
  });
  render(<UnderWayNotice ask={ask} problem={{ kind: 'sends-under-way', sends }} now={NOW} onOver={onOver} />);
  return { onOver, end: (name: string) => ends.get(name)?.resolve('sent') };
}
const lines = () => screen.queryAllByRole('listitem').map(({ firstElementChild }) => firstElementChild?.textContent);

test('what waits is named with its person and account, and can be cancelled right there, whoever it is of', async () => {
  const { onOver } = shown(sendTo('Jane Doe', 'held'), sendTo('John Smith', 'held', 'Alex Stone'));
  expect(screen.getByRole('alert').textContent).toContain('this has not left yet; cancel it or wait');
  expect(lines()).toEqual(['Invitation to Jane Doe', 'Invitation to John Smith · as Alex Stone']);
  fireEvent.click(screen.getByRole('button', { name: /^Cancel.*Jane Doe/ }));
  await waitFor(() => expect(lines()).toEqual(['Invitation to John Smith · as Alex Stone']));
  expect(onOver).not.toHaveBeenCalled();
});

test('what is on its way cannot be cancelled, and is said to be on its way', () => {
  shown(sendTo('Jane Doe', 'sending'));
  expect(screen.getByRole('alert').textContent).toContain('Your invitation to Jane Doe is on its way');
  expect(screen.queryByRole('button')).toBeNull();
});

test('nothing of it stays once all has left', async () => {
  const { onOver, end } = shown(sendTo('Jane Doe', 'held'), sendTo('John Smith', 'sending'));
  end('Jane Doe');
  await waitFor(() => expect(lines()).toEqual(['Invitation to John Smith']));
  end('John Smith');
  await waitFor(() => expect(onOver).toHaveBeenCalledOnce());
  expect(screen.queryByRole('alert')).toBeNull();
});

describe('cancelling what cannot be cancelled any more', () => {
  /** What waits for "Send now", where the worker refuses to take it back and knows its state. */
  function refused(problem: Problem, ...states: readonly EntryState[]) {
    const next = [...states];
    const onOver = vi.fn();
    const ask = fakeAsk({
      'send.undo': () => failed(problem),
      'send.follow': ({ entryId }) => {
        const state = next.shift();
        return state ? ok({ ...entry({ state }), id: entryId }) : new Promise(() => {});
      },
    });
    const waits = { ...sendTo('Jane Doe', 'held'), openEndedIn: 'session-1' };
    render(
      <UnderWayNotice ask={ask} problem={{ kind: 'sends-under-way', sends: [waits] }} now={NOW} onOver={onOver} />,
    );
    fireEvent.click(screen.getByRole('button', { name: /^Cancel.*Jane Doe/ }));
    return onOver;
  }

  test.each<EntryState>(['sent', 'not-sent'])('takes the line away where it was %s elsewhere', async (state) => {
    const onOver = refused({ kind: 'not-held' }, state);
    await waitFor(() => expect(onOver).toHaveBeenCalledOnce());
    expect(lines()).toEqual([]);
  });

  test('says that it is on its way where it is', async () => {
    const onOver = refused({ kind: 'not-held' }, 'sending');
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    expect(lines()).toEqual(['Invitation to Jane Doe']);
    expect(onOver).not.toHaveBeenCalled();
  });

  test('takes the line away where nothing is known of it any more', async () => {
    const onOver = refused({ kind: 'entry-unknown' });
    await waitFor(() => expect(onOver).toHaveBeenCalledOnce());
  });

  test('says what keeps it from being cancelled, where that is something else', async () => {
    const onOver = refused({ kind: 'storage-full' });
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    expect(lines()).toHaveLength(1);
    expect(onOver).not.toHaveBeenCalled();
  });
});
