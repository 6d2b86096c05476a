import { browser } from 'wxt/browser';
import { type PersonAddress, parsePersonAddress } from '@/lib/linkedin/person-address';

/** What a tab is at this moment. */
export interface TabNow {
  /** Whether it is the tab that its window shows, and the window the one that has the focus. */
  readonly isInFront: boolean;
  readonly address: PersonAddress;
}

/** Looks at a tab of a window. */
export async function tabNow(tabId: number, windowId: number): Promise<TabNow> {
  const [tab, window] = await Promise.all([browser.tabs.get(tabId), browser.windows.get(windowId)]);
  return { isInFront: tab.active && window.focused, address: parsePersonAddress(tab.url ?? '') };
}
