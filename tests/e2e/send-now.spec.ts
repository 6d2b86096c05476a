import { optionsOnInstall, optionsOnRelaunch, setPace } from '../rig/connect.ts';
import { expect, test, writesOf } from './kith-test.ts';

const WAITS = { openEnded: true, holdMs: 0, spacingMs: { min: 0, max: 0 } };

test('an invitation waits on its page for “Send now”, whatever becomes of the worker, and leaves once', async ({
  kith,
  sandbox,
}) => {
  const options = await kith.open(kith.address('options.html'));
  await setPace(options, WAITS);
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('button', 'Send now');
  expect(await options.evaluate(() => chrome.action.getTitle({}))).toBe('Kith: waiting for “Send now”: 1');
  await kith.stopWorker();
  await page.reload();
  await control.find('status', /leaves when you press “Send now”/);
  expect(writesOf(sandbox)).toEqual([]);
  await control.click('button', 'Send now');
  await control.find('StaticText', /Invitation sent to Jane Doe/);
  expect(writesOf(sandbox)).toHaveLength(1);
  await expect.poll(() => options.evaluate(() => chrome.action.getBadgeText({}))).toBe('');
});

test('what waits is listed in the popup on anybody, and sent from there by keyboard; the page says so', async ({
  kith,
  sandbox,
}) => {
  const options = await kith.open(kith.address('options.html'));
  await setPace(options, WAITS);
  const { control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('button', 'Send now');
  const feed = await kith.visit('/feed/');
  const popup = await kith.openPopup(feed.page);
  await expect(popup.getByText(/Invitation to Jane Doe: waiting for “Send now” since/)).toBeVisible();
  await popup.getByRole('button', { name: 'Send now: Invitation to Jane Doe' }).focus();
  await popup.keyboard.press('Enter');
  await control.find('StaticText', /Invitation sent to Jane Doe/);
  expect(writesOf(sandbox)).toHaveLength(1);
});

test('the browser ends before “Send now”: nothing is sent, that is told, and the text is a draft again', async ({
  own,
  sandbox,
}) => {
  await setPace(await optionsOnInstall(own), WAITS);
  const popup = await own.openPopup(await own.open('https://www.linkedin.com/in/john-smith/'));
  await popup.getByRole('textbox', { name: 'Message' }).fill('See you on Monday');
  await popup.getByRole('button', { name: 'Send message' }).click();
  await expect(popup.getByRole('button', { name: 'Send now' })).toBeVisible();
  await own.kill();

  const again = await own.relaunch();
  await optionsOnRelaunch(again);
  const next = await again.openPopup(await again.open('https://www.linkedin.com/in/john-smith/'));
  await expect(next.getByText(/ended before you pressed “Send now”, so nothing was sent to John Smith/)).toBeVisible();
  await expect(next.getByRole('textbox', { name: 'Message' })).toHaveValue('See you on Monday');
  expect(writesOf(sandbox)).toEqual([]);
  await again.close();
});
