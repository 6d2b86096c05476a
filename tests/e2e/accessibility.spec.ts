import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type axe from 'axe-core';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { misfits } from '../gallery/misfits.ts';
import { chromiumPath } from '../rig/chromium-path.mjs';
import { OUTPUT } from '../rig/root-folder.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SETUP = { configFile: join(import.meta.dirname, '../gallery/vite.config.ts'), logLevel: 'silent' } as const;

const EVERYTHING: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
  elementRef: true,
};
// Only colours differ in the dark.
const COLOURS: axe.RunOptions = { ...EVERYTHING, runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What axe leaves to a person to judge, and a person has: what else it cannot decide fails until it was looked at too. */
const LOOKED_AT: readonly { readonly rule: string; readonly at: string; readonly because: string }[] = [
  {
    rule: 'color-contrast',
    at: '.avatar:has(.avatar-photo)',
    because: 'a photo covers the initials, which are decoration: the name stands beside them',
  },
  {
    rule: 'color-contrast',
    at: '.app[data-mount="popup"] :is(.field-hint, .field-error > span, .kept-text + .form > .muted)',
    because: 'one of its lines stands below the box of the popup, which paints no ground of its own',
  },
  {
    rule: 'color-contrast',
    at: ':is(.keyboard-sheet, .drafts) *',
    because: 'a modal dialog lies over all that stands after it in the document, which axe does not know',
  },
  {
    rule: 'label-content-name-mismatch',
    at: '.message-reaction',
    because: 'what is shown is a picture, and its name is what anybody would say to press it',
  },
];
/** Which of these were still met. */
const met = new Set<string>();

/** What axe finds, and what it can decide neither at once nor once it is scrolled into sight. */
async function findingsIn(page: Page, options: axe.RunOptions): Promise<string[]> {
  const { found, known } = await page.evaluate(
    async ([how, lookedAt]) => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      const told = ({ id, nodes }: axe.Result) => `${id} at ${nodes[0]?.target.join(' ')}`;
      const { violations, incomplete } = await run(document, how);
      const [all, known] = [violations.map(told), [] as string[]];
      for (const { id, nodes } of incomplete) {
        for (const { element } of nodes) {
          const judged = lookedAt.find(({ rule, at }) => rule === id && element?.matches(at));
          if (judged) known.push(judged.because);
          if (judged || !element) continue;
          element.scrollIntoView({ block: 'center' });
          const again = await run(element, { ...how, runOnly: { type: 'rule', values: [id] } });
          all.push(...again.violations.map(told), ...again.incomplete.map((left) => `undecided: ${told(left)}`));
        }
      }
      return { found: all, known };
    },
    [options, LOOKED_AT] as const,
  );
  for (const because of known) met.add(because);
  return found;
}

const POPUP = { width: 380, height: 540 };
/** As high as all that a popup scrolls through: axe judges no colours of what lies under an edge. */
const WHOLE = { width: POPUP.width, height: 1_600 };
/** A panel of 400 px at 200 % zoom, and the narrowest panel: where they need twice the room, and where all runs from right to left. */
const PANELS = [
  { size: { width: 200, height: 300 }, language: 'en' },
  { size: { width: 320, height: 600 }, language: 'pseudo' },
  { size: { width: 320, height: 600 }, language: 'ar' },
] as const;
/** One in which an open chat stands beside the list; the options are no panel. */
const WIDE = { size: { width: 560, height: 600 }, language: 'en' } as const;

/** What must still stand out of its neighbours where the system gives the colours. */
const IN_FORCED_COLOURS = [
  ['invite', '.tab[aria-selected="true"]', '.tab[aria-selected="false"]'],
  ['invite', '.button[type="submit"]', '.button[data-kind="quiet"]'],
  ['control-invite', '.main', '.quiet'],
] as const;

/** What the gallery gives to its page. */
interface Gallery {
  draw(name: string, mount: 'popup' | 'sidepanel'): Promise<void>;
  sayIn(language: string): Promise<void>;
}

/** A screen whose heading is not there by then has none, which axe tells. */
const HEADED_WITHIN_MS = 5_000;
/** Frames in which nothing changed, after which a screen stands. */
const STILL_FRAMES = 3;

/**
 * Draws a screen in place of the one before, and waits until it stands. The document stays: to load it anew would take longer than
 * all that is looked at.
 */
