import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { askToInvite } from '../rig/ask-to-invite.ts';
import { mustAsk } from '../rig/ask-worker.ts';
import { launchBrowser } from '../rig/browser.ts';
import type { Certificate } from '../rig/certificate.ts';
import { optionsOnInstall, optionsOnRelaunch, setPace } from '../rig/connect.ts';
import { DAMAGES } from '../rig/damage-storage.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { DSN, EXTENSION, expect, type Kith, kithIn, test, writesOf } from './kith-test.ts';
import { recordRow } from './reliability-row.ts';

/** Nobody else connected lately: that would count as an invitation made elsewhere. */
const SANDBOX = { relations: 0 } as const;

test.use({ sandboxOptions: SANDBOX });

/** Chromium holds a profile by links to its process; a copy of a profile is nobody's. */
const isLock = (path: string): boolean => basename(path).startsWith('Singleton');

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

/** What is left of a browser that was killed, and the server that it wrote to. */
interface Killed {
  readonly sandbox: Sandbox;
  readonly profile: string;
  /** The browser on a copy of the profile that was damaged. */
  relaunch(damage: keyof typeof DAMAGES): Promise<Kith>;
}

/** Two people are invited, which is all that the limit allows; then the browser is killed. */
const killedAfterTwo = async (certificate: Certificate, pagesPort: number): Promise<Killed> => {
  const sandbox = await startSandbox({ ...SANDBOX, tls: certificate });
  const hosts = { '*.linkedin.com': pagesPort, '*.unipile.com': sandbox.port };
  const options = { extension: EXTENSION, certificate, hosts };
  const first = kithIn(await launchBrowser(options));
  const { profile, extensionId } = first;
  await connectAtOnce(await optionsOnInstall(first), sandbox);
  await invite(first, 'second-001', 'Second 001');
  await invite(first, 'second-002', 'Second 002');
  await first.kill();
  return {
    sandbox,
    profile,
    async relaunch(damage) {
      const copy = mkdtempSync(`${profile}-`);
      cpSync(profile, copy, { recursive: true, filter: (path) => !isLock(path) });
      DAMAGES[damage]({ profile: copy, extensionId });
      return kithIn(await launchBrowser(options, copy));
    },
  };
};

test.describe(() => {
  // One after the other: what each of them damages is the same profile.
  test.describe.configure({ mode: 'default' });
  let killed: Killed;

  test.beforeAll(async ({ certificate, pages }) => {
    killed = await killedAfterTwo(certificate, pages.port);
  });

  test.afterAll(async () => {
    await killed.sandbox.close();
    rmSync(killed.profile, { recursive: true, force: true, maxRetries: 3 });
    expect(killed.sandbox.state.offShape).toEqual([]);
  });

  test('a log that lost its end is made whole from the second copy, and the limit still holds', async () => {
    const again = await killed.relaunch('cutLog');
    const options = await optionsOnRelaunch(again);
    const { control } = await again.visit('/in/jane-doe/');
    const { name } = await control.find('status', /You have used 2 of 2 invitations/);
    expect(await askToInvite(options, 'jane-doe')).toMatchObject({ ok: false, problem: { kind: 'limit-reached' } });
    expect(writesOf(killed.sandbox)).toHaveLength(2);
    await again.close();
    recordRow({
      ...NOTHING_LEFT,
      fault: 'the end of the stored journal is lost',
      when: 'between two runs',
      says: name,
    });
  });

  test('once everything stored is lost, Kith starts anew and counts what LinkedIn still lists', async () => {
    const again = await killed.relaunch('loseAll');
    const options = await optionsOnRelaunch(again);
    const popup = await again.popupOn('/in/jane-doe/');
    const status = popup.getByRole('status').first();
    await expect(status).toContainText('Connect Kith to your Unipile account');
    const says = await status.innerText();
    await connectAtOnce(options, killed.sandbox);

    const { control } = await again.visit('/in/jane-doe/');
    await control.find('status', /You have used 2 of 2 invitations/);
    expect(await askToInvite(options, 'jane-doe')).toMatchObject({ ok: false, problem: { kind: 'limit-reached' } });
    expect(writesOf(killed.sandbox)).toHaveLength(2);
    await again.close();
    recordRow({ ...NOTHING_LEFT, fault: 'everything stored is lost', when: 'between two runs', says });
  });

  test('a key that the browser has removed is said to be gone; connected again, Kith knows whom it invited', async () => {
    const again = await killed.relaunch('loseDatabases');
    const options = await optionsOnRelaunch(again);
    await expect(options.getByRole('status').filter({ hasText: 'no longer stored' })).toBeVisible();
    const popup = await again.popupOn('/in/jane-doe/');
    await expect(popup.getByRole('status').first()).toContainText('The API key is no longer stored in this browser');
    expect(writesOf(killed.sandbox)).toHaveLength(2);
    await connectAtOnce(options, killed.sandbox);

    const { control } = await again.visit('/in/jane-doe/');
    await control.find('status', /You have used 2 of 2 invitations/);
    expect(await askToInvite(options, 'second-001')).toMatchObject({ ok: false });
    expect(writesOf(killed.sandbox)).toHaveLength(2);
    await again.close();
  });

  test('storage that cannot be read offers nothing, and nothing is sent', async () => {
    const again = await killed.relaunch('loseManifest');
    await optionsOnRelaunch(again);
    const { control, page } = await again.visit('/in/jane-doe/');
    const popup = await again.openPopup(page);
    await popup.getByRole('button', { name: 'Try again' }).click();
    await expect(popup.getByRole('button', { name: 'Try again' })).toBeVisible();
    const status = popup.getByRole('status').first();
    await expect(status).toContainText('Chrome cannot read what Kith stored, so nothing is sent');
    const says = await status.innerText();
    expect(await control.has('button', /^Invite/)).toBe(false);
    expect(writesOf(killed.sandbox)).toHaveLength(2);
    await again.close();
    recordRow({ ...NOTHING_LEFT, fault: 'storage can no longer be read', when: 'between two runs', says });
  });
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
