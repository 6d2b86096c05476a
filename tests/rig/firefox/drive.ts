// `npm run firefox`: the build for Firefox in a real one, between LinkedIn's pages and the sandbox. It does the main job there by
// itself, says what happens, leaves pictures, and fails unless the sandbox's own log proves that each was done once.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { startPages } from '../../pages/pages-server.ts';
import { SAM_ACCOUNT_ID } from '../../sandbox/cast.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { makeCertificate } from '../certificate.ts';
import { OUTPUT } from '../root-folder.ts';
import { type FirefoxTab, firefoxTab } from './firefox-tab.ts';
import { startHostProxy } from './host-proxy.ts';
import { firefoxPath, launchFirefox } from './launch-firefox.ts';

const EXTENSION = `${OUTPUT}firefox-mv3`;
const PICTURES = `${OUTPUT}firefox/`;
const DSN_HOST = 'api31.unipile.com';
const SAM = 'Sam Rivers';
/** How often a write is cut on its way, to see whether Firefox repeats it. */
const CUTS = [0, 20, 40];

const say = (sentence: string) => console.log(sentence);

/** Runs in a page of Kith: fills a field as typing does, found by its label. */
const FILL = `
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === argument.name);
  const field = label?.control ?? document.querySelector('[aria-label="' + argument.name + '"]');
  if (!field || field.disabled) return false;
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  set.call(field, argument.value);
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  return true;`;
const PRESS = `
  const button = [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === argument && !one.disabled);
  button?.click();
  return button !== undefined;`;
const SAYS = 'return document.body.innerText.includes(argument);';
const ASK = 'return browser.runtime.sendMessage(argument);';
/** Runs beside a page: what the control on it says once it says this, and where its buttons are. */
const CONTROL = `
  const root = [...document.querySelectorAll('*')].map((one) => one.openOrClosedShadowRoot).find((one) => one?.querySelector('button'));
  if (!root?.textContent.includes(argument)) return null;
  const buttons = [...root.querySelectorAll('button')].map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return { name: button.getAttribute('aria-label') ?? button.textContent, x: x + width / 2, y: y + height / 2 };
  });
  return buttons;`;

type Buttons = readonly { readonly name: string; readonly x: number; readonly y: number }[];

const fill = (tab: FirefoxTab, name: string, value: string) => tab.waitFor(`field "${name}"`, FILL, { name, value });
const press = (tab: FirefoxTab, name: string) => tab.waitFor(`button "${name}"`, PRESS, name);
const says = (tab: FirefoxTab, words: string) => tab.waitFor(`"${words}"`, SAYS, words);
const writesOf = ({ requests }: Sandbox) => requests.filter(({ method }) => method !== 'GET');

const connect = async (options: FirefoxTab, dsn: string, apiKey: string): Promise<void> => {
  await fill(options, 'DSN', dsn);
  await fill(options, 'API key', apiKey);
  await press(options, 'Connect');
  const option = `return [...document.querySelectorAll('option')].find((one) => one.textContent.includes(argument))?.value ?? null;`;
  await fill(options, 'LinkedIn account', await options.waitFor(`account of ${SAM}`, option, SAM));
  await press(options, 'Save');
  await says(options, `Connected as ${SAM}`);
  // Between two sends Kith waits for up to a minute, which nobody wants to watch here.
  const pace = { holdMs: 0, spacingMs: { min: 0, max: 0 } };
  await options.run(ASK, { name: 'settings.change', input: pace });
};

/** Whether a content script, which reads what this does, could read the key or where it goes. */
const isKeyReadable = async (options: FirefoxTab, sandbox: Sandbox): Promise<boolean> => {
  const stored = await options.run<string>('return JSON.stringify(await browser.storage.local.get());');
  return stored.includes(sandbox.apiKey) || stored.includes(DSN_HOST);
};

/** The click on a profile is refused, since Firefox does not tell whether something lay over the button, and leads to Kith. */
const clickOnPage = async (page: FirefoxTab): Promise<void> => {
  await page.visit('https://www.linkedin.com/in/jane-doe/');
  const offered = 'Invite Jane Doe';
  const buttons = await page.waitFor<Buttons>(`button "${offered}"`, CONTROL, offered, 'browser');
  const button = buttons.find(({ name }) => name === offered);
  if (button === undefined) throw new Error('In Firefox the control had no button to invite.');
  await page.clickAt(button);
  await page.waitFor<Buttons>('way on from the control', CONTROL, 'Open Kith', 'browser');
};

const path = firefoxPath();
if (path === null) {
  say('There is no Firefox on this machine: install it, or name it in KITH_FIREFOX (Debian has it as "firefox-esr").');
  process.exit(1);
}

