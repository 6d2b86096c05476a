import type { Page } from '@playwright/test';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { askToInvite } from '../rig/ask-to-invite.ts';
import { mustAsk } from '../rig/ask-worker.ts';
import { setPace } from '../rig/connect.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, type Tab, test, writesOf } from './kith-test.ts';

const invite = async ({ control }: Tab, name: string) => {
  await control.click('button', `Invite ${name}`);
  await control.find('status', `Invitation sent to ${name}`);
};

const expectOneInvitation = (sandbox: Sandbox, slug: string) => {
  expect(sandbox.requests.filter(({ path }) => path === `/users/${slug}`)).toHaveLength(1);
  expect(writesOf(sandbox)).toMatchObject([
    {
      method: 'POST',
      path: '/users/invite',
      body: { account_id: SAM_ACCOUNT_ID, provider_id: providerIdOf(slug) },
      headers: { 'x-api-key': sandbox.apiKey },
      effect: true,
    },
  ]);
};

test('one click on a profile sends one invitation, to that person, from that account', async ({ kith, sandbox }) => {
  const tab = await kith.visit('/in/jane-doe/');
  expect(sandbox.requests).toEqual([]);
  await invite(tab, 'Jane Doe');
  expectOneInvitation(sandbox, 'jane-doe');
});

test('the same in the old layout, whatever the address carries behind it', async ({ kith, sandbox }) => {
  const tab = await kith.visit('/in/jane-doe/?layout=ember&trk=feed');
  await invite(tab, 'Jane Doe');
  expectOneInvitation(sandbox, 'jane-doe');
});

test('after an in-page navigation the invitation goes to the person of the new address', async ({ kith, sandbox }) => {
  const tab = await kith.visit('/feed/');
  await tab.page.getByRole('link', { name: 'John Smith' }).click();
  await tab.control.find('button', 'Invite John Smith');
  await tab.page.evaluate("goTo('/in/jane-doe/', 300)");
  await invite(tab, 'Jane Doe');
  expectOneInvitation(sandbox, 'jane-doe');
});

test('when the page moves on just before the click, nobody is invited', async ({ kith, sandbox }) => {
  const { control, page } = await kith.visit('/in/jane-doe/');
  const [x, y] = await control.aim('button', 'Invite Jane Doe');
  // Not awaited: the address changes at once, what the page shows half a second later.
  await page.evaluate("void goTo('/in/carl-cannot/', 500)");
  await page.mouse.click(x, y);
  await control.find('button', 'Invite Carl Cannot');
  await page.waitForTimeout(1_000);
  expect(writesOf(sandbox)).toEqual([]);
});

