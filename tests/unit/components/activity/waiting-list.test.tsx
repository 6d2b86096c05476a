// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { WaitingSend } from '@/lib/protocol/send';
import { failed, ok } from '@/lib/result';
import { entry, NOW, view } from '@/tests/gallery/people';
import { box, button, closeApp, openApp, press } from '../app/app-rig';

afterEach(closeApp);

const SECOND = 1_000;
const waiting = (id: string, fullName: string, seconds: number, patch: Partial<WaitingSend> = {}): WaitingSend => ({
  otherAccount: null,
  ...entry({
    id,
    state: 'held',
    dueAt: NOW + seconds * SECOND,
    person: { providerId: `ACoA-${id}`, publicIdentifier: null, fullName },
  }),
  ...patch,
});
const TOBIAS = waiting('tobias', 'Tobias Lind', 34);
const AMARA = waiting('amara', 'Amara Okafor', 61, { action: 'withdraw' });

/** The popup on Jane, over a worker with these sends waiting. */
function openWith(held: readonly WaitingSend[], undo?: (id: string) => boolean) {
  let queue = held;
  const app = openApp({
    queue: () => ok(queue),
    'send.undo': ({ entryId }) => {
      if (undo && !undo(entryId)) return failed({ kind: 'not-held' });
      const gone = queue.find(({ id }) => id === entryId)!;
      queue = queue.filter(({ id }) => id !== entryId);
      return ok({ ...gone, state: 'not-sent' });
    },
  });
  return { ...app, wait: (next: readonly WaitingSend[]) => (queue = next) };
}
const list = () => screen.findByRole('region', { name: 'Waiting to leave' });
const lines = async () =>
  within(await list())
    .getAllByRole('listitem')
    .map((line) => line.querySelector('span')?.textContent);

test('what waits is seen with the moment it leaves, whoever is shown, in the order in which it leaves', async () => {
  openWith([TOBIAS, AMARA]);
  await screen.findByRole('heading', { name: 'Jane Doe' });
  expect(await lines()).toEqual([
    'Invitation to Tobias Lind in 34 s',
    'Withdrawal of the invitation to Amara Okafor in 61 s',
  ]);
});

test('each can be cancelled, and the keyboard stays in place', async () => {
  const { asked } = openWith([TOBIAS, AMARA]);
  const cancel = await button('Cancel Invitation to Tobias Lind');
  cancel.focus();
  await press('Cancel Invitation to Tobias Lind');
  await waitFor(async () => expect(await lines()).toEqual(['Withdrawal of the invitation to Amara Okafor in 61 s']));
  expect(asked('send.undo')).toEqual([{ entryId: 'tobias' }]);
  const last = await button('Cancel Withdrawal of the invitation to Amara Okafor');
  await waitFor(() => expect(document.activeElement).toBe(last));
  await press('Cancel Withdrawal of the invitation to Amara Okafor');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Waiting to leave' })).toBeNull());
  const note = await box('Note');
  await waitFor(() => expect(document.activeElement).toBe(note));
});

test('one that left meanwhile is said to be gone', async () => {
  openWith([TOBIAS], () => false);
  await press('Cancel Invitation to Tobias Lind');
  expect((await screen.findByRole('alert')).textContent).toContain('It has left already');
});

test('a send that the screen itself shows is not shown twice', async () => {
  const own = entry({ id: 'own', state: 'held' });
  openApp({
    queue: () => ok([{ ...own, otherAccount: null }, TOBIAS]),
    'person.read': () => ok(view({ entries: [own] })),
  });
  await button('Undo');
  expect(await lines()).toEqual(['Invitation to Tobias Lind in 34 s']);
  fireEvent.click(screen.getByRole('tab', { name: 'Activity' }));
  await waitFor(async () => expect(await lines()).toHaveLength(2));
});

test('nothing is drawn where nothing waits', async () => {
  openWith([]);
  await screen.findByRole('heading', { name: 'Jane Doe' });
  await act(async () => undefined);
  expect(screen.queryByRole('region', { name: 'Waiting to leave' })).toBeNull();
});

test('what waits as another account names it, also to the person who is shown, and so do its buttons', async () => {
  const jane = view().person;
  const held = waiting('jane', jane.fullName, 0, { openEndedIn: 's', otherAccount: 'Sam Rivers', person: jane });
  const { asked } = openWith([held, waiting('tobias', 'Tobias Lind', 34, { otherAccount: 'Sam Rivers' })]);
  await screen.findByRole('heading', { name: 'Jane Doe' });
  expect(await lines()).toEqual([
    expect.stringMatching(/^Invitation to Jane Doe: waiting for “Send now” since .+ · as Sam Rivers$/),
    'Invitation to Tobias Lind in 34 s · as Sam Rivers',
  ]);
  await press('Send now: Invitation to Jane Doe · as Sam Rivers');
  await press('Cancel Invitation to Tobias Lind · as Sam Rivers');
  expect(asked('send.undo')).toEqual([{ entryId: 'tobias' }]);
});
