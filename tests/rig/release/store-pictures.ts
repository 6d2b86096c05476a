// `npm run pictures`: what the form of the Chrome Web Store asks to see, off the real extension in Chromium, in every language.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { startPages } from '../../pages/pages-server.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { launchBrowser } from '../browser.ts';
import { makeCertificate } from '../certificate.ts';
import { closedRootOf } from '../closed-root.ts';
import { connect, setPace } from '../connect.ts';
import { languageCodes, messagesFile } from '../message-store.ts';
import { OUTPUT, ROOT } from '../root-folder.ts';
import { missingLetters } from './missing-letters.ts';
import { SCREENSHOT, scene, TILE, tile } from './store-scenes.ts';

const FOLDER = `${OUTPUT}store/`;
const PROFILE = 'https://www.linkedin.com/in/';
/** A file: Chromium lets no script write into an empty page of a browser whose extension asks for trusted types. */
const SCENE = `${FOLDER}scene.html`;
const PANEL_WIDTH = 400;

const dataUrl = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
const shot = async (page: Page): Promise<string> => dataUrl(await page.screenshot({ animations: 'disabled' }));

const certificate = await makeCertificate();
const pages = await startPages(certificate);
const sandbox = await startSandbox({ tls: certificate });
sandbox.state.receiveMessage('john-smith', 'Are you coming on Thursday?');
const browser = await launchBrowser({
  extension: `${OUTPUT}chrome-mv3`,
  certificate,
  hosts: { '*.linkedin.com': pages.port, '*.unipile.com': sandbox.port },
});

try {
  const options = await connect(browser, { dsn: 'api8.unipile.com:13443', apiKey: sandbox.apiKey });
  await setPace(options, { holdMs: 0, spacingMs: { min: 0, max: 0 } });
  // Not before: the options that open by themselves take over an empty tab.
  const easel = await browser.open('about:blank');
  const draw = async (markup: string, size: { width: number; height: number }, path: string): Promise<void> => {
    await easel.setViewportSize(size);
    writeFileSync(SCENE, markup);
    await easel.goto(`file://${SCENE}`);
    await easel.bringToFront();
    writeFileSync(path, await easel.screenshot({ animations: 'disabled' }));
  };

  const missing = await missingLetters(easel, languageCodes());
  if (missing.length > 0)
    throw new Error(
      `This machine has no letters for ${missing.join(', ')}: install fonts that have them (Debian: fonts-noto-cjk, fonts-noto-core), then run this again.`,
    );

  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const jane = await browser.open(`${PROFILE}jane-doe/`);
  const control = await closedRootOf(jane);
  const john = await browser.open(`${PROFILE}john-smith/`);
  const panel = await browser.open(browser.address('sidepanel.html'));
  for (const page of [jane, john, options]) await page.setViewportSize(SCREENSHOT);
  await panel.setViewportSize({ width: PANEL_WIDTH, height: SCREENSHOT.height });

  for (const code of languageCodes()) {
    const texts = messagesFile(code);
    const say = (key: string): string => {
      const text = texts[key]?.message;
      if (text === undefined) throw new Error(`${code} has no ${key}`);
      return text;
    };
    const folder = `${FOLDER}${code}/`;
    mkdirSync(folder, { recursive: true });
    await options.bringToFront();
    await options.getByRole('combobox').first().selectOption(code);
    await options.getByRole('heading', { name: say('options_limits') }).waitFor();

    await jane.bringToFront();
    await control.find('button', say('page_button_add_note'));
    await draw(scene(await shot(jane)), SCREENSHOT, `${folder}1-profile.png`);

    await john.bringToFront();
    const popup = await browser.openPopup(john);
    await popup.getByRole('textbox', { name: say('person_field_message') }).waitFor();
    await draw(scene(await shot(john), { popup: await shot(popup) }), SCREENSHOT, `${folder}2-message.png`);
    await popup.close();

    await panel.bringToFront();
    await panel.getByRole('tab', { name: say('tabs_today'), exact: true }).click();
    await panel.getByRole('button', { name: say('today_look') }).click();
    await panel
      .getByRole('list', { name: say('today_list') })
      .getByRole('listitem')
      .first()
      .waitFor();
    await draw(scene(await shot(john), { panel: await shot(panel) }), SCREENSHOT, `${folder}3-today.png`);

    await options.bringToFront();
    await draw(scene(await shot(options)), SCREENSHOT, `${folder}4-options.png`);
    console.log(`${code}: ${folder}`);
  }
  const icon = dataUrl(readFileSync(`${ROOT}public/icon/128.png`));
  await draw(tile(icon, messagesFile('en').name?.message ?? ''), TILE, `${FOLDER}tile.png`);
  rmSync(SCENE);
} finally {
  await browser.close();
  await pages.close();
  await sandbox.close();
}
