import type { Page } from '@playwright/test';
import { optionsOnInstall, optionsOnRelaunch, setPace } from '../rig/connect.ts';
import { expect, type Kith, kithIn, test } from './kith-test.ts';

const STRIP = 'Practice: nothing reaches LinkedIn';

async function start(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Try Kith without an account' }).click();
  await expect(options.getByText(STRIP)).toBeVisible();
  await expect(options.getByRole('status').filter({ hasText: 'Connected as Robin Practice' })).toBeVisible();
}

const panelOn = (kith: Kith, path: string) => kith.open(`${kith.address('sidepanel.html')}#${path}`);

async function expectPending(kith: Kith): Promise<void> {
  const panel = await panelOn(kith, '/in/jane-doe/');
  await expect(panel.getByText(STRIP)).toBeVisible();
  await expect(panel.getByRole('status').filter({ hasText: 'Invitation pending' })).toBeVisible();
}

test('from a fresh install without any server: invite from a profile, write to a relation, and all of it outlives worker and browser', async ({
  fresh,
  sandbox,
}) => {
  const options = await optionsOnInstall(fresh);
  await start(options);
  await setPace(options, { holdMs: 0, spacingMs: { min: 0, max: 0 } });

  const { control } = await fresh.visit('/in/jane-doe/');
  await control.find('status', /^Practice · /);
  await control.click('button', 'Invite Jane Doe');
  await control.find('status', 'Practice · Invitation sent to Jane Doe');

  const panel = await panelOn(fresh, '/in/mira-example/');
  await expect(panel.getByText(STRIP)).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Mira Example' })).toBeVisible();
  await panel.getByRole('textbox', { name: 'Message' }).fill('On Thursday, at six.');
  await panel.getByRole('button', { name: 'Send message' }).click();
  await expect(panel.getByRole('status').filter({ hasText: 'Message sent' })).toBeVisible();

  await fresh.stopWorker();
  await expectPending(fresh);
  await fresh.kill();
  const next = kithIn(await fresh.relaunch());
  const after = await optionsOnRelaunch(next);
  await expectPending(next);
  const mira = await panelOn(next, '/in/mira-example/');
  await expect(mira.getByText('On Thursday, at six.')).toBeVisible();
  expect(sandbox.requests).toEqual([]);

  await after.getByRole('button', { name: 'End practice' }).click();
  await expect(after.getByText(STRIP)).toBeHidden();
  await expect(after.getByRole('textbox', { name: 'DSN' })).toBeVisible();
  expect(await kept(after)).not.toMatch(/practice-|jane|mira/i);
});

test('a real connection rests while one practises, is asked nothing, and is there again after', async ({
  kith,
  sandbox,
}) => {
  const options = await kith.open(kith.address('options.html'));
  await start(options);
  const { control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('status', 'Practice · Invitation sent to Jane Doe');
  await options.getByRole('button', { name: 'End practice' }).click();
  await expect(options.getByRole('status').filter({ hasText: 'Connected as Sam Rivers' })).toBeVisible();
  expect(sandbox.requests).toEqual([]);

  const panel = await panelOn(kith, '/in/jane-doe/');
  await expect(panel.getByRole('button', { name: 'Invite', exact: true })).toBeVisible();
  await expect(panel.getByText(/^0 of \d+ invitations today/)).toBeVisible();
  await expect(panel.getByText(STRIP)).toBeHidden();
});

/** Everything that the extension has stored, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const rows: unknown[] = [await chrome.storage.local.get(), await chrome.storage.session.get()];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => {
          all.onsuccess = resolve;
        });
        rows.push(all.result);
      }
      db.close();
    }
    return JSON.stringify(rows);
  });
