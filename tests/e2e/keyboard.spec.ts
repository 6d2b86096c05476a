import type { Locator, Page, Worker } from '@playwright/test';
import { setPace } from '../rig/connect.ts';
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
  const command = () => commandControl(worker);
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

test('by the keyboard alone somebody begins practice, invites, takes it back, invites, writes and ends it, and never loses the focus', async ({
  empty,
  sandbox,
}) => {
  const options = await empty.pageAt(empty.address('options.html'));
  await options.bringToFront();
  await reach(options, options.getByRole('button', { name: 'Try Kith without an account' }));
  await options.keyboard.press('Enter');
  await expect(options.getByText('Practice: nothing reaches LinkedIn')).toBeVisible();
  await expectFocus(options);
  await setPace(options, { holdMs: 10_000, spacingMs: { min: 0, max: 0 } });

  const { page, control } = await empty.visit('/in/jane-doe/');
  await control.aim('button', 'Invite Jane Doe');
  await commandControl(await workerOf(options));
  await expectFocus(page);
  await page.keyboard.press('i');
  await control.aim('button', 'Undo');
  await expectFocus(page);
  await page.keyboard.press('u');
  await control.aim('button', 'Invite Jane Doe');
  await expectFocus(page);
  await setPace(options, { holdMs: 0 });
  await page.keyboard.press('i');
  await control.find('status', 'Practice · Invitation sent to Jane Doe');
  await expectFocus(page);

  const popup = await empty.popupOn('/in/mira-example/');
  await expect(popup.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await popup.keyboard.type('On Thursday, at six.');
  await popup.keyboard.press('Control+Enter');
  await expect(popup.getByRole('status').filter({ hasText: 'Message sent' })).toBeVisible();
  await expectFocus(popup);

  await options.bringToFront();
  await reach(options, options.getByRole('button', { name: 'End practice' }));
  await options.keyboard.press('Enter');
  await expect(options.getByRole('button', { name: 'Try Kith without an account' })).toBeVisible();
  await expectFocus(options);
  expect(sandbox.requests).toEqual([]);
});

/** Whoever has to press Tab more often has lost the way. */
const MOST_TABS = 80;

/** Goes to it with Tab alone. */
const reach = async (page: Page, target: Locator) => {
  await expect(target).toBeVisible();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < MOST_TABS && !(await isThere()); tabs += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
};

/** The keyboard is at something: with nothing in focus the next key would go nowhere. */
const expectFocus = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

/** As the key does that Chrome has for it: no keyboard reaches a headless browser's commands. */
const commandControl = (worker: Worker) =>
  worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://*.linkedin.com/in/jane-doe/' });
    (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch('control', tab);
  });

const workerOf = async (page: Page) => {
  await page.evaluate(() => chrome.runtime.sendMessage({ name: 'connection', input: {} }));
  const worker = page.context().serviceWorkers().at(-1);
  if (!worker) throw new Error('no worker runs');
  return worker;
};
