// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { TemplatesSection } from '@/components/settings/templates-section';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import type { TemplateView } from '@/lib/protocol/templates';
import { ok } from '@/lib/result';
import { fails, fakeWorker, gives } from './fake-worker';

afterEach(() => {
  cleanup();
  speak(ENGLISH);
});

const FAIR: TemplateView = { id: 'fair', field: 'note', name: 'Fair', text: 'Hello {first_name|there}' };
const LUNCH: TemplateView = { id: 'lunch', field: 'message', name: 'Lunch', text: 'Lunch at {company}?' };

async function open(replies: Parameters<typeof fakeWorker>[0] = {}, noteMax = 300) {
  const worker = fakeWorker({
    templates: gives([FAIR, LUNCH]),
    'templates.put': gives([FAIR, LUNCH]),
    'templates.delete': gives([LUNCH]),
    'templates.draft': gives(null),
    'templates.draft.write': gives(null),
    ...replies,
  });
  render(<TemplatesSection ask={worker.ask} now={0} noteMax={noteMax} />);
  await screen.findByRole('button', { name: /^(New|Save) template$/ });
  const asked = (wanted: string) => worker.asked.filter(({ name }) => name === wanted).map(({ input }) => input);
  return { asked };
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = (name: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save template' });

test('each is listed with what it is for', async () => {
  await open();
  expect((await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Fair · Note/),
    expect.stringMatching(/^Lunch · Message/),
  ]);
});

test('a new one is saved as it was written, with how it will read shown before', async () => {
  const { asked } = await open();
  await press('New template');
  type('Name', 'Harbour');
  type('Text', 'Hello {first_name|there} of {company}');
  expect(screen.getByText('Hello Jane of Acme')).toBeTruthy();
  await press('Save template');
  expect(asked('templates.put')).toEqual([
    { id: null, field: 'note', name: 'Harbour', text: 'Hello {first_name|there} of {company}', at: null },
  ]);
});

test('the counter of a note is of the text as it reads, against the limit of the account', async () => {
  await open({}, 200);
  await press('New template');
  type('Text', 'Hello {first_name}');
  expect(screen.getByText('10 / 200')).toBeTruthy();
});

test('one without a name or a text cannot be saved', async () => {
  await open();
  await press('New template');
  expect(save().disabled).toBe(true);
  type('Name', 'Harbour');
  type('Text', '  ');
  expect(save().disabled).toBe(true);
  type('Text', 'Hello');
  expect(save().disabled).toBe(false);
});

test('one that is moved asks for its new place', async () => {
  const { asked } = await open();
  await press('Move down Fair');
  expect(asked('templates.put')).toEqual([{ ...FAIR, at: 1 }]);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move up Fair' }).disabled).toBe(true);
});

test('a deleted one is back in its place after Undo, which has the focus', async () => {
  const { asked } = await open();
  await press('Delete Fair');
  const alert = await screen.findByRole('alert');
  const undo = within(alert).getByRole('button', { name: 'Undo' });
  await waitFor(() => expect(document.activeElement).toBe(undo));
  fireEvent.click(undo);
  await waitFor(() => expect(asked('templates.put')).toEqual([{ ...FAIR, at: 0 }]));
});

test('what could not be stored is said, and what was written stays', async () => {
  await open({ 'templates.put': fails({ kind: 'storage-failed' }) });
  await press('Edit Fair');
  type('Text', 'Changed');
  await press('Save template');
  expect(await screen.findByText(/Chrome could not save/)).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' }).value).toBe('Changed');
});

test('without any it says so', async () => {
  await open({ templates: () => ok([]) });
  expect(await screen.findByText(/There are no templates yet/)).toBeTruthy();
});

test('the user’s own words stand in the order of the language, numbers in that of numbers', async () => {
  speak({ ...ENGLISH, locale: 'pl' });
  await open({ 'templates.fields': gives({ my_łan: 'a', my_lyon: 'b', my_line_10: 'c', my_line_9: 'd' }) });
  const names = await screen.findAllByText(/^\{my_/);
  expect(names.map(({ textContent }) => textContent)).toEqual(['{my_line_9}', '{my_line_10}', '{my_lyon}', '{my_łan}']);
});

const HALF = { id: null, field: 'message', name: 'Half', text: 'Half written' } as const;

test('what was typed of one and not saved stands there again', async () => {
  await open({ 'templates.draft': gives(HALF) });
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' })).value).toBe('Half written');
  expect(save().disabled).toBe(false);
});

test('each letter is kept, of a new one and of one that is changed', async () => {
  const { asked } = await open();
  await press('New template');
  expect(asked('templates.draft.write')).toEqual([]);
  type('Name', 'H');
  await press('Cancel');
  await press('Edit Fair');
  type('Text', 'Hello');
  expect(asked('templates.draft.write')).toEqual([
    { draft: { id: null, field: 'note', name: 'H', text: '' } },
    { draft: null },
    { draft: { ...FAIR, text: 'Hello' } },
  ]);
});

test.each([
  ['saved', 'Save template'],
  ['discarded', 'Cancel'],
])('once it is %s nothing of it is kept', async (_, button) => {
  const { asked } = await open({ 'templates.draft': gives(HALF) });
  await press(button);
  await waitFor(() => expect(asked('templates.draft.write')).toEqual([{ draft: null }]));
});

test('one that could not be saved is kept', async () => {
  const { asked } = await open({
    'templates.draft': gives(HALF),
    'templates.put': fails({ kind: 'storage-failed' }),
  });
  await press('Save template');
  await screen.findByRole('alert');
  expect(asked('templates.draft.write')).toEqual([]);
});

test('where there is no room to keep it that is said, and it stands', async () => {
  await open({ 'templates.draft.write': fails({ kind: 'storage-full' }) });
  await press('New template');
  type('Text', 'Hello');
  await screen.findByRole('alert');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' }).value).toBe('Hello');
});
