// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { box, closeApp, openApp } from '../app/app-rig';

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
