// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '@/lib/result';
import { entry, NOW, view } from '@/tests/gallery/people';
import { box, button, closeApp, JANE_REF, JOHN_REF, openApp, press, type } from './app-rig';

afterEach(closeApp);
beforeEach(() => {
  // happy-dom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = vi.fn(function (this: HTMLDialogElement) {
    this.open = true;
  });
});

const strike = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const chosenTab = () => screen.getByRole('tab', { selected: true }).textContent;
const sheet = () => screen.queryByRole('dialog', { name: 'Keyboard shortcuts' });

test('a digit chooses a tab, Esc steps back', async () => {
  openApp();
  await button('Invite');
  strike('5');
  expect(chosenTab()).toBe('Activity');
  strike('Escape');
  expect(chosenTab()).toBe('Person');
});

test('nothing happens while somebody types', async () => {
  openApp();
  (await box('Note')).focus();
  strike('4');
  strike('?');
  expect(chosenTab()).toBe('Person');
  expect(sheet()).toBeNull();
});

test.each([
  ['by its key', () => strike('?')],
  ['by its button', () => fireEvent.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }))],
])('Esc from the sheet that was opened %s leads back to where the keyboard was', async (_, open) => {
  openApp();
  await button('Invite');
  const tab = screen.getByRole('tab', { name: 'Inbox' });
  tab.focus();
  open();
  within(sheet() as HTMLElement)
    .getByRole('button', { name: 'Close' })
    .focus();
  strike('Escape');
  expect(sheet()).toBeNull();
  expect(document.activeElement).toBe(tab);
});

test.each([
  ['Win32', ['Ctrl K', 'Ctrl Enter']],
  ['MacIntel', ['⌘ K', '⌘ Enter']],
])('on %s the sheet names the keys of its keyboard alone', async (platform, expected) => {
  vi.stubGlobal('navigator', { ...navigator, platform });
  openApp();
  await button('Invite');
  strike('?');
  const keys = [...(sheet() as HTMLElement).querySelectorAll('kbd')].map(({ textContent }) => textContent ?? '');
  vi.unstubAllGlobals();
  expect(keys.filter((key) => /^(Ctrl|⌘)/.test(key))).toEqual(expected);
});

test('on the sheet keys run from left to right, in whatever language', async () => {
  openApp();
  await button('Invite');
  strike('?');
  const keys = [...(sheet() as HTMLElement).querySelectorAll('kbd')];
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter(({ dir }) => dir !== 'ltr')).toEqual([]);
});

test('? shows the sheet, a button does too, and Esc closes it before anything else', async () => {
  openApp();
  await button('Invite');
  strike('?');
  expect(within(sheet() as HTMLElement).getByText('Search')).toBeDefined();
  strike('Escape');
  expect(sheet()).toBeNull();
  await press('Keyboard shortcuts');
  expect(sheet()).not.toBeNull();
});

test('/ goes where somebody can be searched for', async () => {
  openApp({ relations: () => ok({ known: 3, reading: null }) });
  await button('Invite');
  strike('/');
  await waitFor(async () => expect(document.activeElement).toBe(await box('Search relations')));
});

test('the surface follows the tab', async () => {
  const { show, asked } = openApp();
  await button('Invite');
  show(JOHN_REF);
  await waitFor(() => expect(asked('person.read')).toHaveLength(2));
});

test('it stays with whom somebody is writing to, says so, and follows once the words are gone', async () => {
  const { show, asked } = openApp();
  (await box('Note')).focus();
  await type('Note', 'Dear Jane');
  show(JOHN_REF);
  expect(screen.getByText(/Kith stays with Jane Doe/)).toBeDefined();
  expect(asked('person.read')).toHaveLength(1);

  (await box('Note')).blur();
  await type('Note', '');
  await waitFor(() =>
    expect(asked('person.read')).toEqual([
      { ref: JANE_REF, fresh: false },
      { ref: JOHN_REF, fresh: false },
    ]),
  );
  expect(screen.queryByText(/Kith stays with/)).toBeNull();
});

test('it stays with whom a send has not left to', async () => {
  const held = entry({ state: 'held', holdUntil: NOW + 4_000, dueAt: NOW + 4_000 });
  const { show, asked } = openApp({ 'person.read': () => ok(view({ entries: [held] })) });
  await button('Undo');
  show(JOHN_REF);
  expect(screen.getByText(/Kith stays with Jane Doe/)).toBeDefined();
  expect(asked('person.read')).toHaveLength(1);
});
