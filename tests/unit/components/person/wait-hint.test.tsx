// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { NextLeaves } from '@/lib/outreach/quota/spacing';
import type { PersonView } from '@/lib/protocol/person';
import { ok } from '@/lib/result';
import { message, NOW, person, quota, view } from '@/tests/gallery/people';
import { button, closeApp, openApp, type } from '../app/app-rig';

afterEach(closeApp);

const NOTHING_WAITS: NextLeaves = { invitation: null, 'first-message': null, reply: null };
const seconds = (from: number, to: number) => ({ from: NOW + from * 1_000, to: NOW + to * 1_000 });
const open = (leaves: Partial<NextLeaves>, patch: Partial<PersonView> = {}, messages = [message()]) =>
  openApp({
    'person.read': () => ok(view({ quota: { ...quota(), leaves: { ...NOTHING_WAITS, ...leaves } }, ...patch })),
    'person.messages': () => ok({ chatId: 'chat-1', messages, clock: NOW, takesReactionsBack: true }),
  });
const connected = { person: person({ relation: 'connected' }) } as const;
const HINT = /The next one leaves in/;

test('that an invitation will wait is said before the click, with how long, and it can be made all the same', async () => {
  open({ invitation: seconds(12, 52) });
  expect(await screen.findByText('The next one leaves in 12–52 s, to keep a gap after your last one.')).toBeDefined();
  expect((await button('Invite')).disabled).toBe(false);
});

test('a wait that is over is not said', async () => {
  open({ invitation: seconds(-40, 0) });
  await button('Invite');
  expect(screen.queryByText(HINT)).toBeNull();
});

test('a first message waits for first messages, not for invitations', async () => {
  open({ invitation: seconds(12, 52), 'first-message': seconds(-1, 23) }, connected, []);
  await type('Message', 'Hello');
  expect(
    await screen.findByText('The next one leaves in up to 23 s, to keep a gap after your last one.'),
  ).toBeDefined();
});

test('a reply waits for neither', async () => {
  open({ invitation: seconds(12, 52), 'first-message': seconds(2, 23) }, connected);
  await screen.findByText(message().text!);
  await type('Message', 'Hello');
  expect(screen.queryByText(HINT)).toBeNull();
});

test('beside an empty box there is nothing that would leave', async () => {
  open({ reply: seconds(2, 16) }, connected);
  await type('Message', 'Hello');
  expect(await screen.findByText(HINT)).toBeDefined();
  await type('Message', ' ');
  expect(screen.queryByText(HINT)).toBeNull();
});

test('nor beside an invitation that is pending', async () => {
  open({ invitation: seconds(12, 52) }, { person: person({ relation: 'pending' }), pendingInvitationId: '7319' });
  await button('Withdraw invitation');
  expect(screen.queryByText(HINT)).toBeNull();
});
