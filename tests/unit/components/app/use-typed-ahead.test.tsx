// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Answer } from '@/lib/protocol/requests';
import { failed, ok } from '@/lib/result';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import { NOW, person, view } from '@/tests/gallery/people';
import { box, closeApp, JANE_REF, JOHN_REF, openApp, press, type } from './app-rig';

afterEach(closeApp);

const AHEAD = 'Begin to write';
const KEPT = 'Written here and not sent';
const PROVIDER_ID = person().providerId;
const LEFT = { ahead: { text: 'From before', at: NOW - 60_000 } };
const of = (relation: 'connected' | 'none') => ok(view({ person: person({ relation, fullName: 'Jane Doe' }) }));
const draftOf = (text: string) => ({ 'draft.read': () => ok({ message: { text, at: NOW } }) });

/** Somebody whom Unipile is slow to answer about, until `arrive`. */
function openSlow(more: Parameters<typeof openApp>[0] = {}, target: Parameters<typeof openApp>[1] = JANE_REF) {
  const { promise, resolve } = Promise.withResolvers<Answer<'person.read'>>();
  return { ...openApp({ 'person.read': () => promise, ...more }, target), arrive: resolve };
}
const strike = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = async (name: string) => {
  const found = await box(name);
  await waitFor(() => expect(document.activeElement).toBe(found));
  return found;
};

test('a letter that is typed while somebody is read begins a text', async () => {
  openSlow();
  await box(AHEAD);
  strike('H');
  await focused(AHEAD);
});

test('a digit is a tab still', async () => {
  openSlow();
  await box(AHEAD);
  strike('3');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Inbox');
});

test.each([
  ['Message', 'connected'],
  ['Note', 'none'],
] as const)('stands in the box %s of who is read by then, with the keyboard behind it', async (name, relation) => {
  const { arrive } = openSlow();
  await box(AHEAD);
  strike('H');
  await type(AHEAD, 'Hello there');
  arrive(of(relation));
  const written = await focused(name);
  expect(written.value).toBe('Hello there');
  expect(written.selectionStart).toBe('Hello there'.length);
});

test('stands below what was left there', async () => {
  const { arrive } = openSlow(draftOf('From yesterday.'));
  await box(AHEAD);
  strike('A');
  await type(AHEAD, 'And today');
  arrive(of('connected'));
  const written = await focused('Message');
  expect(written.value).toBe('From yesterday.\n\nAnd today');
  expect(written.selectionStart).toBe(written.value.length);
});

test('is kept like any other text', async () => {
  const { arrive, asked } = openSlow();
  await box(AHEAD);
  await type(AHEAD, 'Hello there');
  arrive(of('connected'));
  await box('Message');
  await waitFor(() =>
    expect(asked('draft.write')).toMatchObject([
      { person: 'in:jane-doe', field: 'ahead', text: 'Hello there' },
      { person: PROVIDER_ID, field: 'message', text: 'Hello there' },
      { person: 'in:jane-doe', field: 'ahead', text: '', over: 'Hello there' },
    ]),
  );
});

test('stays a draft of the address while the box has no room for it', async () => {
  const { arrive, asked } = openSlow({
    'draft.write': ({ field }) => (field === 'ahead' ? ok(null) : failed({ kind: 'storage-full' })),
  });
  await box(AHEAD);
  await type(AHEAD, 'Hello there');
  arrive(of('connected'));
  await screen.findByText(/There is no room for another draft/);
  expect(asked('draft.write')).not.toContainEqual(expect.objectContaining({ field: 'ahead', text: '' }));
});

test('says while it is typed why it is not kept', async () => {
  openSlow({ 'draft.write': () => failed({ kind: 'storage-full' }) });
  await box(AHEAD);
  await type(AHEAD, 'Hello there');
  await screen.findByText(/There is no room for another draft/);
});

test('what was left before they were read stands there, and goes into their box as from an earlier time', async () => {
  const left = { 'draft.read': ({ person: who }: { person: string }) => ok(who === 'in:jane-doe' ? LEFT : {}) };
  const { arrive } = openSlow(left);
  await waitFor(async () => expect((await box(AHEAD)).value).toBe('From before'));
  await focused(AHEAD);
  arrive(of('connected'));
  expect((await focused('Message')).value).toBe('From before');
  await screen.findByText(/Draft from/);
});

test('what is typed on stands behind what was left there', async () => {
  const left = { 'draft.read': ({ person: who }: { person: string }) => ok(who === 'in:jane-doe' ? LEFT : {}) };
  const { arrive } = openSlow(left);
  await waitFor(async () => expect((await box(AHEAD)).value).toBe('From before'));
  await type(AHEAD, 'From before, and now');
  arrive(of('connected'));
  expect((await focused('Message')).value).toBe('From before, and now');
});

test.each([
  ['with whom an invitation is pending', ok(view({ person: person({ relation: 'pending', fullName: 'Jane Doe' }) }))],
  ['who could not be read', failed(bareProblem('offline', 'none', null))],
  ['who is the user', failed({ kind: 'yourself' })],
] satisfies [string, Answer<'person.read'>][])(
  'stands in a box that sends nothing, with the keyboard in it, for somebody %s',
  async (_, answer) => {
    const { arrive } = openSlow();
    await box(AHEAD);
    strike('H');
    await type(AHEAD, 'Hello there');
    arrive(answer);
    expect((await focused(KEPT)).value).toBe('Hello there');
    await type(KEPT, '');
    expect(document.activeElement).toBe(await box(KEPT));
    await type(KEPT, 'Hello again');
    await press('Discard');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: KEPT })).toBeNull());
  },
);

test('typed before it is known whose page it is, is for them', async () => {
  const { arrive, show } = openSlow({}, null as never);
  await type(AHEAD, 'Hello');
  show(JANE_REF);
  arrive(of('connected'));
  expect((await box('Message')).value).toBe('Hello');
});

test('keeps the panel with whom it is typed to, and never comes to another', async () => {
  const { arrive, show, asked } = openSlow();
  await box(AHEAD);
  await type(AHEAD, 'Only for Jane');
  show(JOHN_REF);
  arrive(of('connected'));
  expect((await box('Message')).value).toBe('Only for Jane');
  expect(asked('person.read')).toMatchObject([{ ref: JANE_REF }]);
});
