import type { Page } from '@playwright/test';
import { askToInvite } from '../rig/ask-to-invite.ts';
import { mustAsk } from '../rig/ask-worker.ts';
import { optionsOnInstall, optionsOnRelaunch, setPace } from '../rig/connect.ts';
import { DAMAGES } from '../rig/damage-storage.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { DSN, expect, type Kith, kithIn, test, writesOf } from './kith-test.ts';
import { recordRow } from './reliability-row.ts';

// Nobody else connected lately: that would count as an invitation made elsewhere.
test.use({ sandboxOptions: { relations: 0 } });

const connectAtOnce = async (options: Page, { apiKey }: Sandbox): Promise<void> => {
  await mustAsk(options, 'connection.save', { dsn: DSN, apiKey, accountId: SAM_ACCOUNT_ID });
  await setPace(options, { holdMs: 0, spacingMs: { min: 0, max: 0 } });
  await mustAsk(options, 'settings.change', { limit: { counted: 'invite', window: 'day', max: 2 } });
};

const invite = async (kith: Kith, slug: string, name: string): Promise<void> => {
  const { control } = await kith.visit(`/in/${slug}/`);
  await control.click('button', `Invite ${name}`);
  await control.find('status', `Invitation sent to ${name}`);
};

const NOTHING_LEFT = { send: 'invitation', server: 'nothing', ends: 'no send' } as const;

/** Two people are invited, which is all that the limit allows; then the browser is killed and the profile damaged. */
const damagedAfterTwo = async (fresh: Kith, sandbox: Sandbox, damage: keyof typeof DAMAGES): Promise<Kith> => {
  await connectAtOnce(await optionsOnInstall(fresh), sandbox);
  await invite(fresh, 'second-001', 'Second 001');
  await invite(fresh, 'second-002', 'Second 002');
  await fresh.kill();
  DAMAGES[damage](fresh);
  return kithIn(await fresh.relaunch());
};

test('a log that lost its end is made whole from the second copy, and the limit still holds', async ({
  fresh,
  sandbox,
}) => {
  const again = await damagedAfterTwo(fresh, sandbox, 'cutLog');
  const options = await optionsOnRelaunch(again);
  const { control } = await again.visit('/in/jane-doe/');
  const { name } = await control.find('status', /You have used 2 of 2 invitations/);
  expect(await askToInvite(options, 'jane-doe')).toMatchObject({ ok: false, problem: { kind: 'limit-reached' } });
  expect(writesOf(sandbox)).toHaveLength(2);
  await again.close();
  recordRow({ ...NOTHING_LEFT, fault: 'the end of the stored journal is lost', when: 'between two runs', says: name });
});

test('once everything stored is lost, Kith starts anew and counts what LinkedIn still lists', async ({
  fresh,
  sandbox,
}) => {
  const again = await damagedAfterTwo(fresh, sandbox, 'loseAll');
  const options = await optionsOnRelaunch(again);
  const popup = await again.popupOn('/in/jane-doe/');
  const status = popup.getByRole('status').first();
  await expect(status).toContainText('Connect Kith to your Unipile account');
  const says = await status.innerText();
  await connectAtOnce(options, sandbox);

  const { control } = await again.visit('/in/jane-doe/');
  await control.find('status', /You have used 2 of 2 invitations/);
  expect(await askToInvite(options, 'jane-doe')).toMatchObject({ ok: false, problem: { kind: 'limit-reached' } });
  expect(writesOf(sandbox)).toHaveLength(2);
  await again.close();
  recordRow({ ...NOTHING_LEFT, fault: 'everything stored is lost', when: 'between two runs', says });
});

test('a key that the browser has removed is said to be gone; connected again, Kith knows whom it invited', async ({
  fresh,
  sandbox,
}) => {
  const again = await damagedAfterTwo(fresh, sandbox, 'loseDatabases');
  const options = await optionsOnRelaunch(again);
  await expect(options.getByRole('status').filter({ hasText: 'no longer stored' })).toBeVisible();
  const popup = await again.popupOn('/in/jane-doe/');
  await expect(popup.getByRole('status').first()).toContainText('The API key is no longer stored in this browser');
  expect(writesOf(sandbox)).toHaveLength(2);
  await connectAtOnce(options, sandbox);

  const { control } = await again.visit('/in/jane-doe/');
  await control.find('status', /You have used 2 of 2 invitations/);
  expect(await askToInvite(options, 'second-001')).toMatchObject({ ok: false });
  expect(writesOf(sandbox)).toHaveLength(2);
  await again.close();
});

test('storage that cannot be read offers nothing, and nothing is sent', async ({ fresh, sandbox }) => {
  const again = await damagedAfterTwo(fresh, sandbox, 'loseManifest');
  await optionsOnRelaunch(again);
  const { control, page } = await again.visit('/in/jane-doe/');
  const popup = await again.openPopup(page);
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(popup.getByRole('button', { name: 'Try again' })).toBeVisible();
  const status = popup.getByRole('status').first();
  await expect(status).toContainText('Chrome cannot read what Kith stored, so nothing is sent');
  const says = await status.innerText();
  expect(await control.has('button', /^Invite/)).toBe(false);
  expect(writesOf(sandbox)).toHaveLength(2);
  await again.close();
  recordRow({ ...NOTHING_LEFT, fault: 'storage can no longer be read', when: 'between two runs', says });
});

test('storage filled to the brim sends nothing, and says so', async ({ kith, sandbox }) => {
  const { page, control } = await kith.visit('/in/jane-doe/');
  const options = await kith.open(kith.address('options.html'));
  await options.evaluate(async () => {
    for (let size = 4_000_000, n = 0; size > 1; n += 1)
      await chrome.storage.local.set({ [`filler ${n}`]: 'x'.repeat(size) }).catch(() => {
        size = Math.floor(size / 2);
      });
  });
  await options.close();
  await page.bringToFront();
  await control.click('button', 'Invite Jane Doe');
  const { name } = await control.find('status', /could not save/);
  expect(writesOf(sandbox)).toEqual([]);
  recordRow({ ...NOTHING_LEFT, fault: 'storage is full', when: 'before the click', says: name });
});
