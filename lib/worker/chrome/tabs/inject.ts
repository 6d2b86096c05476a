import { browser } from 'wxt/browser';
import { isLinkedInHost } from '@/lib/linkedin/linkedin-host';
import type { PagePart } from '@/lib/protocol/page';

/** A match pattern cannot say which hosts show people, so the host of each tab is checked. */
const LINKEDIN = 'https://*.linkedin.com/*';
/** The script of every LinkedIn page, and those that the worker brings, which no page loads by itself or can reach. */
const CONTROL = '/content-scripts/page-control.js';
const PARTS = {
  panel: '/page-panel.js',
  reader: '/page-reader.js',
  rest: '/page-rest.js',
  templates: '/page-templates.js',
} as const satisfies Record<PagePart, string>;

/** Runs parts of the control in the top frame of a tab, in the same isolated world as the script of every LinkedIn page. */
export async function bring(tabId: number, parts: readonly PagePart[]): Promise<void> {
  const files = parts.map((part) => PARTS[part]);
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files });
}

/**
 * Runs the script of every LinkedIn page in the tabs that are open already: after an install they have none, and after an update they
 * have one that can no longer reach the worker.
 */
export async function bringToOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: LINKEDIN });
  const ids = tabs.flatMap(({ id, url = '' }) => (isLinkedInHost(URL.parse(url)?.host ?? '') ? (id ?? []) : []));
  // A tab that is asleep or shows an error takes no script; its next load brings it.
  await Promise.allSettled(
    ids.map((tabId) => browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [CONTROL] })),
  );
}
