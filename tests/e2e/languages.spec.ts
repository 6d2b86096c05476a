import type { Page } from 'playwright';
import { launchBrowser } from '../rig/browser.ts';
import { type ClosedRoot, closedRootOf } from '../rig/closed-root.ts';
import { optionsOnInstall, setPace } from '../rig/connect.ts';
import { languageCodes, messagesFile } from '../rig/message-store.ts';
import { EXTENSION, expect, kithIn, test, writesOf } from './kith-test.ts';

/** What Kith says in a language, as it stands in the store. */
const sayIn = (language: string) => {
  const file = messagesFile(language);
  return (key: string, params: Readonly<Record<string, string>> = {}): string =>
    (file[key]?.message ?? `no ${key} in ${language}`).replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
};

/** How each text is said in English that a language says otherwise. */
const englishBeside = (language: string): readonly RegExp[] => {
  const file = messagesFile(language);
  return Object.entries(messagesFile('en'))
    .map(([key, { message }]) => [message, file[key]?.message] as const)
    .filter(([english, said]) => english !== said && /[a-z]{3}/i.test(english.replace(/\{\w+\}/g, '')))
    .map(
      ([english]) =>
        new RegExp(
          `^${english
            .split(/\{\w+\}/)
            .map(RegExp.escape)
            .join('.+')}$`,
        ),
    );
};
const NOT_POLISH = englishBeside('pl');
/** A headline of somebody, and what Chromium, whose own windows are English here, calls a part of its fields. */
const NOT_KITHS = ['Product designer at Acme', 'Show time picker Show time picker'];

/** What assistive technology reads of Kith that stands in the store as English; on a page of LinkedIn, whose own words are English, of Kith's control. */
const englishOn = async (page: Page, { all }: ClosedRoot): Promise<readonly string[]> => {
  const isKith = page.url().startsWith('chrome-extension:');
  const own = isKith ? '' : await page.content();
  const said = (await all()).map(({ name }) => name.trim());
  return said
    .filter((text) => NOT_POLISH.some((english) => english.test(text)))
    .filter((text) => !own.includes(text) && !NOT_KITHS.includes(text));
};

test('somebody who reads Polish alone connects, invites with a note, takes it back, and writes to somebody', async ({
  certificate,
  pages,
  sandbox,
  typed,
}) => {
  const say = sayIn('pl');
  const hosts = { '*.linkedin.com': pages.port, '*.unipile.com': sandbox.port };
  const kith = kithIn(await launchBrowser({ extension: EXTENSION, certificate, hosts, languages: 'pl,pl-PL' }));
  const options = await optionsOnInstall(kith);
  const read = await closedRootOf(options);
  const english: string[] = [];
  await expect(options.getByRole('heading', { name: say('options_welcome') })).toBeVisible();
  english.push(...(await englishOn(options, read)));
  expect(await options.evaluate(() => document.documentElement.lang)).toMatch(/^pl/);
  await options.getByRole('textbox', { name: say('connection_dsn') }).fill(typed.dsn);
  await options.getByLabel(say('connection_key'), { exact: true }).fill(typed.apiKey);
  await options.getByRole('button', { name: say('connection_connect'), exact: true }).click();
  const accounts = options.getByRole('combobox', { name: say('connection_account') });
  await accounts.selectOption(await accounts.locator('option', { hasText: 'Sam Rivers' }).getAttribute('value'));
  english.push(...(await englishOn(options, read)));
  await options.getByRole('button', { name: say('connection_save'), exact: true }).click();
  await options
    .getByRole('status')
    .filter({ hasText: say('connection_as', { name: 'Sam Rivers' }) })
    .waitFor();
  english.push(...(await englishOn(options, read)));
  await setPace(options, { holdMs: 10_000, spacingMs: { min: 0, max: 0 } });

  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.click('button', say('page_button_add_note'));
  await control.find('textbox', say('page_note'));
  english.push(...(await englishOn(page, control)));
  await page.keyboard.type('Dzień dobry!');
  await control.click('button', say('page_button_invite_with_note'));
  await control.find('button', say('page_button_undo'));
  english.push(...(await englishOn(page, control)));
  await control.click('button', say('page_button_undo'));
  await control.find('button', say('page_button_invite', { name: 'Jane Doe' }));
  expect(writesOf(sandbox)).toEqual([]);

  await setPace(options, { holdMs: 0 });
  await control.click('button', say('page_button_invite', { name: 'Jane Doe' }));
  await control.find('status', say('page_invite_done', { name: 'Jane Doe' }));
  english.push(...(await englishOn(page, control)));
  expect(writesOf(sandbox)).toHaveLength(1);
  const popup = await kith.openPopup(page);
  await expect(popup.getByText(say('person_relation_pending'))).toBeVisible();
  await expect(popup.getByRole('tab', { name: say('tabs_today') })).toBeVisible();
  english.push(...(await englishOn(popup, await closedRootOf(popup))));

  await setPace(options, { holdMs: 10_000 });
  const john = await kith.visit('/in/john-smith/');
  const writing = await kith.openPopup(john.page);
  const readWriting = await closedRootOf(writing);
  const box = writing.getByRole('textbox', { name: say('person_field_message') });
  await box.fill('Cześć, idziemy na obiad?');
  english.push(...(await englishOn(writing, readWriting)));
  await writing.getByRole('button', { name: say('button_message'), exact: true }).click();
  await writing.getByRole('button', { name: say('button_undo'), exact: true }).click();
  await expect(box).toHaveValue('Cześć, idziemy na obiad?');
  expect(writesOf(sandbox)).toHaveLength(1);
  await setPace(options, { holdMs: 0 });
  await writing.getByRole('button', { name: say('button_message'), exact: true }).click();
  const sent = writing.getByRole('status').filter({ hasText: say('person_sent_message', { name: 'John Smith' }) });
  await expect(sent).toBeVisible();
  english.push(...(await englishOn(writing, readWriting)));
  expect(writesOf(sandbox).at(-1)).toMatchObject({ body: { text: 'Cześć, idziemy na obiad?' } });
  expect(writesOf(sandbox)).toHaveLength(2);
  for (const tab of ['tabs_today', 'tabs_inbox', 'tabs_invitations', 'tabs_activity']) {
    await writing.getByRole('tab', { name: say(tab) }).click();
    await writing.getByRole('tabpanel', { name: say(tab) }).waitFor();
    english.push(...(await englishOn(writing, readWriting)));
  }
  expect([...new Set(english)]).toEqual([]);
  await kith.close();
});

