// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import type { ChatView } from '@/lib/protocol/inbox';
import type { RelationView } from '@/lib/protocol/network';
import { failed, ok } from '@/lib/result';
import { apiProblem, entry, NOW, person, view } from '@/tests/gallery/people';
import { box, button, closeApp, openApp } from './app-rig';

beforeEach(() => {
  // happy-dom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
    this.open = true;
    this.querySelector('input')?.focus();
  });
});
afterEach(() => {
  speak(ENGLISH);
  closeApp();
  localStorage.clear();
});

const relation = (fullName: string): RelationView => ({
  providerId: `ACoA-${fullName}`,
  fullName,
  headline: 'Captain at Northwind',
  labels: [],
});
const chat = (name: string): ChatView => ({
  chatId: `chat-${name}`,
  name,
  attendeeProviderId: `ACoA-${name}`,
  isGroup: false,
  at: NOW,
  unreadCount: 0,
  subject: null,
  contentType: null,
  readOnly: false,
  mailbox: 'own',
});
const TEMPLATE = { id: 't1', field: 'note', name: 'Harbour tour', text: 'Hello {first_name}.' } as const;
const OTHER = { id: 't2', field: 'message', name: 'Thanks', text: 'Thank you.' } as const;

const open = (answering: Parameters<typeof openApp>[0] = {}) =>
  openApp({
    'relations.search': ({ query }) =>
      ok({ total: 1, from: 0, relations: query.startsWith('zo') ? [relation('Zoë Marchetti')] : [] }),
    'inbox.list': ({ search }) => {
      const chats = search === '' || search.startsWith('ol') ? [chat('Olga Berg')] : [];
      return ok({ total: chats.length, from: 0, chats });
    },
    templates: () => ok([TEMPLATE, OTHER]),
    ...answering,
  });

const strike = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const palette = () => screen.queryByRole('dialog', { name: 'Search and actions' });
const query = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Search and actions' });
const rows = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const chosen = () => screen.getByRole('option', { selected: true });
const typed = async (text: string) => fireEvent.input(await query(), { target: { value: text } });
const opened = async () => {
  strike('k', { ctrlKey: true });
  return query();
};

test('Ctrl+K and Cmd+K open it, in a box as well; Escape closes it, and the focus is where it was', async () => {
  open();
  const note = await box('Note');
  note.focus();
  await opened();
  strike('Escape');
  expect(palette()).toBeNull();
  expect(document.activeElement).toBe(note);
  strike('k', { metaKey: true });
  expect(await query()).toBe(document.activeElement);
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Person');
});

test('the box names its list and the row that Enter runs, and arrows move it round', async () => {
  open();
  await button('Invite');
  const input = await opened();
  const list = within(palette() as HTMLElement).getByRole('listbox');
  expect(input.getAttribute('aria-controls')).toBe(list.id);
  await waitFor(() => expect(rows().length).toBeGreaterThan(10));
  const [first, second] = screen.getAllByRole('option');
  expect(input.getAttribute('aria-activedescendant')).toBe(first?.id);
  strike('ArrowDown');
  expect(input.getAttribute('aria-activedescendant')).toBe(second?.id);
  expect(chosen()).toBe(second);
  strike('ArrowUp');
  strike('ArrowUp');
  expect(chosen()).toBe(screen.getAllByRole('option').at(-1));
});

test('every action that has a key shows it', async () => {
  open();
  await button('Invite');
  await opened();
  const keys = (label: string) =>
    within(screen.getByText(label).closest('[role="option"]') as HTMLElement)
      .queryAllByText(/^.$/, { selector: 'kbd' })
      .map(({ textContent }) => textContent);
  expect([keys('Go to Inbox'), keys('Find a relation or an address'), keys('Keyboard shortcuts')]).toEqual([
    ['3'],
    ['/'],
    ['?'],
  ]);
});

test('a relation is found by the worker, and opened', async () => {
  const { asked } = open();
  await button('Invite');
  await opened();
  await typed('zoe');
  await waitFor(() => expect(rows()[0]).toContain('Zoë Marchetti'));
  expect(asked('relations.search')).toEqual([{ query: 'zoe', from: 0, count: 8 }]);
  strike('Enter');
  await waitFor(() =>
    expect(asked('person.read')).toContainEqual({
      ref: { kind: 'provider-id', value: 'ACoA-Zoë Marchetti' },
      fresh: false,
    }),
  );
  expect(palette()).toBeNull();
});

test('Enter right after the last letter waits for what that finds', async () => {
  let answer = (_: unknown) => {};
  const { asked } = open({
    'relations.search': () =>
      new Promise((resolve) => {
        answer = () => resolve(ok({ total: 1, from: 0, relations: [relation('Ingrid Berg')] }));
      }),
  });
  await button('Invite');
  await opened();
  await typed('ingri');
  strike('Enter');
  expect(palette()).not.toBeNull();
  answer(null);
  await waitFor(() => expect(palette()).toBeNull());
  const ref = { kind: 'provider-id', value: 'ACoA-Ingrid Berg' };
  await waitFor(() => expect(asked('person.read')).toContainEqual({ ref, fresh: false }));
});

