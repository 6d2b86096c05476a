import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';

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

/** Puts a newer version on disk and lets the browser take it up, as the Web Store does. The extension's pages are gone then. */
export const updateExtension = async (ownPage: Page, extension: string): Promise<void> => {
  raiseVersion(extension);
  const gone = ownPage.waitForEvent('close');
  await ownPage.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await gone;
};
