import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';

/** A copy of an unpacked extension, to be changed while a browser runs it. */
export const copyOfExtension = (extension: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'kith-extension-'));
  cpSync(extension, copy, { recursive: true });
  return copy;
};

const raiseVersion = (extension: string): void => {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const [major, minor, patch] = manifest.version.split('.').map(Number);
  writeFileSync(path, JSON.stringify({ ...manifest, version: [major, minor, patch + 1].join('.') }));
};

const BACK_WITHIN_MS = 20_000;

/** Resolves once pages of the extension can be opened again: Chrome reads the texts of each language first, and blocks them until then. */
const isBack = async (context: BrowserContext, address: string): Promise<void> => {
  const page = await context.newPage();
  for (const until = Date.now() + BACK_WITHIN_MS; ; await sleep(50)) {
    const blocked = await page.goto(address).then(
      () => null,
      (error: unknown) => error,
    );
    if (blocked === null) break;
    if (Date.now() > until) throw blocked;
  }
  await page.close();
};

/** Puts a newer version on disk and lets the browser take it up, as the Web Store does. The extension's pages are gone then. */
export const updateExtension = async (ownPage: Page, extension: string): Promise<void> => {
  raiseVersion(extension);
  const gone = ownPage.waitForEvent('close');
  const context = ownPage.context();
  // Shows text and runs nothing: no worker is woken by it.
  const address = new URL('/manifest.json', ownPage.url()).href;
  await ownPage.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await gone;
  await isBack(context, address);
};
