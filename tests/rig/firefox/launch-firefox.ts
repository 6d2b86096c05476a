import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectMarionette, type Marionette } from './marionette.ts';

/** A real Firefox with the extension in it. */
export interface Firefox {
  readonly marionette: Marionette;
  /** The address of one of the extension's own pages, such as `options.html`. */
  address(page: string): string;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/** Firefox gives each profile an id of its own for the addresses of an extension; here it is known beforehand. */
const HOST = 'b61cf0d5-4f4c-4a64-9f3f-7e51d3b7a001';
const COMMANDS = ['firefox', 'firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const STARTED_WITHIN_MS = 60_000;
const CLOSED_WITHIN_MS = 10_000;

/** Where Firefox is on this machine, `KITH_FIREFOX` first; null where there is none. */
export const firefoxPath = (): string | null => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const wanted = process.env.KITH_FIREFOX ? [process.env.KITH_FIREFOX] : COMMANDS;
  const paths = wanted.flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))));
  return paths.find((path) => existsSync(path)) ?? null;
};

interface FirefoxOptions {
  readonly path: string;
  /** Folder of the unpacked extension, and its id. */
  readonly extension: string;
  readonly extensionId: string;
  /** The proxy through which every host but these is reached. */
  readonly proxyPort: number;
  /** Stands on this machine, at its own ports. */
  readonly localHost: string;
}

/** What is set in a new profile: nothing of Firefox's own is asked for, and all hosts are the rig's. */
const preferencesOf = ({ extensionId, proxyPort, localHost }: FirefoxOptions) => ({
  'marionette.port': 0,
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.no_proxies_on': localHost,
  'network.dns.localDomains': localHost,
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: HOST }),
  'intl.accept_languages': 'en-GB, en',
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
});

/** Where Firefox writes at which port it listens, once it does. */
const portIn = async (profile: string, browser: ChildProcess): Promise<number> => {
  const file = join(profile, 'MarionetteActivePort');
  for (const until = Date.now() + STARTED_WITHIN_MS; Date.now() < until && browser.exitCode === null; await sleep(50)) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
  }
  throw new Error('Firefox did not start.');
};

/** Starts Firefox without a window on a new profile and loads the extension into it. */
export const launchFirefox = async (options: FirefoxOptions): Promise<Firefox> => {
  const profile = mkdtempSync(join(tmpdir(), 'kith-firefox-'));
  const lines = Object.entries(preferencesOf(options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--marionette', '-remote-allow-system-access', '--no-remote', '--profile', profile];
  const size = { MOZ_HEADLESS_WIDTH: '1366', MOZ_HEADLESS_HEIGHT: '900' };
  const browser = spawn(options.path, args, { stdio: 'ignore', env: { ...process.env, ...size, HOME: profile } });
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const close = async () => {
    browser.kill();
    const killing = setTimeout(() => browser.kill('SIGKILL'), CLOSED_WITHIN_MS);
    await ended;
    clearTimeout(killing);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const marionette = await connectMarionette(await portIn(profile, browser));
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await marionette.send('Addon:Install', { path: options.extension, temporary: true });
    return {
      marionette,
      address: (page) => `moz-extension://${HOST}/${page}`,
      async close() {
        marionette.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
};
