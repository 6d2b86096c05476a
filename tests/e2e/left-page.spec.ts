import type { Page } from 'playwright';
import { expect, test } from './kith-test.ts';

const LEFT = /^The page was left before Kith could be sure of your click, so nothing was sent to Jane Doe/;

const AWAY: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['the page goes elsewhere', (page) => page.goto('https://www.linkedin.com/feed/')],
  ['the tab is closed', (page) => page.close()],
  ['the app goes on to somebody else', (page) => page.evaluate(() => history.pushState(null, '', '/in/john-smith/'))],
];

for (const [what, leave] of AWAY)
  test(`a click on “Invite” after which ${what} at once sends nothing and is told`, async ({ kith, sandbox }) => {
    const { page, control } = await kith.visit('/in/jane-doe/');
    await control.click('button', 'Invite Jane Doe');
    await leave(page);

    const feed = await kith.visit('/feed/');
    const popup = await kith.openPopup(feed.page);
    await expect
      .poll(() => popup.evaluate(() => chrome.action.getTitle({})), { timeout: 20_000 })
      .toMatch(/did not leave/);
    expect(sandbox.state.effects).toEqual([]);
    const again = await kith.visit('/in/jane-doe/');
    await again.control.find('status', LEFT);
    await again.control.find('button', 'Invite Jane Doe');
  });
