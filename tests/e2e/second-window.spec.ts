import type { Page } from '@playwright/test';
import { expect, type Kith, test, writesOf } from './kith-test.ts';

const TEXT = 'See you on Thursday';
const panelOn = (kith: Kith) => kith.open(`${kith.address('sidepanel.html')}#/in/john-smith/`);
const messageIn = (window: Page) => window.getByRole('textbox', { name: 'Message' });
const sendIn = (window: Page) => window.getByRole('button', { name: 'Send message' });

/** How long after the first, and how long Unipile takes to take the message. */
for (const [after, takes] of [
  [0, 0],
  [40, 300],
  [150, 0],
  [400, 0],
] as const)
  test(`a second window that sends the same ${after} ms later, where that takes ${takes} ms, sends nothing, and tells what has left or asks whether it is to go again`, async ({
    kith,
    sandbox,
  }) => {
    const one = await panelOn(kith);
    const other = await panelOn(kith);
    await messageIn(one).fill(TEXT);
    await expect(messageIn(other)).toHaveValue(TEXT);
    if (takes > 0) sandbox.fault({ method: 'POST', path: /messages/, times: 1, do: { kind: 'delay', ms: takes } });
    const press = (window: Page, ms: number) =>
      sendIn(window).evaluate((button, wait) => setTimeout(() => (button as HTMLElement).click(), wait), ms);
    await Promise.all([press(one, 300), press(other, 300 + after)]);
    await expect.poll(() => writesOf(sandbox).length).toBe(1);
    const told = (window: Page) => window.getByRole('status').filter({ hasText: 'Message sent to John Smith' });
    // A press that comes when the first has left asks for the same words again.
    const isAsked = other.getByRole('alert').filter({ hasText: 'The same text went to John Smith before' });
    await expect(told(one)).toBeVisible();
    await expect(told(other).or(isAsked).first()).toBeVisible();
    for (const window of [one, other]) {
      await expect(window.getByText(/is on its way; wait/)).toHaveCount(0);
      await expect(window.getByText(/^1 of \d+ messages/).first()).toBeVisible();
      await expect(messageIn(window)).toHaveValue('');
      await expect(window.getByRole('region', { name: 'Last messages' }).getByText(TEXT)).toHaveCount(1);
    }
    await one.waitForTimeout(500);
    expect(writesOf(sandbox)).toHaveLength(1);
  });

test('what another window sends to whoever is shown is told here too, without a press', async ({ kith, sandbox }) => {
  const one = await panelOn(kith);
  const other = await panelOn(kith);
  await messageIn(other).waitFor();
  await messageIn(one).fill(TEXT);
  await sendIn(one).click();
  await expect(other.getByRole('region', { name: 'Last messages' }).getByText(TEXT)).toHaveCount(1);
  await expect(other.getByText(/^1 of \d+ messages/).first()).toBeVisible();
  expect(writesOf(sandbox)).toHaveLength(1);
});
