import { browser } from 'wxt/browser';

/** Opens Kith over a window: its popup, unless the side panel shows there already, which follows the tab. */
export async function openPopup(windowId: number): Promise<void> {
  const [panel] = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] });
  if (!panel) await browser.action.openPopup({ windowId });
}
