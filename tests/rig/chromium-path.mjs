import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);

// Real binaries first: Debian's /usr/bin/chromium is a shell script that hides the browser's process.
const INSTALLED_AT = {
  linux: ['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: ['Chromium', 'Google\\Chrome'].flatMap((name) =>
    PROGRAMS.map((folder) => join(folder, name, 'Application', 'chrome.exe')),
  ),
};

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const onPath = () =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));

// Imported late: it is not there before the packages are.
const playwrightOwn = async () => {
  const playwright = await import('playwright').catch(() => null);
  return playwright === null ? [] : [playwright.chromium.executablePath()];
};

/** The Chromium or Chrome of this machine, `CHROMIUM_PATH` before all others; null where there is none. */
export const chromiumPath = async () => {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) return existsSync(wanted) ? wanted : null;
  const installed = [...(INSTALLED_AT[process.platform] ?? []), ...onPath()].find((place) => existsSync(place));
  if (installed !== undefined) return realpathSync(installed);
  return (await playwrightOwn()).find((place) => existsSync(place)) ?? null;
};
