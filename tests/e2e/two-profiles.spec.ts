import type { Page } from '@playwright/test';
import { mustAsk } from '../rig/ask-worker.ts';
import { launchBrowser } from '../rig/browser.ts';
import { optionsOnInstall, setPace } from '../rig/connect.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { test as base, DSN, EXTENSION, expect, type Kith, kithIn } from './kith-test.ts';

/** A browser profile on the same account, and its options page. */
interface Profile {
  readonly kith: Kith;
  readonly options: Page;
}

const test = base.extend<{ readonly profiles: readonly [Profile, Profile] }>({
  profiles: async ({ certificate, pages, sandbox }, use) => {
    const hosts = { '*.linkedin.com': pages.port, '*.unipile.com': sandbox.port };
    const open = async (): Promise<Profile> => {
      const kith = kithIn(await launchBrowser({ extension: EXTENSION, certificate, hosts }));
      const options = await optionsOnInstall(kith);
      await mustAsk(options, 'connection.save', { dsn: DSN, apiKey: sandbox.apiKey, accountId: SAM_ACCOUNT_ID });
      await setPace(options, { holdMs: 0, spacingMs: { min: 0, max: 0 } });
      return { kith, options };
    };
    const both = [await open(), await open()] as const;
    await use(both);
    for (const { kith } of both) await kith.close();
  },
});

// Nobody connected lately: that would count as an invitation made elsewhere.
test.use({ sandboxOptions: { relations: 0 } });

const invite = async ({ kith }: Profile, slug: string, name: string): Promise<void> => {
  const { control } = await kith.visit(`/in/${slug}/`);
  await control.click('button', `Invite ${name}`);
  await control.find('status', `Invitation sent to ${name}`);
};

const saysToday = async ({ kith, options }: Profile): Promise<string> => {
  await mustAsk(options, 'quota.reconcile');
  const popup = await kith.popupOn('/in/jane-doe/');
  return popup.getByText(/^\d+ of \d+ invitations today/).innerText();
};

test('two profiles on one account come to the same numbers', async ({ profiles }) => {
  const [home, office] = profiles;
  await invite(home, 'second-001', 'Second 001');
  await invite(home, 'second-002', 'Second 002');
  await invite(office, 'second-003', 'Second 003');
  const [atHome, atTheOffice] = [await saysToday(home), await saysToday(office)];
  expect(atHome).toMatch(/^3 of /);
  expect(atTheOffice).toBe(atHome);
});

test('nobody is invited from both', async ({ profiles, sandbox }) => {
  const [home, office] = profiles;
  await invite(home, 'second-001', 'Second 001');
  const { control } = await office.kith.visit('/in/second-001/');
  await control.click('button', 'Invite Second 001');
  await control.find('status', /still open|Invitation pending/);
  expect(sandbox.state.effects).toHaveLength(1);
});
