import type { Browser } from 'webextension-polyfill';
import { browser } from 'wxt/browser';

/** What Firefox has in the place of the side panel. */
const { sidebarAction } = browser as unknown as Pick<Browser, 'sidebarAction'>;

/** Opens the side panel of a window, in Firefox its sidebar. To be called before anything is awaited: browsers open it only during a click or key press. */
export const openSidePanel = (windowId: number): Promise<void> =>
  import.meta.env.FIREFOX ? sidebarAction.open() : chrome.sidePanel.open({ windowId });
