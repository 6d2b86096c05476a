import { browser } from 'wxt/browser';
import { isLinkedInHost } from '@/lib/linkedin/linkedin-host';

/** A pattern cannot say which hosts below it are for people, so each tab's own is looked at. */
const LINKEDIN = 'https://*.linkedin.com/*';
/** What runs on every LinkedIn page, and what draws the control; no page loads the second by itself, and none can reach it. */
const CONTROL = '/content-scripts/page-control.js';
const PANEL = '/page-panel.js';

/** Runs the control's script in the top frame of a tab, in the world of the script that every LinkedIn page has. */
export async function bringPanel(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [PANEL] });
}

/**
 * Runs the script of every LinkedIn page in the tabs that are open already: after an install they have none, after an update one
 * that can no longer ask for anything.
 */
export async function bringToOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: LINKEDIN });
  const ids = tabs.flatMap(({ id, url = '' }) => (isLinkedInHost(URL.parse(url)?.host ?? '') ? (id ?? []) : []));
  // A tab that is asleep or shows an error takes no script; its next load brings it.
  await Promise.allSettled(
    ids.map((tabId) => browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [CONTROL] })),
  );
}
