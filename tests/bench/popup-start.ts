import type { Page } from 'playwright';
import { mustAsk } from '../rig/ask-worker.ts';
import type { RigBrowser } from '../rig/browser.ts';

/** How long a popup takes from the navigation on, ms. */
export interface PopupStart {
  /** To the first contentful paint, as Chromium tells it. */
  readonly paint: number;
  /** To the frame that shows the person; in a popup that shows nobody the same as the paint. */
  readonly person: number;
}

/** Whose profile is in front. */
const PERSON = { slug: 'jane-doe', fullName: 'Jane Doe' };

/** Reads the person once, as whoever has looked at her before: the popup then shows what is known. */
export const knowPerson = (page: Page): Promise<unknown> =>
  mustAsk(page, 'person.read', { ref: { kind: 'public-identifier', value: PERSON.slug }, fresh: false });

type Starting = { paint?: number; person?: number };

/**
 * Runs in the popup before anything of it. Headless Chromium draws no popup of the toolbar button, so it is measured in a tab of its
 * own, which is told that the tab in front is the profile.
 */
const watchStart = ({ slug, fullName }: typeof PERSON): void => {
  const starting = globalThis as Starting;
  const { tabs } = chrome;
  if (tabs !== undefined) {
    const query = tabs.query.bind(tabs);
    const inFront = async (asked: chrome.tabs.QueryInfo) =>
      (await query(asked)).map((tab) => ({ ...tab, url: `https://www.linkedin.com/in/${slug}/` }));
    Object.assign(tabs, { query: inFront });
  }
  new PerformanceObserver((seen) => {
    const paint = seen.getEntriesByName('first-contentful-paint')[0];
    if (paint !== undefined) starting.paint = paint.startTime;
  }).observe({ type: 'paint', buffered: true });
  const drawn = new MutationObserver(() => {
    if (![...document.querySelectorAll('h1, h2')].some(({ textContent }) => textContent === fullName)) return;
    drawn.disconnect();
    // What runs in a task of its own after a frame runs once that frame is drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        starting.person = performance.now();
      };
      port2.postMessage(null);
    });
  });
  drawn.observe(document, { childList: true, subtree: true, characterData: true });
};

/** Opens the popup and gives its times; of one that shows nobody the paint alone. */
export const startPopup = async (browser: RigBrowser, shows: 'person' | 'nobody'): Promise<PopupStart> => {
  const page = await browser.context.newPage();
  await page.addInitScript(watchStart, PERSON);
  await page.goto(browser.address('popup.html'), { waitUntil: 'commit' });
  const times = await page.waitForFunction((wantsPerson) => {
    const { paint, person } = globalThis as Starting;
    return paint !== undefined && (person !== undefined || !wantsPerson) && { paint, person: person ?? paint };
  }, shows === 'person');
  const start = (await times.jsonValue()) as PopupStart;
  await page.close();
  return start;
};
