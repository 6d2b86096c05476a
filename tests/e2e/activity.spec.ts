import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { mustAsk } from '../rig/ask-worker.ts';
import { fillJournal } from '../rig/fill-journal.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { expect, type Kith, test } from './kith-test.ts';

const openActivity = async (popup: Page) => {
  await popup.getByRole('tab', { name: 'Activity' }).click();
  return popup.getByRole('region', { name: 'Sends, newest first' });
};

/** Sends without the popup's clicks, which have tests of their own. */
const send = async (kith: Kith, slug: string, wish: object = {}) => {
  const options = await kith.open(kith.address('options.html'));
  const entry = await mustAsk<{ id: string }>(options, 'send', {
    ref: { kind: 'public-identifier', value: slug },
    providerId: providerIdOf(slug),
    action: 'invite',
    text: null,
    subject: null,
    email: null,
    invitationId: null,
    surface: 'popup',
    seenDay: new Date().toLocaleDateString('sv'),
    sameTextAgain: false,
    ...wish,
  });
  await expect
    .poll(
      async () => (await mustAsk<{ state: string }>(options, 'send.follow', { entryId: entry.id, seen: 'held' })).state,
    )
    .toMatch(/sent|refused/);
  await options.close();
};

test('a send is listed with its state, and opened it says what, when, from where, how it is known and what it cost', async ({
  kith,
}) => {
  await send(kith, 'jane-doe', { text: 'About the harbour tour' });
  const popup = await kith.popupOn('/in/jane-doe/');
  const list = await openActivity(popup);
  await list.getByRole('button', { name: /Jane Doe.*Invitation · Sent/ }).click();

  await expect(popup.getByRole('heading', { name: 'Jane Doe' })).toBeFocused();
  const facts = popup.locator('.entry-facts').first();
  await expect(facts).toContainText('About the harbour tour');
  await expect(facts).toContainText('Popup');
  await expect(facts).toContainText('Unipile’s answer proves it');
  await expect(facts).toContainText(/API calls\d calls/);
  await popup.getByText('Details').click();
  await expect(popup.getByText(providerIdOf('jane-doe'))).toBeVisible();
  await expect(popup.getByText(/^POST \/users\/invite · 200 · \d+ ms$/)).toBeVisible();

  await popup.keyboard.press('Escape');
  await expect(list.getByRole('button', { name: /Jane Doe/ })).toBeFocused();
});

test('words, action, state and date narrow the list', async ({ kith }) => {
  await send(kith, 'jane-doe', { text: 'About the harbour tour' });
  await send(kith, 'john-smith', { action: 'message', text: 'Lunch on Thursday?' });
  const popup = await kith.popupOn('/in/jane-doe/');
  const rows = (await openActivity(popup)).getByRole('listitem');
  await expect(rows).toHaveCount(2);

  await popup.getByRole('textbox', { name: 'Search activity' }).fill('harb');
  await expect(rows).toHaveText([/Jane Doe/]);
  await popup.getByRole('textbox', { name: 'Search activity' }).fill('');
  await popup.getByText('Filters').click();
  await popup.getByRole('combobox', { name: 'Action' }).selectOption({ label: 'Message' });
  await expect(rows).toHaveText([/John Smith/]);
  await popup.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Refused' });
  await expect(popup.getByText('Nothing fits this search')).toBeVisible();
  await popup.getByRole('combobox', { name: 'Action' }).selectOption({ label: 'All actions' });
  await popup.getByRole('combobox', { name: 'State' }).selectOption({ label: 'All states' });
  await popup.getByLabel('To', { exact: true }).fill('2020-01-01');
  await expect(popup.getByText('Nothing fits this search')).toBeVisible();
  await popup.getByLabel('To', { exact: true }).fill('');
  await expect(rows).toHaveCount(2);
});

test('the person of an entry is opened from it', async ({ kith }) => {
  await send(kith, 'john-smith', { action: 'message', text: 'Lunch on Thursday?' });
  const popup = await kith.popupOn('/in/jane-doe/');
  const list = await openActivity(popup);
  await list.getByRole('button', { name: /John Smith/ }).click();
  await popup.getByRole('button', { name: 'Open person' }).click();
  await expect(popup.getByRole('heading', { name: 'John Smith' })).toBeVisible();
  await expect(popup.getByRole('textbox', { name: 'Message' })).toBeVisible();
});

test('the exported CSV is one a spreadsheet reads and does not run', async ({ kith }) => {
  await send(kith, 'jane-doe', { text: '=HYPERLINK("https://evil.example","Hi"),\nJane' });
  const popup = await kith.open(kith.address('popup.html'));
  await openActivity(popup);
  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Export CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect((await download).suggestedFilename()).toBe('kith-activity.csv');
  expect(file.startsWith('\u{feff}Written,Left,Action,State,Name,')).toBe(true);
  expect(file).toContain(`"'=HYPERLINK(""https://evil.example"",""Hi""),\nJane"`);
  expect(file.endsWith('\r\n')).toBe(true);
});

test('erasing the journal asks, says what it means, and leaves what is not known yet', async ({ kith, sandbox }) => {
  await send(kith, 'jane-doe');
  sandbox.fault({ method: 'POST', path: '/users/invite', do: { kind: 'cut' } });
  const popup = await kith.popupOn('/in/second-001/');
  await popup.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(popup.getByText(/not known yet/).first()).toBeVisible();
  const rows = (await openActivity(popup)).getByRole('listitem');
  await expect(rows).toHaveCount(2);

  await popup.getByRole('button', { name: 'Erase journal' }).click();
  await expect(popup.getByRole('alert')).toContainText('Kith goes on counting until the limits’ windows close');
  await popup.getByRole('button', { name: 'Erase it' }).click();
  await expect(rows).toHaveText([/Not known yet/]);
});

test('among 20,000 entries the newest are there at once, the oldest is found, and few rows are drawn', async ({
  kith,
}) => {
  test.slow();
  const popup = await kith.open(kith.address('popup.html'));
  await openActivity(popup);
  await fillJournal(popup, { accountId: SAM_ACCOUNT_ID, entries: 20_000 });
  await popup.reload();

  const list = await openActivity(popup);
  const rows = list.getByRole('listitem');
  await expect(rows.first()).toContainText('Person 19999');
  expect(await rows.count()).toBeLessThan(40);

  await list.evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
  await expect(rows.first()).not.toContainText('Person 19999');
  expect(await rows.count()).toBeLessThan(40);

  await popup.getByRole('textbox', { name: 'Search activity' }).fill('oldest');
  await expect(rows).toHaveText([/The oldest of them all/], { timeout: 20_000 });
});