test('another language is spoken at once on every surface that is open, and by the next ones', async ({ kith }) => {
  const german = sayIn('de');
  const options = await kith.open(kith.address('options.html'));
  const panel = await kith.open(kith.address('sidepanel.html'));
  const { control, page } = await kith.visit('/in/jane-doe/');
  await control.find('button', 'Invite Jane Doe');
  await panel.getByRole('tab', { name: 'Today' }).waitFor();

  await options.bringToFront();
  await options.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(options.getByRole('combobox', { name: german('look_language') })).toHaveValue('de');
  await expect(options.getByRole('heading', { name: german('options_limits') })).toBeVisible();
  await panel.bringToFront();
  await expect(panel.getByRole('tab', { name: german('tabs_today') })).toBeVisible();
  await page.bringToFront();
  await control.find('button', german('page_button_invite', { name: 'Jane Doe' }));
  const popup = await kith.openPopup(page);
  await expect(popup.getByRole('tab', { name: german('tabs_person') })).toBeVisible();
  expect(await popup.evaluate(() => document.documentElement.lang)).toBe('de');
});

test('Arabic is written from right to left, on Kith’s own pages and in its control on an English one', async ({
  kith,
}) => {
  const arabic = sayIn('ar');
  const options = await kith.open(kith.address('options.html'));
  await options.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await expect(options.locator('html')).toHaveAttribute('dir', 'rtl');
  const { control, page } = await kith.visit('/in/jane-doe/');
  // A name in Latin letters is isolated, or it would take the signs beside it along.
  await control.find('button', arabic('page_button_invite', { name: '\u2068Jane Doe\u2069' }));
  const popup = await kith.openPopup(page);
  await expect(popup.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(popup.getByRole('tab', { name: arabic('tabs_today') })).toBeVisible();
  // A dot between two words of the card goes to the next line with the second.
  await popup.locator('.card-about a').waitFor();
  const behind = await popup
    .locator('.card-about > *')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part, '::after').content));
  expect(new Set(behind)).toEqual(new Set(['none']));
});

test('the tabs stand side by side in the popup in every language', async ({ kith }) => {
  const options = await kith.open(kith.address('options.html'));
  const panel = await kith.open(kith.address('sidepanel.html'));
  await panel.setViewportSize({ width: 380, height: 540 });
  const inTwoRows: string[] = [];
  for (const code of languageCodes()) {
    await options.getByRole('combobox').first().selectOption(code);
    await panel.getByRole('tab', { name: sayIn(code)('tabs_today'), exact: true }).waitFor();
    const tops = await panel.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
    if (new Set(tops).size > 1) inTwoRows.push(code);
  }
  expect(inTwoRows).toEqual([]);
});

test('what the control says before anything was counted stands in one row with its buttons in every language', async ({
  kith,
}) => {
  const options = await kith.open(kith.address('options.html'));
  const { control, page } = await kith.visit('/in/jane-doe/');
  await page.setViewportSize({ width: 1280, height: 800 });
  const notOneRow: string[] = [];
  for (const code of languageCodes()) {
    await options.getByRole('combobox').first().selectOption(code);
    await control.find('button', sayIn(code)('page_button_add_note'));
    const { width, height } = await page.evaluate(() =>
      (document.documentElement.lastElementChild as Element).getBoundingClientRect(),
    );
    if (width < 200 || height > 44) notOneRow.push(`${code}: ${width} × ${height}`);
  }
  expect(notOneRow).toEqual([]);
});