test('a conversation opens in the inbox, and whom it is with as a person', async () => {
  open();
  await button('Invite');
  await opened();
  await typed('olga');
  await waitFor(() => expect(rows()).toEqual(['Olga Berg', 'Olga Berg']));
  strike('ArrowDown');
  strike('Enter');
  await waitFor(() => expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Inbox'));
});

test('with nothing typed whom was written to last stands there', async () => {
  open({
    'activity.find': () =>
      ok({ entries: [entry({ person: { ...entry({}).person, fullName: 'Marta Silva' } })], next: null, searched: 1 }),
  });
  await button('Invite');
  await opened();
  expect(await screen.findByRole('option', { name: /Marta Silva/ })).toBeDefined();
});

test('a template for the box on the screen is put where the caret stands, filled in, and nothing is lost', async () => {
  open();
  const note = await box('Note');
  fireEvent.input(note, { target: { value: 'Dear all' } });
  note.focus();
  note.setSelectionRange(0, 0);
  await opened();
  await typed('harb');
  await waitFor(() => expect(rows()).toHaveLength(1));
  strike('Enter');
  await waitFor(() => expect(note.value).toBe('Hello Jane.Dear all'));
  expect(document.activeElement).toBe(note);
});

test('a template for another kind of text is not offered, nor one where there is no box', async () => {
  open();
  await box('Note');
  await opened();
  await waitFor(() => expect(rows().join()).toContain('Harbour tour'));
  expect(rows().join()).not.toContain('Thanks');
});

test('what the person shown can be asked leads to the box, and nothing is sent', async () => {
  const { asked } = open();
  await button('Invite');
  await opened();
  await typed('invite j');
  await waitFor(() => expect(chosen().textContent).toBe('Invite Jane Doe'));
  strike('Enter');
  await waitFor(async () => expect(document.activeElement).toBe(await box('Note')));
  expect(asked('send')).toEqual([]);
});

test.each([
  ['connected', {}, 'Write to Jane Doe'],
  ['pending', { pendingInvitationId: '7' }, 'Withdraw the invitation to Jane Doe'],
  ['invited-you', { receivedInvitationId: '7' }, 'Answer the invitation of Jane Doe'],
] as const)('of somebody %s it offers what can be done', async (relationTo, patch, label) => {
  const { asked } = open({ 'person.read': () => ok(view({ person: person({ relation: relationTo }), ...patch })) });
  await screen.findByRole('heading', { name: 'Jane Doe' });
  await opened();
  await typed('jane');
  await waitFor(() => expect(chosen().textContent).toBe(label));
  strike('Enter');
  await waitFor(() => expect(palette()).toBeNull());
  // Beside the buttons or in the box: Enter that is held down presses none that sends.
  await waitFor(() => expect(document.activeElement?.matches('.composer textarea, .form')).toBe(true));
  expect(asked('send')).toEqual([]);
});

test('letters in their order find an action where nothing else is found', async () => {
  open();
  await button('Invite');
  await opened();
  await typed('xprt');
  await waitFor(() => expect(rows()).toEqual(['Export everything']));
  await typed('qqq');
  await waitFor(() => expect(screen.getByText(/Nothing is called like that/)).toBeDefined());
});

test('options open at their section', async () => {
  const { openOptions } = open();
  await button('Invite');
  await opened();
  await typed('options timing');
  await waitFor(() => expect(rows()).toEqual(['Options: Timing']));
  strike('Enter');
  await waitFor(() => expect(openOptions).toHaveBeenCalledWith('timing'));
});

test('what was used last comes first the next time', async () => {
  open();
  await button('Invite');
  await opened();
  await typed('activity');
  await waitFor(() => expect(chosen().textContent).toContain('Go to Activity'));
  strike('Enter');
  await waitFor(() => expect(palette()).toBeNull());
  await opened();
  const first = await screen.findByRole('group', { name: 'Last used' });
  expect(
    within(first)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Go to Activity5']);
});

test('comparing the limits says how it ended, and the palette stays to say it', async () => {
  const { asked } = open({ 'quota.reconcile': () => failed(apiProblem('offline')) });
  await button('Invite');
  await opened();
  await typed('compare');
  await waitFor(() => expect(chosen().textContent).toContain('Compare the limits'));
  strike('Enter');
  await waitFor(() => expect(within(palette() as HTMLElement).getByRole('status').textContent).toMatch(/internet/));
  expect(asked('quota.reconcile')).toHaveLength(1);
});

test('what it offers is found by its words in the language that is spoken, from the next opening on', async () => {
  open();
  await opened();
  strike('Escape');
  const texts = {
    palette_go_to_activity: '前往动态',
    palette_export: 'Alles exportieren',
    palette_invite: 'Einladen: {name}',
  };
  speak({ locale: 'de', texts: { ...ENGLISH.texts, ...texts } });
  await opened();
  await typed('exportieren');
  await waitFor(() => expect(rows()).toEqual(['Alles exportieren']));
  await typed('动态');
  await waitFor(() => expect(rows()).toEqual(['前往动态5']));
  await typed('export everything');
  await waitFor(() => expect(rows()).toEqual([]));
});

test('an address that is pasted opens its person; a name with no address is none', async () => {
  const { asked } = open();
  await box('Note');
  strike('k', { ctrlKey: true });
  const search = () => within(palette()!).getByRole('combobox');
  fireEvent.input(search(), { target: { value: 'in-olga-berg' } });
  expect(within(palette()!).queryByRole('option', { name: /Open the profile/ })).toBeNull();
  fireEvent.input(search(), { target: { value: 'https://www.linkedin.com/in/olga-berg/?mini=1' } });
  await within(palette()!).findByRole('option', { name: /Open the profile .?olga-berg/, selected: true });
  strike('Enter');
  await waitFor(() => expect(asked('person.read')).toMatchObject([{}, { ref: { value: 'olga-berg' } }]));
});
