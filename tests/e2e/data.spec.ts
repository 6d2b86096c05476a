import { readFile, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { mustAsk } from '../rig/ask-worker.ts';
import { connect } from '../rig/connect.ts';
import { expect, type Kith, test, writesOf } from './kith-test.ts';

const inviteFromPopup = async (kith: Kith, path: string) => {
  const popup = await kith.popupOn(path);
  await popup.getByRole('textbox', { name: 'Note' }).fill('Hello from the fair');
  await popup.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(popup.getByRole('status').filter({ hasText: 'Invitation sent' })).toBeVisible();
  await popup.close();
};

const exportAll = async (options: Page): Promise<string> => {
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Export everything' }).click();
  return (await download).path();
};

const importFile = (options: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  options.getByLabel('Import a file').setInputFiles(file);

const eraseAll = async (options: Page) => {
  await options.getByRole('button', { name: 'Erase everything' }).click();
  await expect(options.getByRole('alert')).toContainText('It cannot be undone');
  await options.getByRole('button', { name: 'Erase everything now' }).click();
};

test('what was exported and erased is back after an import, and nobody is invited twice', async ({
  kith,
  sandbox,
  typed,
}) => {
  await inviteFromPopup(kith, '/in/jane-doe/');
  const options = await kith.open(kith.address('options.html'));
  const file = await exportAll(options);
  expect(await readFile(file, 'utf8')).not.toContain(sandbox.apiKey);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ entries: [{ text: 'Hello from the fair' }] });

  await eraseAll(options);
  await expect(options.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible();
  expect(await options.evaluate(async () => Object.keys(await chrome.storage.local.get()))).toEqual(['generation']);

  await connect(kith, typed);
  await importFile(options, file);
  const question = options.getByRole('alert').filter({ hasText: 'Nothing is imported yet' });
  await expect(question.getByRole('listitem')).toContainText(['Journal: 1 new entry']);
  const before = await options.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  await question.getByRole('button', { name: 'Do not import' }).click();
  await expect(question).toBeHidden();
  expect(await options.evaluate(async () => JSON.stringify(await chrome.storage.local.get()))).toBe(before);

  // What was shown is what is imported, whatever becomes of the file meanwhile.
  await importFile(options, file);
  await expect(question).toBeVisible();
  await rm(file);
  await question.getByRole('button', { name: 'Import it now' }).click();
  await expect(options.getByText('Imported with 1 journal entry that was new here.')).toBeVisible();
  const popup = await kith.popupOn('/in/jane-doe/');
  await popup.getByRole('tab', { name: 'Activity' }).click();
  await expect(popup.getByRole('button', { name: /Jane Doe.*Hello from the fair/ })).toBeVisible();
  expect(writesOf(sandbox)).toHaveLength(1);
});

test('a file of another account is refused, and nothing is imported', async ({ kith }) => {
  const options = await kith.open(kith.address('options.html'));
  const file = await exportAll(options);
  const foreign = (await readFile(file, 'utf8')).replace(/"accountId":"[^"]+"/g, '"accountId":"somebody-else"');
  await importFile(options, { name: 'foreign.json', mimeType: 'application/json', buffer: Buffer.from(foreign) });
  await expect(options.getByRole('alert')).toContainText('of another LinkedIn account');
  await importFile(options, { name: 'cat.json', mimeType: 'application/json', buffer: Buffer.from('{"cat":1}') });
  await expect(options.getByRole('alert')).toContainText('not a file that Kith exported');
});

test('erasing everything is asked about first', async ({ kith }) => {
  const options = await kith.open(kith.address('options.html'));
  await options.getByRole('button', { name: 'Erase everything' }).click();
  await options.getByRole('button', { name: 'Keep my data' }).click();
  await options.reload();
  await expect(options.getByText('Connected as Sam Rivers')).toBeVisible();
});

test('“Erase everything now” over what waits to leave names it, takes it back at a press, and then erases', async ({
  kith,
  sandbox,
}) => {
  const options = await kith.open(kith.address('options.html'));
  await mustAsk(options, 'settings.change', { holdMs: 20_000 });
  const { control } = await kith.visit('/in/jane-doe/');
  await control.click('button', 'Invite Jane Doe');
  await control.find('button', 'Undo');
  await options.bringToFront();
  const erase = async () => {
    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.getByRole('button', { name: 'Erase everything now' }).click();
  };
  await erase();
  const refused = options.getByText('Nothing was done, since this has not left yet');
  await expect(refused).toBeVisible();
  await options.getByRole('button', { name: 'Cancel Invitation to Jane Doe' }).click();
  await expect(refused).toHaveCount(0);
  await erase();
  await expect(options.getByRole('status').filter({ hasText: 'Not connected' })).toBeVisible();
  expect(writesOf(sandbox)).toEqual([]);
});
