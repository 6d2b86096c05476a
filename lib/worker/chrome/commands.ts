import { browser } from 'wxt/browser';

/** The popup with the note to write: where it opens for a moment is all that tells it why. */
const INVITING = '/popup.html#invite';
const POPUP = '/popup.html';

/**
 * What the keyboard shortcuts of the manifest do. They open, and nothing more: a command is not a click on a person, so none of them
 * sends. To be called in the first tick.
 */
export function onCommand(report: (error: unknown) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const windowId = tab?.windowId;
    if (windowId === undefined) return;
    // Nothing is awaited before it: Chrome opens a side panel within the key press alone.
    if (name === 'sidepanel') chrome.sidePanel.open({ windowId }).catch(report);
    if (name === 'invite') openInviting(windowId).catch(report);
  });
}

async function openInviting(windowId: number): Promise<void> {
  await browser.action.setPopup({ popup: INVITING });
  try {
    await browser.action.openPopup({ windowId });
  } finally {
    await browser.action.setPopup({ popup: POPUP });
  }
}
