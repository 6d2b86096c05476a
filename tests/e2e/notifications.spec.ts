import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../rig/browser.ts';
import { connect } from '../rig/connect.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { EXTENSION, expect, test } from './kith-test.ts';
import { lookNow, noticeAlways } from './noticing-alarm.ts';

/** The build with the leave that a user gives by a click: nobody can answer Chrome's prompt headless. */
function permittedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-permitted-'));
  cpSync(EXTENSION, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push('notifications');
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

test('what is new is one notification, and a click on it opens the person', async ({
  certificate,
  pages,
  sandbox,
  typed,
}) => {
  const extension = permittedBuild();
  const hosts = { '*.linkedin.com': pages.port, '*.unipile.com': sandbox.port };
  const browser = await launchBrowser({ extension, certificate, hosts });
  const options = await connect(browser, typed);
  await noticeAlways(options, SAM_ACCOUNT_ID);
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');
  sandbox.state.receiveMessage('john-smith', 'Between us');
  await lookNow(options, SAM_ACCOUNT_ID, 'chats');

  const shown = () => options.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  await expect.poll(shown).toHaveLength(1);
  const [id] = await shown();
  const worker = browser.context.serviceWorkers().at(-1)!;
  await worker.evaluate((clicked) => {
    // Chrome's own door for the bindings of extensions: no mouse reaches a notification of a headless browser.
    (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch(clicked);
  }, id!);
  const opened = () => browser.context.pages().find((page) => page.url().includes('/sidepanel.html#/in/'));
  await expect.poll(() => opened() !== undefined).toBe(true);
  await expect(opened()!.getByRole('heading', { name: 'John Smith' })).toBeVisible();
  await expect.poll(shown).toEqual([]);

  await browser.close();
  rmSync(extension, { recursive: true, force: true });
});
