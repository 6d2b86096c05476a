import type { Page } from '@playwright/test';
import { setPace } from '../rig/connect.ts';
import { expect, test, writesOf } from './kith-test.ts';

test.use({ version: 'v2' });

const nameIn = (page: Page) => page.getByRole('heading', { level: 1 });

test('the popup opens the side panel on the same person, and the choice is remembered', async ({ kith }) => {
  const { page } = await kith.visit('/in/jane-doe/');
  const popup = await kith.openPopup(page);
  await expect(nameIn(popup)).toHaveText('Jane Doe');
  const known = kith.context.pages();
  await popup.getByRole('button', { name: 'Open in side panel' }).click();
  const panel = await kith.pageAt(kith.address('sidepanel.html'), known);
  await expect(nameIn(panel)).toHaveText('Jane Doe');

  await panel.close();
  await page.bringToFront();
  const again = await kith.openPopup(page, 'sidepanel.html');
  await expect(nameIn(again)).toHaveText('Jane Doe');

  await again.getByRole('button', { name: 'Open as popup from now on' }).click();
  await expect.poll(() => again.isClosed()).toBe(true);
  await expect(nameIn(await kith.openPopup(page))).toHaveText('Jane Doe');
});

test('it follows the tab, but not away from somebody who is being written to', async ({ kith }) => {
  const jane = await kith.visit('/in/jane-doe/');
  const popup = await kith.openPopup(jane.page);
  await expect(nameIn(popup)).toHaveText('Jane Doe');
  const known = kith.context.pages();
  await popup.getByRole('button', { name: 'Open in side panel' }).click();
  const panel = await kith.pageAt(kith.address('sidepanel.html'), known);
  await expect(nameIn(panel)).toHaveText('Jane Doe');

  const john = await kith.visit('/in/john-smith/');
  await expect(nameIn(panel)).toHaveText('John Smith');

  await panel.getByRole('textbox', { name: 'Message' }).fill('Hi John');
  await jane.page.bringToFront();
  await expect(panel.getByText(/Kith stays with John Smith/)).toBeVisible();
  await expect(nameIn(panel)).toHaveText('John Smith');
  await panel.getByRole('textbox', { name: 'Message' }).blur();
  await panel.waitForTimeout(300);
  await expect(nameIn(panel)).toHaveText('John Smith');
  await panel.getByRole('button', { name: 'Follow the tab' }).click();
  await expect(nameIn(panel)).toHaveText('Jane Doe');
  await john.page.close();
});

test('what is written on after a send is for the same person, whoever the tab shows by then', async ({
  desk,
  kith,
  sandbox,
}) => {
  await setPace(desk, { holdMs: 2_000 });
  const connie = await kith.visit('/in/connie-new/');
  const popup = await kith.openPopup(connie.page);
  await expect(nameIn(popup)).toHaveText('Connie New');
  const known = kith.context.pages();
  await popup.getByRole('button', { name: 'Open in side panel' }).click();
  const panel = await kith.pageAt(kith.address('sidepanel.html'), known);
  await kith.visit('/in/john-smith/');
  await expect(nameIn(panel)).toHaveText('John Smith');
  const message = panel.getByRole('textbox', { name: 'Message' });
  await expect(message).toBeVisible();
  // The panel went there by itself: the keyboard is in nobody's box.
  await expect(message).not.toBeFocused();

  await message.click();
  await panel.keyboard.type('First line to John');
  await connie.page.bringToFront();
  await expect(panel.getByText(/Kith stays with John Smith/)).toBeVisible();
  await panel.keyboard.press('Control+Enter');
  await panel.waitForTimeout(100);
  await panel.keyboard.type('Second line, only for John');
  await expect.poll(() => writesOf(sandbox).length, { timeout: 15_000 }).toBe(1);
  await expect(panel.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expect(nameIn(panel)).toHaveText('John Smith');
  await expect(message).toHaveValue('Second line, only for John');
  await panel.keyboard.press('Control+Enter');
  await expect(message).toHaveValue('');
  await expect.poll(() => writesOf(sandbox).length, { timeout: 15_000 }).toBe(2);
  expect(writesOf(sandbox)).toMatchObject([
    { body: { text: 'First line to John' } },
    { body: { text: 'Second line, only for John' } },
  ]);
  expect(new Set(writesOf(sandbox).map(({ path }) => path)).size).toBe(1);
  await expect(nameIn(panel)).toHaveText('John Smith');

  await message.blur();
  await expect(nameIn(panel)).toHaveText('Connie New');
  await expect(message).toBeVisible();
  await expect(message).not.toBeFocused();
  await panel.keyboard.type('Nothing of this');
  await panel.keyboard.press('Control+Enter');
  await expect(message).toHaveValue('');
  expect(writesOf(sandbox)).toHaveLength(2);
});

for (const path of ['/in/jane-doe/', '/in/john-smith/', '/in/eve-script/'])
  test(`at 320, 400 and 560 pixels nothing of ${path} stands out of the panel`, async ({ kith }) => {
    const panel = await kith.open(`${kith.address('sidepanel.html')}#${path}`);
    for (const width of [320, 400, 560]) {
      await panel.setViewportSize({ width, height: 700 });
      await expect(nameIn(panel)).toBeVisible();
      await expect(panel.getByRole('button', { name: 'Options' })).toBeVisible();
      const widths = () => panel.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      await expect.poll(widths).toEqual([width, width]);
      const tabs = await panel
        .getByRole('tab')
        .evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().height));
      expect(new Set(tabs).size).toBe(1);
      expect(tabs[0]).toBeLessThan(50);
    }
  });
