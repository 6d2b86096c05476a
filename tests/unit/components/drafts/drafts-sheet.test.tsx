// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { DraftLine } from '@/lib/outreach/rules/drafts/draft-lines';
import { failed, ok } from '@/lib/result';
import { NOW } from '@/tests/gallery/people';
import { button, closeApp, openApp, press } from '@/tests/unit/components/app/app-rig';

afterEach(closeApp);

const line = (fullName: string, patch: Partial<DraftLine> = {}): DraftLine => ({
  person: `id-${fullName}`,
  ref: { kind: 'provider-id', value: `id-${fullName}` },
  fullName,
  field: 'message',
  isReply: false,
  text: `Hello ${fullName}`,
  at: NOW - 60_000,
  ...patch,
});
const LINES = [
  line('Ines Moreau'),
  line('Jun Ito', { field: 'note' }),
  line('Tobias Lind', { isReply: true }),
  line('فاطمة', { field: 'ahead' }),
];

/** The popup with these drafts stored, opened on them by Ctrl+K. */
async function openDrafts(lines: readonly DraftLine[] = LINES, more: Parameters<typeof openApp>[0] = {}) {
  let stored = lines;
  const app = openApp({
    drafts: () => ok({ accountId: 'account-1', lines: stored }),
    'draft.read': () => ok({ quoted: { text: 'chat-1 m-1', at: NOW } }),
    'draft.write': ({ person, field, text }) => {
      stored = text === '' ? stored.filter((one) => one.person !== person || one.field !== field) : lines;
      return ok(null);
    },
    'relations.search': () => ok({ total: 0, relations: [], from: 0 }),
    'inbox.list': () => failed({ kind: 'setup-needed' }),
    ...more,
  });
  await button('Search and actions');
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const search = await screen.findByRole('combobox', { name: 'Search and actions' });
  fireEvent.input(search, { target: { value: 'drafts' } });
  fireEvent.click(await screen.findByRole('option', { name: 'Show drafts' }));
  return { ...app, sheet: await screen.findByRole('dialog', { name: 'Drafts' }) };
}
const rows = () => screen.queryAllByRole('listitem').filter((row) => row.classList.contains('draft-row'));
const focusedName = () => document.activeElement?.textContent;

test('each draft stands with whom it is to, which box it is for and its words', async () => {
  await openDrafts();
  await waitFor(() => expect(rows()).toHaveLength(4));
  const [ines, jun, tobias, fatima] = rows();
  expect(ines?.textContent).toMatch(/Ines Moreau.*Message · .*Hello Ines Moreau/);
  expect(jun?.textContent).toContain('Note · ');
  expect(tobias?.textContent).toContain('Reply · ');
  expect(fatima?.textContent).toContain('Written before the profile was read · ');
  expect(within(fatima as HTMLElement).getByText('فاطمة').tagName).toBe('BDI');
});

test('one press opens the person, with nothing left over them', async () => {
  const { asked } = await openDrafts();
  fireEvent.click(await screen.findByRole('button', { name: 'Jun Ito' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(asked('person.read')).toMatchObject([{}, { ref: { value: 'id-Jun Ito' } }]));
});

test('J and K go through the names, Escape goes back', async () => {
  const { sheet } = await openDrafts();
  await waitFor(() => expect(focusedName()).toBe('Ines Moreau'));
  const strike = (key: string) => fireEvent.keyDown(document.activeElement ?? sheet, { key });
  strike('j');
  strike('j');
  expect(focusedName()).toBe('Tobias Lind');
  strike('k');
  expect(focusedName()).toBe('Jun Ito');
  strike('Escape');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('what is discarded takes along what goes with it, says so, and can be taken back whole', async () => {
  const { asked } = await openDrafts();
  const discard = within((await waitFor(() => rows()[2] ?? Promise.reject())) as HTMLElement);
  fireEvent.click(discard.getByRole('button', { name: 'Discard' }));
  await screen.findByText('Draft to Tobias Lind discarded');
  await waitFor(() => expect(focusedName()).toBe('فاطمة'));
  const whose = { accountId: 'account-1', person: 'id-Tobias Lind' };
  await waitFor(() =>
    expect(asked('draft.write')).toEqual([
      { ...whose, field: 'message', text: '', over: 'Hello Tobias Lind' },
      { ...whose, field: 'quoted', text: '', over: 'chat-1 m-1' },
    ]),
  );
  await press('Undo');
  await waitFor(() => expect(rows()).toHaveLength(4));
  expect(asked('draft.write').slice(2)).toEqual([
    { ...whose, field: 'message', text: 'Hello Tobias Lind', over: '' },
    { ...whose, field: 'quoted', text: 'chat-1 m-1', over: '' },
  ]);
});

test('a draft is copied with one press', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { ...navigator, platform: 'Linux', onLine: true, clipboard: { writeText } });
  await openDrafts([line('Ines Moreau')]);
  await press('Copy');
  await button('Copied');
  expect(writeText).toHaveBeenCalledWith('Hello Ines Moreau');
});

test('where nothing is written it says so; what could not be read says why', async () => {
  await openDrafts([]);
  await screen.findByText('Nothing is written that was not sent.');
  closeApp();
  await openDrafts([], { drafts: () => failed({ kind: 'storage-unreadable' }) });
  await screen.findByRole('dialog', { name: 'Drafts' });
  expect(screen.queryByText('Nothing is written that was not sent.')).toBeNull();
});

test('somebody of whom no name is known leads nowhere, and their words are there', async () => {
  const { asked } = await openDrafts([line('', { fullName: null, ref: null, text: 'To whom?' })]);
  fireEvent.click(await screen.findByRole('button', { name: 'Somebody on LinkedIn' }));
  expect(screen.getByText('To whom?')).toBeTruthy();
  expect(asked('person.read')).toHaveLength(1);
});

test('who has no room for a text is led to the drafts that take it', async () => {
  openApp({
    'draft.write': () => failed({ kind: 'storage-full' }),
    drafts: () => ok({ accountId: 'account-1', lines: LINES }),
  });
  fireEvent.input(await screen.findByRole('textbox', { name: 'Note' }), { target: { value: 'Hello' } });
  await press('Show drafts');
  await waitFor(() => expect(rows()).toHaveLength(4));
});

test('many are drawn part by part', async () => {
  await openDrafts(Array.from({ length: 120 }, (_, at) => line(`Person ${at}`)));
  await waitFor(() => expect(rows()).toHaveLength(50));
  await press('Show more');
  expect(rows()).toHaveLength(100);
});
