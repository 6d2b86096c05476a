import type { Page } from '@playwright/test';
import { expect, type Kith, test, writesOf } from './kith-test.ts';

/** The side panel, this many CSS pixels wide, on the inbox. */
async function openInbox(kith: Kith, width: number): Promise<Page> {
  const panel = await kith.open(`${kith.address('sidepanel.html')}#/feed/`);
  await panel.setViewportSize({ width, height: 700 });
  await panel.getByRole('tab', { name: 'Inbox' }).click();
  await expect(panel.getByText('13 conversations', { exact: true })).toBeVisible();
  return panel;
}

const list = (panel: Page) => panel.getByRole('region', { name: 'Conversations' });
const chat = (panel: Page, name: string) => panel.getByRole('region', { name, exact: true });
const row = (panel: Page, at: number) => list(panel).getByRole('listitem').nth(at).getByRole('button');
const nameIn = async (panel: Page, at: number) => (await row(panel, at).locator('bdi').first().textContent()) ?? '';

test('at 560 pixels the list stands beside the chat, which it shows as chosen; J and K go on, Esc closes the chat', async ({
  kith,
  sandbox,
}) => {
  const panel = await openInbox(kith, 560);
  const [first, second] = [await nameIn(panel, 0), await nameIn(panel, 1)];
  await row(panel, 0).click();
  await expect(chat(panel, first)).toBeVisible();
  await expect(list(panel)).toBeVisible();
  await expect(row(panel, 0)).toHaveAttribute('aria-current', 'true');
  const message = panel.getByRole('textbox', { name: 'Message' });
  await expect(message).toBeFocused();

  await panel.getByRole('heading', { name: first }).click();
  await panel.keyboard.press('j');
  await expect(chat(panel, second)).toBeVisible();
  await expect(row(panel, 1)).toHaveAttribute('aria-current', 'true');
  await expect(row(panel, 0)).not.toHaveAttribute('aria-current', 'true');
  await panel.getByRole('heading', { name: second }).click();
  await panel.keyboard.press('k');
  await expect(chat(panel, first)).toBeVisible();

  await expect(message).toBeFocused();
  await panel.keyboard.press('Escape');
  await expect(chat(panel, first)).toHaveCount(0);
  await expect(row(panel, 0)).toBeFocused();
  expect(writesOf(sandbox)).toEqual([]);
});

test('with the keyboard in the list its keys are the list’s, and the chat beside it stays', async ({ kith }) => {
  const panel = await openInbox(kith, 560);
  const [first, second] = [await nameIn(panel, 0), await nameIn(panel, 1)];
  await row(panel, 0).click();
  await expect(panel.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await row(panel, 0).focus();
  await panel.keyboard.press('j');
  await expect(row(panel, 1)).toBeFocused();
  await expect(chat(panel, first)).toBeVisible();
  await panel.keyboard.press('e');
  await expect(panel.getByText(`Done with ${second}`)).toHaveCount(1);
  await expect(chat(panel, first)).toBeVisible();
  await expect(row(panel, 1)).toBeFocused();
  expect(await nameIn(panel, 1)).not.toBe(second);
});

test('in a narrower panel, and in one of 560 pixels at 200 % zoom, either is shown alone', async ({ kith }) => {
  for (const width of [559, 280]) {
    const panel = await openInbox(kith, width);
    const first = await nameIn(panel, 0);
    await row(panel, 0).click();
    await expect(chat(panel, first)).toBeVisible();
    await expect(list(panel)).toBeHidden();
    await panel.getByRole('button', { name: 'Back to the inbox' }).click();
    await expect(row(panel, 0)).toBeFocused();
    await panel.close();
  }
});

for (const width of [400, 560])
  test(`at ${width} pixels a chat that was read leaves the list where it was`, async ({ kith }) => {
    const panel = await openInbox(kith, width);
    const last = list(panel)
      .getByRole('listitem')
      .filter({ hasText: await lastName(panel) })
      .getByRole('button');
    const place = await list(panel).evaluate((scroller) => scroller.scrollTop);
    expect(place).toBeGreaterThan(0);
    await last.click();
    await expect(panel.getByRole('textbox', { name: 'Message' })).toBeVisible();
    await panel.getByRole('button', { name: 'Back to the inbox' }).click();
    await expect(last).toBeFocused();
    expect(await list(panel).evaluate((scroller) => scroller.scrollTop)).toBe(place);
  });

/** Whose conversation is the oldest; the list is at its end then. */
async function lastName(panel: Page): Promise<string> {
  await list(panel).evaluate((scroller) => scroller.scrollTo({ top: scroller.scrollHeight }));
  await expect(list(panel).locator('li[aria-posinset="13"]')).toBeVisible();
  return (await list(panel).locator('li[aria-posinset="13"] bdi').first().textContent()) ?? '';
}