test('where somebody else is answered for an address, nobody is invited, and nothing leads to them', async ({
  kith,
  sandbox,
}) => {
  sandbox.state.rename('jane-doe', 'jane-smith');
  const { control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('status', /answers with jane-smith, so nothing was sent; open the right profile first/);
  expect(writesOf(sandbox)).toEqual([]);
});

/** What is known of people was read ten minutes ago: the next click reads them anew. */
const forgetFreshness = (ownPage: Page) =>
  ownPage.evaluate(async () => {
    const older = (key: string, value: unknown) => (key === 'readAt' ? Number(value) - 600_000 : value);
    await chrome.storage.session.set(JSON.parse(JSON.stringify(await chrome.storage.session.get(), older)));
  });

test('somebody who is known to have another address by now is not invited on the old one: a link leads to the new one', async ({
  kith,
  sandbox,
}) => {
  const tab = await kith.visit('/in/jane-doe/');
  const popup = await kith.openPopup(tab.page);
  await expect(popup.getByText('Not connected', { exact: true })).toBeVisible();
  await forgetFreshness(popup);
  await popup.close();
  sandbox.state.rename('jane-doe', 'jane-smith');
  const { control, page } = tab;
  await control.click('button', 'Invite Jane Doe');
  await control.find('status', /answers for jane-doe with jane-smith/);
  expect(writesOf(sandbox)).toEqual([]);
  await control.click('link', 'Open jane-smith');
  await page.waitForURL('**/in/jane-smith/');
});

test('a double click sends one invitation', async ({ kith, sandbox }) => {
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe', 2);
  await control.find('status', 'Invitation sent to Jane Doe');
  await page.waitForTimeout(1_000);
  expectOneInvitation(sandbox, 'jane-doe');
});

test('undone while it is held, an invitation is never sent', async ({ kith, desk, sandbox }) => {
  await setPace(desk, { holdMs: 3_000, spacingMs: { min: 0, max: 0 } });
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.click('button', 'Undo');
  await control.find('button', 'Invite Jane Doe');
  await page.waitForTimeout(3_500);
  await control.find('status', 'The invitation to Jane Doe was not sent.');
  expect(writesOf(sandbox)).toEqual([]);
});

test('a template that was sent and taken back is a note again, and the page says so', async ({
  kith,
  desk,
  sandbox,
}) => {
  await setPace(desk, { holdMs: 10_000, spacingMs: { min: 0, max: 0 } });
  const template = { id: null, field: 'note', name: 'Fair', text: 'Hello {first_name}, from the fair', at: null };
  await mustAsk(desk, 'templates.put', template);
  const { control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite with a template');
  await control.click('button', 'Fair');
  await control.click('button', 'Undo');
  await control.find('status', 'The invitation to Jane Doe was not sent; its note is still there.');
  await control.click('button', 'Add a note');
  await control.find('StaticText', 'Hello Jane, from the fair');
  expect(writesOf(sandbox)).toEqual([]);
});

test('while a page’s invitation is held the toolbar button says so, and the popup can take it back', async ({
  kith,
  desk,
  sandbox,
}) => {
  await setPace(desk, { holdMs: 8_000, spacingMs: { min: 0, max: 0 } });
  const badge = () => desk.evaluate(() => chrome.action.getBadgeText({}));
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await expect.poll(badge).toBe('Undo');
  expect(await desk.evaluate(() => chrome.action.getTitle({}))).toBe('Kith: one send can still be undone here');
  const popup = await kith.openPopup(page);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByRole('button', { name: 'Invite', exact: true })).toBeVisible();
  await expect.poll(badge).toBe('');
  expect(writesOf(sandbox)).toEqual([]);
});

test('what waits is seen and cancelled from the popup on somebody else, and follows what another surface sends', async ({
  kith,
  desk,
  sandbox,
}) => {
  await setPace(desk, { holdMs: 10_000, spacingMs: { min: 0, max: 0 } });
  const { control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('button', 'Undo');
  const popup = await kith.popupOn('/in/john-smith/');
  const waiting = popup.getByRole('region', { name: 'Waiting to leave' });
  await expect(waiting).toContainText(/Invitation to Jane Doe in \d s/);
  await waiting.getByRole('button', { name: /^Cancel/ }).click();
  await expect(waiting).toBeHidden();
  await control.find('button', 'Invite Jane Doe');
  expect(writesOf(sandbox)).toEqual([]);
  await setPace(desk, { holdMs: 3_000, spacingMs: { min: 0, max: 0 } });
  expect(await askToInvite(desk, 'jane-doe')).toMatchObject({ ok: true });
  await expect(waiting).toBeVisible();
  await expect(waiting).toBeHidden();
  // It waits no longer from the moment on which the request is about to leave.
  await expect.poll(() => writesOf(sandbox).length).toBe(1);
  expectOneInvitation(sandbox, 'jane-doe');
});

test('a note goes with the invitation as it was written', async ({ kith, sandbox }) => {
  const { control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Add a note');
  await control.type('textbox', 'Note', 'Hello Jane, “déjà vu” at the fair? 👋');
  await control.click('button', 'Invite');
  await control.find('status', 'Invitation sent to Jane Doe');
  expect(writesOf(sandbox)).toMatchObject([{ body: { message: 'Hello Jane, “déjà vu” at the fair? 👋' } }]);
});

test('a click that the page makes up sends nothing', async ({ kith, sandbox }) => {
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.find('button', 'Invite Jane Doe');
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    host.click();
    host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 60, clientY: 800 }));
  });
  await page.waitForTimeout(1_000);
  expect(sandbox.requests).toEqual([]);
});
