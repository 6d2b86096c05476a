// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Invitations } from '@/components/network/invitations';
import type { InvitationView } from '@/lib/protocol/network';
import type { RequestInput } from '@/lib/protocol/requests';
import { failed, ok } from '@/lib/result';
import { type Answering, fakeAsk } from '@/tests/gallery/fake-ask';
import { apiProblem, DAY, entry, NOW } from '@/tests/gallery/people';

afterEach(cleanup);

const invitation = (name: string, change: Partial<InvitationView> = {}): InvitationView => ({
  invitationId: `invitation-${name}`,
  providerId: `id-${name}`,
  fullName: name,
  headline: null,
  text: null,
  at: NOW - DAY,
  dateText: null,
  entry: null,
  ...change,
});
const page = (invitations: readonly InvitationView[], cursor: string | null = null) =>
  ok({ invitations, cursor, day: '2026-11-24' });
const about = (name: string) => ({ target: { invitationId: `invitation-${name}`, chatId: null } });

function openInvitations(answering: Answering) {
  const sent: RequestInput<'send'>[] = [];
  const ask = fakeAsk({
    send: (input) => {
      sent.push(input);
      return ok(
        entry({ action: input.action, state: 'sent', target: { invitationId: input.invitationId, chatId: null } }),
      );
    },
    ...answering,
  });
  const [onOpen, onWrite] = [vi.fn(), vi.fn()];
  render(
    <Invitations
      ask={ask}
      surface="popup"
      onWorkerWord={undefined}
      now={() => NOW}
      onOpen={onOpen}
      onWrite={onWrite}
    />,
  );
  return { sent, onOpen, onWrite };
}
const line = async (name: string) => (await screen.findByText(name)).closest('li')!;
const press = async (name: string, button: string) =>
  fireEvent.click(await within(await line(name)).findByRole('button', { name: button }));

test('a withdrawal is asked for once its cost was said, with the person and the day that were shown', async () => {
  const { sent } = openInvitations({ 'invitations.sent': () => page([invitation('Petra'), invitation('Paul')]) });
  await press('Petra', 'Withdraw');
  expect((await line('Petra')).textContent).toContain('no new invitation to Petra for up to three weeks');
  expect(sent).toEqual([]);
  await press('Petra', 'Withdraw invitation');
  await screen.findByText('Invitation to Petra withdrawn');
  expect(sent).toMatchObject([
    {
      action: 'withdraw',
      providerId: 'id-Petra',
      ref: { kind: 'provider-id', value: 'id-Petra' },
      invitationId: 'invitation-Petra',
      seenDay: '2026-11-24',
      surface: 'popup',
    },
  ]);
});

test('one withdrawal at a time is thought over', async () => {
  openInvitations({ 'invitations.sent': () => page([invitation('Petra'), invitation('Paul')]) });
  await press('Petra', 'Withdraw');
  await press('Paul', 'Withdraw');
  expect(screen.getAllByRole('button', { name: 'Withdraw invitation' })).toHaveLength(1);
  await press('Paul', 'Keep it');
  expect(screen.queryByRole('button', { name: 'Withdraw invitation' })).toBeNull();
});

test('once one is accepted the keyboard is where its button was', async () => {
  openInvitations({ 'invitations.received': () => page([invitation('Ivan'), invitation('Ines')]) });
  fireEvent.click(await screen.findByRole('tab', { name: 'Received' }));
  const accept = await within(await line('Ivan')).findByRole('button', { name: 'Accept' });
  accept.focus();
  fireEvent.click(accept);
  await screen.findByText('Invitation from Ivan accepted');
  expect((await line('Ivan')).contains(document.activeElement)).toBe(true);
});

test.each([
  ['held', /Withdrawing the invitation/],
  ['sending', /Withdrawing the invitation/],
  ['sent', /Invitation to Petra withdrawn/],
  ['confirmed', /Invitation to Petra withdrawn/],
  ['unconfirmed', /not known yet/],
] as const)('what the journal says is shown: %s', async (state, words) => {
  const known = entry({ action: 'withdraw', state, ...about('Petra') });
  openInvitations({ 'invitations.sent': () => page([invitation('Petra', { entry: known })]) });
  expect((await line('Petra')).textContent).toMatch(words);
  expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
});

