// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ok } from '@/lib/result';
import { NOW, person, view } from '@/tests/gallery/people';
import { box, closeApp, openApp, press } from '../app/app-rig';

afterEach(closeApp);

const AS_NOTE = 'Written before as the note of an invitation, and not sent:';
const AS_MESSAGE = 'Written before as a message, and not sent:';
const open = (relation: 'connected' | 'none', draft: Record<string, string>, canSendInMail = false) =>
  openApp({
    'person.read': () => ok(view({ person: person({ relation, canSendInMail }) })),
    'draft.read': () =>
      ok(Object.fromEntries(Object.entries(draft).map(([field, text]) => [field, { text, at: NOW - 60_000 }]))),
  });

test.each([
  ['connected', 'note', AS_NOTE, 'Message'],
  ['none', 'message', AS_MESSAGE, 'Note'],
] as const)('somebody who is %s by now is shown with what was left as a %s', async (relation, field, why, name) => {
  const { asked } = open(relation, { [field]: 'We met in Rotterdam.' });
  expect((await screen.findByRole('group', { name: why })).textContent).toContain('We met in Rotterdam.');
  expect((await box(name)).value).toBe('');
  await press('Add to the text');
  await waitFor(async () => expect((await box(name)).value).toBe('We met in Rotterdam.'));
  await waitFor(() => expect(screen.queryByRole('group', { name: why })).toBeNull());
  expect(document.activeElement).toBe(await box(name));
  expect(asked('draft.write')).toMatchObject([
    { field: name.toLowerCase(), text: 'We met in Rotterdam.' },
    { field, text: '' },
  ]);
});

test('it goes below what stands in the box', async () => {
  open('connected', { note: 'From the note.', message: 'From the message.' });
  await press('Add to the text');
  await waitFor(async () => expect((await box('Message')).value).toBe('From the message.\n\nFrom the note.'));
});

test('it can be thrown away', async () => {
  const { asked } = open('connected', { note: 'We met in Rotterdam.' });
  await press('Discard');
  await waitFor(() => expect(asked('draft.write')).toMatchObject([{ field: 'note', text: '' }]));
});

test('what stands in the box of an InMail is not shown twice', async () => {
  open('none', { message: 'A letter' }, true);
  await box('Note');
  expect(screen.queryByRole('group', { name: AS_MESSAGE })).toBeNull();
});

test('a long one, which scrolls, can be come to by keyboard, and says what it is', async () => {
  open('connected', { note: 'We met in Rotterdam. '.repeat(14) });
  const quote = await screen.findByText(/^We met in Rotterdam/);
  expect(quote.getAttribute('aria-label')).toBe(AS_NOTE);
  quote.focus();
  expect(document.activeElement).toBe(quote);
});
