// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ok } from '@/lib/result';
import { person, view } from '@/tests/gallery/people';
import { box, button, closeApp, openApp, type } from '../app/app-rig';

afterEach(closeApp);

/** The popup on somebody who can be invited: the form of the note waits with the focus. */
async function waiting() {
  openApp();
  const note = await box('Note');
  const form = screen.getByRole('form', { name: 'Note' });
  form.focus();
  return { note, form };
}

test.each(['H', 'l', 'é', 'Ж'])('who begins to type a note with %s means its box, not a command', async (key) => {
  const { note, form } = await waiting();
  fireEvent.keyDown(form, { key });
  expect(document.activeElement).toBe(note);
});

test.each([{ key: '2' }, { key: '?' }, { key: 'Enter' }, { key: 'k', ctrlKey: true }, { key: 'l', altKey: true }])(
  'what is no letter stays with the form: %o',
  async (press) => {
    const { note, form } = await waiting();
    fireEvent.keyDown(form, press);
    expect(document.activeElement).not.toBe(note);
  },
);

test('a letter elsewhere than on the form leaves the focus there', async () => {
  const { form } = await waiting();
  const button = screen.getByRole('button', { name: 'Invite' });
  button.focus();
  fireEvent.keyDown(button, { key: 'x' });
  expect(form.contains(document.activeElement)).toBe(true);
  expect(document.activeElement).toBe(button);
});

test.each([
  ['Message', 'Send message', 'connected'],
  ['Note', 'Invite', 'none'],
] as const)('a %s of characters that nobody sees says why it does not go', async (name, send, relation) => {
  openApp({ 'person.read': () => ok(view({ person: person({ relation }) })) });
  await type(name, '\u200b\u200d');
  await screen.findByText('Nothing in this text can be seen; write something, or empty the box.');
  expect((await button(send)).disabled).toBe(true);
  await type(name, ' ');
  expect(screen.queryByText(/Nothing in this text/)).toBeNull();
});
