import { mustAsk } from '../rig/ask-worker.ts';
import { closedRootOf } from '../rig/closed-root.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { typedFor } from './api-versions.ts';
import { effectsOn } from './campaign-judge.ts';
import { AT_ONCE, KILLS, type Kill } from './campaign-rig.ts';
import { test } from './campaign-test.ts';
import { expect } from './kith-test.ts';

test.describe.configure({ timeout: 90_000 });

const ENDED = {
  worker: 'Chrome ends Kith’s worker',
  browser: 'the browser is killed',
  update: 'Kith is updated',
} as const satisfies Record<Kill, string>;

for (const kill of KILLS)
  test(`held for “Undo” on a page, and ${ENDED[kill]}: page, toolbar button and popup on anybody tell it`, async ({
    rig,
  }) => {
    const send = await rig.next('invite', { ...AT_ONCE, holdMs: 10_000 });
    const stopped = new RegExp(`^Kith was stopped during the countdown, so nothing was sent to ${send.name}`);
    const { page, control } = await rig.kith.visit(send.path);
    await control.click('button', `Invite ${send.name}`);
    await control.find('button', 'Undo');
    await rig.kill(kill);

    // A browser that was killed has its pages no more; elsewhere it is the one that was clicked in.
    const shown = kill === 'browser' ? await rig.kith.visit(send.path) : { page, control: await closedRootOf(page) };
    await shown.page.bringToFront();
    await shown.control.find('status', stopped);
    await shown.control.find('button', `Invite ${send.name}`);

    const feed = await rig.kith.visit('/feed/');
    const popup = await rig.kith.openPopup(feed.page);
    const title = () => popup.evaluate(() => chrome.action.getTitle({}));
    await expect.poll(title).toMatch(/did not leave/);
    expect(await popup.evaluate(() => chrome.action.getBadgeText({}))).not.toBe('');
    const notice = popup.getByRole('button', { name: `Nothing was sent to ${send.name}`, exact: true });
    await notice.click();
    await expect(popup.getByRole('heading', { name: send.name })).toBeVisible();
    await expect(popup.getByText(stopped)).toBeVisible();
    await expect(notice).toHaveCount(0);

    await shown.page.bringToFront();
    await shown.page.reload();
    await shown.control.find('button', `Invite ${send.name}`);
    expect(await shown.control.has('status', stopped)).toBe(false);
    expect(effectsOn(rig, send)).toHaveLength(0);
  });

test('held for “Undo” on a page, and Kith is disconnected: page and options say so at once, and once connected again page and popup do', async ({
  rig,
}) => {
  const send = await rig.next('invite', { ...AT_ONCE, holdMs: 20_000 });
  const stopped = new RegExp(`^Kith was disconnected before it could leave, so nothing was sent to ${send.name}`);
  const { page, control } = await rig.kith.visit(send.path);
  await control.click('button', `Invite ${send.name}`);
  await control.find('button', 'Undo');
  const options = await rig.kith.open(rig.kith.address('options.html'));
  await options.getByRole('button', { name: 'Disconnect' }).click();
  await options.getByRole('button', { name: 'Erase key and disconnect' }).click();
  await expect(options.getByText(stopped)).toBeVisible();
  await page.bringToFront();
  await control.find('status', stopped);
  await control.find('button', 'Set up Kith');
  expect(await control.has('button', 'Undo')).toBe(false);
  await page.reload();
  await control.find('status', stopped);

  await mustAsk(options, 'connection.save', { ...typedFor(rig.version, rig.sandbox), accountId: SAM_ACCOUNT_ID });
  await control.find('status', stopped);
  await control.find('button', `Invite ${send.name}`);
  const popup = await rig.kith.openPopup(page);
  await expect(popup.getByText(stopped)).toBeVisible();
  await popup.getByRole('tab', { name: 'Activity' }).click();
  const row = popup.getByRole('button', { name: send.name });
  await expect(row.getByText('Invitation · Not sent')).toBeVisible();
  expect(effectsOn(rig, send)).toHaveLength(0);
});
