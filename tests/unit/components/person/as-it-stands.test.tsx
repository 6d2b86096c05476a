// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failed, ok } from '@/lib/result';
import { apiProblem, person, view } from '@/tests/gallery/people';
import { box, button, closeApp, openApp, press, type } from '../app/app-rig';

afterEach(closeApp);

const CODE = 'Try this: if (x) { return } else { again }';
const open = () =>
  openApp({
    'person.read': () => ok(view({ person: person({ relation: 'connected' }) })),
    send: () => failed(apiProblem('offline')),
  });
let app: ReturnType<typeof open>;
beforeEach(() => {
  app = open();
});
const sent = () => app.asked('send');

test('code in braces goes out by a second press that names its words, and by nothing less', async () => {
  await type('Message', CODE);
  expect((await button('Send message')).disabled).toBe(true);
  fireEvent.keyDown(await box('Message'), { key: 'Enter', ctrlKey: true });
  await press('Send as it stands');
  await screen.findByText(/^“\{ return \}” and “\{ again \}” go out exactly as they are written/);
  expect(sent()).toEqual([]);
  await press('Send with “{ return }” and “{ again }”');
  await waitFor(() => expect(sent()).toMatchObject([{ text: CODE, asItStands: ['{ return }', '{ again }'] }]));
});

test('a text that is changed has to be asked for anew', async () => {
  await type('Message', CODE);
  await press('Send as it stands');
  await button('Send with “{ return }” and “{ again }”');
  await type('Message', `${CODE} { more }`);
  expect(screen.queryByRole('button', { name: /^Send with/ })).toBeNull();
});

test('what can be filled in is filled in first, and a text without such words is sent as ever', async () => {
  await type('Message', 'Hi {first_name}, { return }');
  await button('Fill in');
  expect(screen.queryByRole('button', { name: 'Send as it stands' })).toBeNull();
  await type('Message', 'Hi Jane');
  expect(screen.queryByRole('button', { name: 'Send as it stands' })).toBeNull();
  await press('Send message');
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]).not.toHaveProperty('asItStands');
});

test('a gap that was left in is named as it was written, and goes out by the same two presses', async () => {
  await type('Message', 'Hi [Name], thank you');
  await screen.findByText('“[Name]” is not filled in yet; fill it in, or write the words yourself.');
  expect((await button('Send message')).disabled).toBe(true);
  await press('Send as it stands');
  await press('Send with “[Name]”');
  await waitFor(() => expect(sent()).toMatchObject([{ asItStands: ['[Name]'] }]));
});
