// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { entry, NOW, person, view } from '@/tests/gallery/people';
import { box, closeApp, JANE_REF, JOHN_REF, openApp, press, type } from './app-rig';

afterEach(() => {
  closeApp();
  vi.restoreAllMocks();
});

const connected = ({ value }: { value: string }) =>
  ok(
    view({
      person: person({
        relation: 'connected',
        providerId: value,
        fullName: value === JOHN_REF.value ? 'John Smith' : 'Jane Doe',
      }),
    }),
  );
const HELLO = { action: 'message', text: 'Hello', target: { ...entry().target } } as const;
/** Jane and John are relations, a message leaves at once, and the keyboard is on Jane. */
const open = (answering: Answering = {}) =>
  openApp({
    'person.read': ({ ref }) => connected(ref),
    send: () => ok(entry({ ...HELLO, state: 'sent', evidence: { source: 'answer', at: NOW } })),
    ...answering,
  });
const shows = (name: string) => screen.findByRole('heading', { level: 1, name });
const stays = () => screen.queryByText(/Kith stays with Jane Doe/) !== null;
const sendHello = async () => {
  await type('Message', 'Hello');
  fireEvent.keyDown(await box('Message'), { key: 'Enter', ctrlKey: true });
};
const strike = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const later = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));

test('after a send the box is still of whom it was sent to, while the keyboard is in it', async () => {
  const { show, asked } = open();
  await box('Message');
  await type('Message', 'Hello');
  show(JOHN_REF);
  await sendHello();
  await waitFor(async () => expect((await box('Message')).value).toBe(''));
  await later();
  expect(stays()).toBe(true);
  expect(asked('person.read')).not.toContainEqual({ ref: JOHN_REF, fresh: false });
  await type('Message', 'Only for Jane');
  fireEvent.keyDown(await box('Message'), { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(asked('send')).toHaveLength(2));
  expect(asked('send')).toMatchObject([{ ref: JANE_REF }, { ref: JANE_REF, text: 'Only for Jane' }]);

  await waitFor(async () => expect((await box('Message')).value).toBe(''));
  (await box('Message')).blur();
  expect(await shows('John Smith')).toBeDefined();
});

test('words that were typed and not sent keep the surface with their person, wherever the keyboard is, until they are gone', async () => {
  const { show } = open();
  await box('Message');
  await type('Message', 'Half a sentence');
  (await box('Message')).blur();
  show(JOHN_REF);
  await later();
  expect(stays()).toBe(true);
  await type('Message', '');
  expect(await shows('John Smith')).toBeDefined();
});

test('a press lets it follow at once, and the words stay with their person', async () => {
  const { show, asked } = open();
  await box('Message');
  await type('Message', 'Half a sentence');
  show(JOHN_REF);
  await press('Follow the tab');
  expect(await shows('John Smith')).toBeDefined();
  expect(stays()).toBe(false);
  expect((await box('Message')).value).toBe('');
  expect(asked('draft.write')).toMatchObject([{ person: 'jane-doe', text: 'Half a sentence' }]);
});

test('a window that lost the keyboard follows once nothing was typed for some seconds', async () => {
  const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  const { show } = open();
  await box('Message');
  await sendHello();
  await waitFor(async () => expect((await box('Message')).value).toBe(''));
  focus.mockReturnValue(false);
  show(JOHN_REF);
  await later();
  expect(stays()).toBe(true);
  await waitFor(() => shows('John Smith'), { timeout: 6_000 });
}, 10_000);

test('where the person changes by itself no key reaches the next one: no box has the focus, and no key is a command', async () => {
  const { show } = open();
  await waitFor(async () => expect(document.activeElement).toBe(await box('Message')));
  show(JOHN_REF);
  await shows('John Smith');
  const message = await box('Message');
  await later();
  expect(document.activeElement).not.toBe(message);
  expect(screen.getByRole('tabpanel').contains(document.activeElement)).toBe(true);
  for (const key of ['2', '/', '?']) strike(key);
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Person');
  expect(screen.queryByRole('dialog', { name: 'Keyboard shortcuts' })).toBeNull();
});

test('a box that was to have the focus once it is there does not take it for another person', async () => {
  const acceptedBy = { providerId: 'ann', fullName: 'Ann Lee', headline: null, at: NOW, isNews: true, spokenAt: null };
  const { show } = open({
    'person.read': ({ ref }) => (ref.kind === 'provider-id' ? new Promise(() => {}) : connected(ref)),
    'invitations.accepted': () => ok({ people: [{ ...acceptedBy, invited: true, note: null }], readAt: NOW }),
  });
  await box('Message');
  fireEvent.click(screen.getByRole('tab', { name: 'Invitations' }));
  fireEvent.click(await screen.findByRole('tab', { name: 'Accepted' }));
  await press('Write');
  await screen.findByRole('tab', { name: 'Person', selected: true });
  show(JOHN_REF);
  await shows('John Smith');
  const message = await box('Message');
  await later();
  expect(document.activeElement).not.toBe(message);
});
