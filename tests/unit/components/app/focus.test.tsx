// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ok } from '@/lib/result';
import { entry, NOW, person, view } from '@/tests/gallery/people';
import { box, button, closeApp, JOHN_REF, openApp, press } from './app-rig';

afterEach(closeApp);

const connected = (fullName = 'Jane Doe') => ok(view({ person: person({ relation: 'connected', fullName }) }));
const accepted = {
  providerId: 'jane',
  fullName: 'Jane Doe',
  headline: null,
  at: NOW - 60_000,
  invited: true,
  note: null,
  isNews: true,
  spokenAt: null,
};
const strike = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test('what is typed after opening on somebody who is connected is a message', async () => {
  openApp({ 'person.read': () => connected() });
  const message = await box('Message');
  expect(document.activeElement).toBe(message);
  // A digit is a character now, not a tab.
  strike('2');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Person');
});

test('after a send was taken back the text can be typed on, at its end', async () => {
  openApp({
    'person.read': () => connected(),
    'draft.read': () => ok({ message: { text: 'Hello', at: NOW } }),
    send: () => ok(entry({ action: 'message', text: 'Hello', state: 'held' })),
    'send.undo': () =>
      ok(entry({ action: 'message', text: 'Hello', state: 'not-sent', evidence: { source: 'user', at: NOW } })),
  });
  await press('Send message');
  (await button('Undo')).focus();
  await press('Undo');
  await waitFor(async () => expect(document.activeElement).toBe(await box('Message')));
  expect((await box('Message')).selectionStart).toBe('Hello'.length);
});

test('a tab that is chosen by its key has the focus, so that the next key is not lost', async () => {
  openApp();
  await button('Invite');
  for (const [key, name] of [
    ['3', 'Inbox'],
    ['4', 'Invitations'],
    ['5', 'Activity'],
    ['1', 'Today'],
  ] as const) {
    strike(key);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('tab', { name, selected: true })));
  }
  strike('Escape');
  await button('Invite');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Person' })));
});

test('an empty box that took the focus by itself does not keep the surface from following the tab', async () => {
  const { show } = openApp({
    'person.read': ({ ref }) => connected(ref.value === 'jane-doe' ? 'Jane Doe' : 'John Smith'),
  });
  await box('Message');
  show(JOHN_REF);
  expect(await screen.findByRole('heading', { level: 1, name: 'John Smith' })).toBeDefined();
});

test('who accepted is one press away from the invitations, and one more from the box to write in', async () => {
  openApp(
    {
      'person.read': () => connected(),
      'invitations.sent': () => ok({ invitations: [], cursor: null, day: '2026-11-24' }),
      'invitations.accepted': () => ok({ people: [accepted], readAt: NOW }),
    },
    JOHN_REF,
  );
  await box('Message');
  fireEvent.click(screen.getByRole('tab', { name: 'Invitations' }));
  fireEvent.click(await screen.findByRole('tab', { name: 'Accepted' }));
  await press('Write');
  await screen.findByRole('tab', { name: 'Person', selected: true });
  await waitFor(async () => expect(document.activeElement).toBe(await box('Message')));
});

test('a box that appears late takes no focus that the user has moved meanwhile', async () => {
  let arrive = () => {};
  const late = new Promise<ReturnType<typeof connected>>((resolve) => {
    arrive = () => resolve(connected());
  });
  openApp(
    {
      'person.read': ({ ref }) => (ref.kind === 'provider-id' ? late : connected()),
      'invitations.accepted': () => ok({ people: [accepted], readAt: NOW }),
    },
    JOHN_REF,
  );
  await box('Message');
  fireEvent.click(screen.getByRole('tab', { name: 'Invitations' }));
  fireEvent.click(await screen.findByRole('tab', { name: 'Accepted' }));
  await press('Write');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Person' })));
  const elsewhere = await button('Options');
  fireEvent.pointerDown(elsewhere);
  elsewhere.focus();
  arrive();
  await box('Message');
  await new Promise((done) => setTimeout(done, 20));
  expect(document.activeElement).toBe(elsewhere);
});
