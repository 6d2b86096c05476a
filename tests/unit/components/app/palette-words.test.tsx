// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '@/lib/result';
import { closeApp, openApp } from './app-rig';

beforeEach(() => {
  // happy-dom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
    this.open = true;
    this.querySelector('input')?.focus();
  });
});
afterEach(closeApp);

const ZOE = { providerId: 'ACoA-zoe', fullName: 'Zoë Marchetti', headline: null, labels: [] };
const open = () =>
  openApp({
    'relations.search': ({ query }) => ok({ total: 1, from: 0, relations: query.startsWith('zo') ? [ZOE] : [] }),
    'inbox.list': () => ok({ total: 0, from: 0, chats: [] }),
    templates: () => ok([]),
  });
const strike = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const palette = () => screen.queryByRole('dialog', { name: 'Search and actions' });
const query = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Search and actions' });
const rows = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const typed = async (text: string) => fireEvent.input(await query(), { target: { value: text } });
const opened = async () => {
  strike('k', { ctrlKey: true });
  return query();
};

test('a word that nobody is called by can be opened as the name in an address', async () => {
  const { asked } = open();
  await opened();
  await typed('qqqwww');
  await waitFor(() => expect(rows()).toEqual(['Open the profile qqqwww']));
  strike('Enter');
  await waitFor(() =>
    expect(asked('person.read')).toContainEqual({ ref: { kind: 'public-identifier', value: 'qqqwww' }, fresh: false }),
  );
});

test('what was typed and led nowhere stands there at the next opening, to be typed over; what led somewhere does not', async () => {
  open();
  await opened();
  await typed('Somebody Unknown');
  strike('Escape');
  const again = await opened();
  expect(again.value).toBe('Somebody Unknown');
  expect([again.selectionStart, again.selectionEnd]).toEqual([0, again.value.length]);
  await typed('zo');
  await waitFor(() => expect(rows().join()).toContain('Zoë Marchetti'));
  strike('Enter');
  await waitFor(() => expect(palette()).toBeNull());
  expect((await opened()).value).toBe('');
});