const draw = (page: Page, name: string, mount: 'popup' | 'sidepanel' = 'popup'): Promise<void> =>
  page.evaluate(
    async ([screen, where, headedWithinMs, stillFrames]) => {
      await (globalThis as unknown as Gallery).draw(screen, where);
      let still = 0;
      const watch = new MutationObserver(() => {
        still = 0;
      });
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      const late = performance.now() + headedWithinMs;
      const isHeaded = () => document.querySelector('h1') !== null || performance.now() > late;
      for (; still < stillFrames || !isHeaded(); still += 1) await new Promise(requestAnimationFrame);
      watch.disconnect();
    },
    [name, mount, HEADED_WITHIN_MS, STILL_FRAMES] as const,
  );

/** What does not fit a screen in each panel. */
async function misfitsInPanels(page: Page, name: string): Promise<string[]> {
  await draw(page, name, 'sidepanel');
  const inPanels: string[] = [];
  for (const { size, language } of name.startsWith('options') ? PANELS : [...PANELS, WIDE]) {
    await page.setViewportSize(size);
    await page.evaluate(async (wanted) => {
      await (globalThis as unknown as Gallery).sayIn(wanted);
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, language);
    const found = await page.evaluate(misfits);
    const areBeside = await page.evaluate(() =>
      ['.inbox', '.inbox + .chat'].every((part) => document.querySelector(part)?.checkVisibility() === true),
    );
    if (areBeside) found.push(...(await findingsIn(page, EVERYTHING)));
    inPanels.push(...found.map((misfit) => `${misfit} in a panel of ${size.width} px (${language})`));
  }
  await page.setViewportSize(POPUP);
  return inPanels;
}

/** In forced colours: what the chosen or main one of several is drawn on, and what the others are. */
const groundsOf = (page: Page, chosen: string, other: string) =>
  page.evaluate(
    (selectors) => {
      const root = document.querySelector('.gallery-page > div')?.shadowRoot ?? document;
      return selectors.map((selector) => {
        const element = root.querySelector(selector);
        return element ? getComputedStyle(element).backgroundColor : selector;
      });
    },
    [chosen, other],
  );

/** What is found on one screen after the other. */
async function findingsOn(page: Page, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    await draw(page, name);
    const fills = await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
    if (!fills && !name.startsWith('options')) found.push(`${name}: stands out of the popup`);
    const inPopup = await page.evaluate(misfits);
    await page.setViewportSize(WHOLE);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await findingsIn(page, EVERYTHING);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await findingsIn(page, COLOURS);
    const inPanels = await misfitsInPanels(page, name);
    found.push(...[...light, ...dark, ...inPopup, ...inPanels].map((finding) => `${name}: ${finding}`));
  }
  return found;
}

/** Most of the time goes in waiting for frames: while one page waits, another is looked at. */
const PAGES = 2;

test('every screen fits the popup and the panel, also at 200 % and from right to left, and is free of what axe finds', async () => {
  test.setTimeout(600_000);
  const outDir = `${OUTPUT}gallery`;
  await build({ ...SETUP, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...SETUP, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({ executablePath: (await chromiumPath()) ?? '', args: ['--no-sandbox'] });
  const found: string[] = [];
  try {
    // Each in a window of its own: a tab that is not in front is drawn by nobody.
    const openGallery = async (): Promise<Page> => {
      const page = await browser.newPage({ viewport: POPUP, reducedMotion: 'reduce' });
      await page.addInitScript({ path: AXE });
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      return page;
    };
    const page = await openGallery();
    const names = await page.locator('.gallery a').allTextContents();
    expect(names.length).toBeGreaterThan(40);
    const pages = [page, ...(await Promise.all(Array.from({ length: PAGES - 1 }, openGallery)))];
    const shares = pages.map((one, share) =>
      findingsOn(
        one,
        names.filter((_, turn) => turn % PAGES === share),
      ),
    );
    found.push(...(await Promise.all(shares)).flat());
    await page.emulateMedia({ forcedColors: 'active' });
    for (const [name, chosen, other] of IN_FORCED_COLOURS) {
      await draw(page, name);
      const [one, another] = await groundsOf(page, chosen, other);
      if (one === another) found.push(`${name}: in forced colours ${chosen} looks like ${other}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  expect(found).toEqual([]);
  expect([...met].toSorted()).toEqual(LOOKED_AT.map(({ because }) => because).toSorted());
});
