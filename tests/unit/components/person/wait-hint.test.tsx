// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { NextLeaves } from '@/lib/outreach/quota/spacing';
import type { PersonView } from '@/lib/protocol/person';
import { ok } from '@/lib/result';
import { message, NOW, person, quota, view } from '@/tests/gallery/people';
import { box, button, closeApp, openApp } from '../app/app-rig';

afterEach(closeApp);

const NOTHING_WAITS: NextLeaves = { invitation: null, 'first-message': null, reply: null };
const seconds = (from: number, to: number) => ({ from: NOW + from * 1_000, to: NOW + to * 1_000 });
const open = (leaves: Partial<NextLeaves>, patch: Partial<PersonView> = {}, messages = [message()]) =>
  openApp({
    'person.read': () => ok(view({ quota: { ...quota(), leaves: { ...NOTHING_WAITS, ...leaves } }, ...patch })),
    'person.messages': () => ok({ chatId: 'chat-1', messages, clock: NOW, takesReactionsBack: true }),
  });
const connected = { person: person({ relation: 'connected' }) } as const;
const HINT = /It will leave in/;

test('that an invitation will wait is said before the click, with how long, and it can be made all the same', async () => {
  open({ invitation: seconds(12, 52) });
  expect(await screen.findByText('It will leave in 12–52 s, to keep a gap after your last one.')).toBeDefined();
  expect((await button('Invite')).disabled).toBe(false);
});

test('a wait that is over is not said', async () => {
  open({ invitation: seconds(-40, 0) });
  await button('Invite');
  expect(screen.queryByText(HINT)).toBeNull();
});

test('a first message waits for first messages, not for invitations', async () => {
  open({ invitation: seconds(12, 52), 'first-message': seconds(-1, 23) }, connected, []);
  await box('Message');
  expect(await screen.findByText('It will leave in up to 23 s, to keep a gap after your last one.')).toBeDefined();
});

test('a reply waits for neither', async () => {
  open({ invitation: seconds(12, 52), 'first-message': seconds(2, 23) }, connected);
  await screen.findByText(message().text!);
  expect(screen.queryByText(HINT)).toBeNull();
});
