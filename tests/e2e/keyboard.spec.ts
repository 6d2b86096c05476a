import type { Page } from '@playwright/test';
import { expect, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

test('one sheet shows every shortcut as Chrome has it, by key and by button', async ({ kith }) => {
  const popup = await kith.popupOn('/in/jane-doe/');
  await expect(popup.getByRole('heading', { name: 'Jane Doe' })).toBeVisible();
  await popup.keyboard.press('?');
  await expect(sheetOf(popup)).toContainText('Alt+I');
  await popup.keyboard.press('Escape');
  await expect(sheetOf(popup)).toBeHidden();
  await popup.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await sheetOf(popup).getByRole('button', { name: 'Close' }).click();
  await expect(sheetOf(popup)).toBeHidden();
});

test('tabs and search by key, and none of it while somebody writes', async ({ kith, sandbox }) => {
  const popup = await kith.popupOn('/in/jane-doe/');
  const note = popup.getByRole('textbox', { name: 'Note' });
  await note.fill('');
  await note.pressSequentially('2 / 3 ?');
  await expect(note).toHaveValue('2 / 3 ?');
  await expect(popup.getByRole('tab', { name: 'Person' })).toHaveAttribute('aria-selected', 'true');

  await popup.getByRole('heading', { name: 'Jane Doe' }).click();
  await popup.keyboard.press('/');
  await expect(popup.getByRole('textbox', { name: 'LinkedIn address' })).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(note).toBeVisible();
  await popup.keyboard.press('3');
  await popup.keyboard.press('/');
  await expect(popup.getByRole('tabpanel', { name: 'Inbox' }).getByRole('textbox')).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(note).toBeVisible();
  expect(writesOf(sandbox)).toEqual([]);
});

test('one command leads to the control on the page and back, its actions have keys, and LinkedIn hears none of them', async ({
  kith,
  sandbox,
}) => {
  const { page, control } = await kith.visit('/in/jane-doe/');
  await control.find('button', 'Invite Jane Doe');
  await page.evaluate(() => {
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key), true);
    Object.assign(globalThis, { heard });
    document.querySelector('a')?.focus();
  });
  const worker = await kith.open(kith.address('options.html')).then((options) => workerOf(options));
  const inFocus = () => page.evaluate(() => document.activeElement?.tagName);
  const command = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://*.linkedin.com/in/jane-doe/' });
      (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch('control', tab);
    });
  await page.bringToFront();
  expect(await inFocus()).toBe('A');
  await command();
  await expect.poll(inFocus).toBe('DIV');
  await page.keyboard.press('n');
  await control.find('textbox', 'Note');
  await page.keyboard.type('Hello');
  await page.keyboard.press('Escape');
  await control.find('button', 'Add a note');
  await command();
  await expect.poll(inFocus).toBe('A');
  await page.keyboard.press('n');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(['n']);
  expect(await control.has('textbox', 'Note')).toBe(false);
  expect(writesOf(sandbox)).toEqual([]);
});

test('the command that invites opens the person, ready to write, and sends nothing', async ({ kith, sandbox }) => {
  await kith.visit('/in/jane-doe/');
  const worker = await kith.open(kith.address('options.html')).then((page) => workerOf(page));
  const [tab] = kith.context.pages().filter((page) => page.url().includes('/in/jane-doe/'));
  await tab!.bringToFront();
  const known = kith.context.pages();
  await worker.evaluate(async () => {
    const [inFront] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    // Chrome's own door for its tests and extensions' bindings: no keyboard reaches a headless browser's commands.
    (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(
      'invite',
      inFront,
    );
  });
  const popup = await kith.pageAt(`${kith.address('popup.html')}#invite`, known);
  await expect(popup.getByRole('textbox', { name: 'Note' })).toBeFocused();
  expect(writesOf(sandbox)).toEqual([]);
});

const workerOf = async (page: Page) => {
  await page.evaluate(() => chrome.runtime.sendMessage({ name: 'connection', input: {} }));
  const worker = page.context().serviceWorkers().at(-1);
  if (!worker) throw new Error('no worker runs');
  return worker;
};