mkdirSync(PICTURES, { recursive: true });
const certificate = await makeCertificate();
const pages = await startPages(certificate);
const sandbox = await startSandbox({ tls: certificate });
const overHttp2 = await startSandbox({ tls: certificate, http2: true });
const proxy = await startHostProxy({ 'linkedin.com': pages.port });
const manifest = JSON.parse(readFileSync(`${EXTENSION}/manifest.json`, 'utf8'));
const firefox = await launchFirefox({
  path,
  extension: EXTENSION,
  extensionId: manifest.browser_specific_settings.gecko.id,
  proxyPort: proxy.port,
  localHost: DSN_HOST,
});

try {
  const { marionette } = firefox;
  const opened = async () => marionette.send<readonly string[]>('WebDriver:GetWindowHandles');
  const newTab = async () => {
    const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
    const tab = firefoxTab(marionette, handle);
    await tab.front();
    return tab;
  };
  const picture = async (tab: FirefoxTab, name: string) => writeFileSync(`${PICTURES}${name}.png`, await tab.picture());

  const [first = ''] = await opened();
  const options = firefoxTab(marionette, first);
  await options.front();
  await options.waitFor('options page that opens by itself', 'return location.pathname === "/options.html";');
  await connect(options, `${DSN_HOST}:${sandbox.port}`, sandbox.apiKey);
  await picture(options, 'options');
  say(`In the options, which opened by themselves: DSN and API key are entered; connected as ${SAM}.`);
  const isReadable = await isKeyReadable(options, sandbox);
  say(isReadable ? 'The key can be read in browser.storage.' : 'In browser.storage there is neither key nor DSN.');

  const page = await newTab();
  await clickOnPage(page);
  await picture(page, 'profile');
  say('On the profile of Jane Doe: the click on "Invite Jane Doe" sends nothing, and leads to Kith.');
  const before = writesOf(sandbox).length;

  await page.visit(`${firefox.address('sidepanel.html')}#/in/jane-doe/`);
  await press(page, 'Invite');
  await says(page, 'Invitation sent to Jane Doe');
  say('In Kith: the invitation to Jane Doe is sent.');
  const other = await newTab();
  await other.visit(`${firefox.address('sidepanel.html')}#/in/john-smith/`);
  await fill(other, 'Message', 'Hello John, shall we have lunch on Thursday?');
  await press(other, 'Send message');
  await says(other, 'Message sent to John Smith');
  await picture(other, 'message');
  say('In Kith: the message to John Smith is written and sent.');

  for (const [index, afterMs] of CUTS.entries()) {
    const cut = { kind: 'cut', how: 'connection', afterMs } as const;
    sandbox.fault({ method: 'POST', path: '/users/invite', when: 'after-effect', do: cut });
    const cutOff = await newTab();
    await cutOff.visit(`${firefox.address('sidepanel.html')}#/in/second-00${index + 1}/`);
    await press(cutOff, 'Invite');
    await says(cutOff, 'not known yet');
  }
  say(
    `In Kith: ${CUTS.length} more invitations, whose connections were cut before the answer; each is told as not known yet.`,
  );

  const elsewhere = { dsn: `${DSN_HOST}:${overHttp2.port}`, apiKey: overHttp2.apiKey, accountId: SAM_ACCOUNT_ID };
  await page.run(ASK, { name: 'connection.save', input: elsewhere });
  const unsent = await newTab();
  await unsent.visit(`${firefox.address('sidepanel.html')}#/in/second-009/`);
  await press(unsent, 'Invite');
  await says(unsent, 'Nothing was sent, because the browser might have sent it twice');
  await picture(unsent, 'over-http2');
  say('Where the DSN speaks HTTP/2: nothing is sent, and Kith says why.');

  const writes = writesOf(sandbox).map(({ method, path: where }) => `${method} ${where}`);
  const invitations = writes.filter((write) => write === 'POST /users/invite').length;
  const messages = writes.filter((write) => /^POST \/chats(\/[^/]+\/messages)?$/.test(write)).length;
  say(`The sandbox got: ${writes.join(', ')}.`);
  const left = before + writesOf(overHttp2).length;
  const proven = !isReadable && left === 0 && invitations === 1 + CUTS.length && messages === 1;
  say(
    proven ? 'Done. Pictures: .output/firefox' : 'The sandbox log does not show each of these once, and nothing else.',
  );
  process.exitCode = proven ? 0 : 1;
} finally {
  await firefox.close();
  proxy.close();
  await pages.close();
  await Promise.all([sandbox.close(), overHttp2.close()]);
}
