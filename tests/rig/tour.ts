// `npm start`: Kith in real Chromium, connected to the sandbox. With a display it stays open; without one it does the main
// job by itself, says what happens, leaves pictures, and fails unless the sandbox's own log proves that it was done.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { startPages } from '../pages/pages-server.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { launchBrowser, type RigBrowser } from './browser.ts';
import { makeCertificate } from './certificate.ts';
import { closedRootOf } from './closed-root.ts';
import { connect, setPace } from './connect.ts';
import { OUTPUT } from './root-folder.ts';

const PICTURES = `${OUTPUT}tour/`;
const PROFILE = 'https://www.linkedin.com/in/';

const { platform, env } = process;
const hasDisplay = platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
const headed = hasDisplay && !env.CI;

const say = (sentence: string) => console.log(sentence);
const picture = (page: Page, name: string) =>
  page.screenshot({ path: `${PICTURES}${name}.png`, animations: 'disabled' });

const invite = async (browser: RigBrowser): Promise<void> => {
  const page = await browser.open(`${PROFILE}jane-doe/`);
  const control = await closedRootOf(page);
  await control.find('button', 'Invite Jane Doe');
  await picture(page, 'profile');
  await control.click('button', 'Invite Jane Doe');
  await control.find('status', 'Invitation sent to Jane Doe');
  await picture(page, 'profile-invited');
  say('On the profile of Jane Doe: one click on "Invite Jane Doe", and the invitation is sent.');
};

const message = async (browser: RigBrowser): Promise<void> => {
  const page = await browser.open(`${PROFILE}john-smith/`);
  const popup = await browser.openPopup(page);
  await popup.getByRole('textbox', { name: 'Message' }).fill('Hello John, shall we have lunch on Thursday?');
  await picture(popup, 'popup');
  await popup.getByRole('button', { name: 'Send message' }).click();
  await popup.getByRole('status').filter({ hasText: 'Message sent to John Smith' }).waitFor();
  await picture(popup, 'popup-sent');
  say('In the popup on the profile of John Smith: the message is written and sent.');
};

const prove = ({ requests }: Sandbox): boolean => {
  const writes = requests.filter(({ effect }) => effect).map(({ method, path }) => `${method} ${path}`);
  say(`The sandbox carried out: ${writes.join(', ') || 'nothing'}.`);
  const invitations = writes.filter((write) => write === 'POST /users/invite');
  const messages = writes.filter((write) => /^POST \/chats(\/[^/]+\/messages)?$/.test(write));
  return writes.length === 2 && invitations.length === 1 && messages.length === 1;
};

const sandbox = await startSandbox();
const certificate = await makeCertificate();
const pages = await startPages(certificate);
const browser = await launchBrowser({
  extension: `${OUTPUT}chrome-mv3-sandbox`,
  certificate,
  hosts: { '*.linkedin.com': pages.port },
  headed,
});

try {
  mkdirSync(PICTURES, { recursive: true });
  say(`The sandbox, a local Unipile, runs at ${sandbox.origin}; Chromium runs with Kith in it.`);
  const options = await connect(browser, { dsn: sandbox.origin, apiKey: sandbox.apiKey });
  await picture(options, 'options');
  say('In the options: DSN and API key are entered; connected as Sam Rivers.');
  // Between two sends Kith waits for up to a minute, which nobody wants to watch here.
  await setPace(options, { spacingMs: { min: 0, max: 0 } });
  if (headed) {
    await browser.open(`${PROFILE}jane-doe/`);
    say('Try it: "Invite Jane Doe" is at the bottom left of her profile. Close the window to end.');
    await new Promise((resolve) => browser.context.once('close', resolve));
  } else {
    await invite(browser);
    await message(browser);
    const proven = prove(sandbox);
    say(proven ? `Done. Pictures: .output/tour` : 'The sandbox log does not show one invitation and one message.');
    process.exitCode = proven ? 0 : 1;
  }
} finally {
  await browser.close();
  await pages.close();
  await sandbox.close();
}