test('a withdrawal that was refused says why and can be asked for again', async () => {
  const problem = apiProblem('account-limited', { status: 429 });
  const refused = entry({ action: 'withdraw', state: 'refused', problem, ...about('Petra') });
  openInvitations({ 'invitations.sent': () => page([invitation('Petra', { entry: refused })]) });
  expect(within(await line('Petra')).getByRole('alert')).toBeDefined();
  expect(within(await line('Petra')).getByRole('button', { name: 'Withdraw' })).toBeDefined();
});

test('the list is read to its end, and what stands on two pages is shown once', async () => {
  openInvitations({
    'invitations.sent': ({ cursor }) =>
      cursor === null ? page([invitation('Ada'), invitation('Bo')], '2') : page([invitation('Bo'), invitation('Cy')]),
  });
  await screen.findByText('3 pending');
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});

test('a list of which some could not be read is no whole one', async () => {
  openInvitations({
    'invitations.sent': () =>
      ok({ invitations: [invitation('Ada')], cursor: null, day: '2026-11-24', incomplete: true }),
  });
  expect(await screen.findByText('1 pending so far')).toBeDefined();
});

test('a list that turns in a circle ends', async () => {
  const list = vi.fn(() => page([invitation('Ada')], 'same'));
  openInvitations({ 'invitations.sent': list });
  await screen.findByText('1 pending so far');
  await new Promise((done) => setTimeout(done, 20));
  expect(list).toHaveBeenCalledTimes(2);
});

test('older than three weeks are those that surely are', async () => {
  openInvitations({
    'invitations.sent': () =>
      page([
        invitation('Young', { at: NOW - 20 * DAY }),
        invitation('Old', { at: NOW - 21 * DAY }),
        invitation('Undated', { at: null, dateText: 'Sent' }),
      ]),
  });
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Older than 3 weeks' }));
  await screen.findByText('1 pending');
  expect(screen.getAllByRole('listitem').map((one) => one.querySelector('bdi')?.textContent)).toEqual(['Old']);
});

test('a hundred lines are drawn, and more on request', async () => {
  const many = Array.from({ length: 130 }, (_, n) => invitation(`Person ${n}`));
  openInvitations({ 'invitations.sent': () => page(many) });
  await screen.findByText('130 pending');
  expect(screen.getAllByRole('listitem')).toHaveLength(100);
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(130));
});

test('a page that is refused leaves what was read, and can be tried again', async () => {
  let up = false;
  openInvitations({
    'invitations.sent': ({ cursor }) =>
      cursor === null
        ? page([invitation('Ada')], '2')
        : up
          ? page([invitation('Bo')])
          : failed(apiProblem('unavailable')),
  });
  await screen.findByRole('alert');
  expect(await line('Ada')).toBeDefined();
  up = true;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('2 pending');
});

test('who LinkedIn does not name by id cannot be answered from here', async () => {
  openInvitations({ 'invitations.sent': () => page([invitation('Ghost', { providerId: null })]) });
  expect((await line('Ghost')).textContent).toContain('answer it on LinkedIn');
  expect(within(await line('Ghost')).queryByRole('button')).toBeNull();
});

test('a received invitation shows its note, and is accepted or declined', async () => {
  const { sent } = openInvitations({
    'invitations.sent': () => page([]),
    'invitations.received': () => page([invitation('Ivan', { text: 'Hello' }), invitation('Ira')]),
  });
  fireEvent.click(screen.getByRole('tab', { name: 'Received' }));
  expect((await line('Ivan')).textContent).toContain('Hello');
  await press('Ivan', 'Accept');
  await screen.findByText('Invitation from Ivan accepted');
  await press('Ira', 'Decline');
  await screen.findByText('Invitation from Ira declined');
  expect(sent.map(({ action, invitationId }) => [action, invitationId])).toEqual([
    ['accept', 'invitation-Ivan'],
    ['decline', 'invitation-Ira'],
  ]);
});
