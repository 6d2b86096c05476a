import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { mustAsk } from '../rig/ask-worker.ts';
import { launchBrowser } from '../rig/browser.ts';
import { connect, optionsOnRelaunch } from '../rig/connect.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { DSN, EXTENSION, expect, test } from './kith-test.ts';

// Over HTTP/1.1 Kith has each of its connections closed by a rule of its own (`lib/worker/chrome/connections.ts`).

/** A host that is none of Unipile's, as of a server of one's own. */
const OWN_HOST = 'unipile.example.org';

/** The build with the leave that a user gives by a click: nobody can answer Chrome's prompt headless. */
function permittedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-permitted-'));
  cpSync(EXTENSION, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.host_permissions.push(`https://${OWN_HOST}/*`);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** What Kith asks of connections, over one read of the API. */
const askedByKith = async (page: Page, { requests }: Sandbox): Promise<unknown> => {
  requests.length = 0;
  await mustAsk(page, 'webhooks');
  return [...new Set(requests.map(({ headers }) => headers.connection))];
};

test('Kith’s own requests close their connections, and no page’s do', async ({ kith, desk, sandbox }) => {
  expect(await askedByKith(desk, sandbox)).toEqual(['close']);

  sandbox.requests.length = 0;
  const page = await kith.open(`https://${DSN}/page`);
  await page.evaluate(() => fetch('/fetched'));
  const other = await kith.open('https://other.unipile.com:13131/other');
  await other.evaluate((url) => fetch(url, { mode: 'no-cors' }), `https://${DSN}/crossing`);
  const pages = sandbox.requests.filter(({ path }) => path !== '/favicon.ico');
  expect(pages.map(({ path, headers }) => `${path} ${headers.connection}`)).toEqual([
    '/page keep-alive',
    '/fetched keep-alive',
    '/other keep-alive',
    '/crossing keep-alive',
  ]);

  await kith.stopWorker();
  expect(await askedByKith(desk, sandbox)).toEqual(['close']);
});

test('they do at a host of one’s own, and after the browser was started anew', async ({
  certificate,
  pages,
  sandbox,
}) => {
  const extension = permittedBuild();
  const hosts = { '*.linkedin.com': pages.port, [OWN_HOST]: sandbox.port };
  const browser = await launchBrowser({ extension, certificate, hosts });
  const options = await connect(browser, { dsn: `${OWN_HOST}:13131`, apiKey: sandbox.apiKey });
  expect(await askedByKith(options, sandbox)).toEqual(['close']);

  await browser.kill();
  const again = await browser.relaunch();
  expect(await askedByKith(await optionsOnRelaunch(again), sandbox)).toEqual(['close']);
  await again.close();
  rmSync(extension, { recursive: true, force: true });
});
