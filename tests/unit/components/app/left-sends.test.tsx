// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Notice } from '@/lib/outreach/noticing/memory';
import type { Answer } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';
import { ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { apiProblem, entry, NOW, person, view } from '@/tests/gallery/people';
import { closeApp, JOHN_REF, openApp, press } from './app-rig';

afterEach(closeApp);

const JOHN = person({ providerId: 'ACoA-john', publicIdentifier: 'john-smith', fullName: 'John Smith' });
const WROTE: Notice = { id: 'message:c1', kind: 'message', providerId: 'ACoA-john', name: 'John Smith', at: NOW };
const HELD = entry({ state: 'held' });
const isJohns = (name: string) => name === 'john-smith' || name === JOHN.providerId;

/** The panel on Jane, to whom an invitation was just sent, and the moment at which its outcome is known. */
async function openSending(answering: Answering = {}) {
  const follow = Promise.withResolvers<Answer<'send.follow'>>();
  const app = openApp({
    'person.read': ({ ref }) => ok(isJohns(ref.value) ? view({ person: JOHN }) : view()),
    send: () => ok(HELD),
    'send.follow': () => follow.promise,
    noticing: () => ok({ on: true, quiet: null, mayNotify: false, notices: [WROTE] }),
    ...answering,
  });
  await press('Invite');
  await screen.findByText('Sending the invitation');
  return { ...app, ends: (change: Partial<EntryView>) => follow.resolve(ok({ ...HELD, closedAt: NOW, ...change })) };
}
const nowOn = (name: string) => screen.findByRole('heading', { level: 1, name });
const told = async () => (await screen.findByRole('region', { name: 'Sent lately' })).textContent;

test('once the tab has moved on, how a send to the person before ended is told with their name', async () => {
  const { show, ends } = await openSending();
  show(JOHN_REF);
  await nowOn('Jane Doe');
  ends({ state: 'sent' });
  await nowOn('John Smith');
  expect(await told()).toContain('Invitation sent to Jane Doe');
});

test('somebody else opened by hand before the answer leaves it to be told, until it is dismissed', async () => {
  const { ends } = await openSending();
  await press('John Smith wrote to you');
  await nowOn('John Smith');
  ends({ state: 'sent' });
  expect(await told()).toContain('Invitation sent to Jane Doe');
  await press('Dismiss: Invitation sent to Jane Doe');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Sent lately' })).toBeNull());
});

test.each([
  [
    'refused',
    { problem: apiProblem('person-refused', { slug: 'cannot_invite_attendee' }) },
    /no invitation to Jane Doe/,
  ],
  ['unconfirmed', {}, /Jane Doe/],
  ['not-sent', {}, /Nothing was sent to Jane Doe/],
] as const)('what ended as %s is told as such, and leads back to the person, who then says it', async (...row) => {
  const [state, change, words] = row;
  const { ends } = await openSending();
  await press('John Smith wrote to you');
  await nowOn('John Smith');
  ends({ state, ...change });
  await waitFor(async () => expect(await told()).toMatch(words));
  const region = screen.getByRole('region', { name: 'Sent lately' });
  fireEvent.click(within(region).getAllByRole('button')[0]!);
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Sent lately' })).toBeNull());
});

test('a send whose answer is still out when the person is left is told as leaving', async () => {
  await openSending({ send: () => ok(entry({ state: 'sending' })) });
  await press('John Smith wrote to you');
  expect(await told()).toContain('Invitation to Jane Doe');
});

test('on the screen of the person it is told there alone', async () => {
  const { ends } = await openSending();
  ends({ state: 'sent' });
  await screen.findByText('Invitation sent to Jane Doe');
  expect(screen.queryByRole('region', { name: 'Sent lately' })).toBeNull();
});
