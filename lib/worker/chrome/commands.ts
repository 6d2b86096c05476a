import { browser } from 'wxt/browser';
import type { PageWord } from '@/lib/protocol/messaging/request';
import { openSidePanel } from './side-panel';

/** The popup, opened to write a note: only by this path, set for a moment, can it tell why it was opened. */
const INVITING = '/popup.html#invite';
const POPUP = '/popup.html';

/**
 * What the keyboard shortcuts of the manifest do. They open Kith or lead to it, and nothing more: a command is not a click on a person, so none of them
 * sends. To be called in the first tick.
 */
export function onCommand(report: (error: unknown) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const { windowId, id: tabId } = tab ?? {};
    if (windowId === undefined) return;
    if (name === 'sidepanel') openSidePanel(windowId).catch(report);
    if (name === 'invite') openInviting(windowId).catch(report);
    if (name === 'control' && tabId !== undefined) reachControl(tabId);
  });
}

/** Where no person is shown nobody listens. */
function reachControl(tabId: number): void {
  const word: PageWord = 'reach-control';
  browser.tabs.sendMessage(tabId, word, { frameId: 0 }).catch(() => {});
}

async function openInviting(windowId: number): Promise<void> {
  await browser.action.setPopup({ popup: INVITING });
  try {
    await browser.action.openPopup({ windowId });
  } finally {
    await browser.action.setPopup({ popup: POPUP });
  }
}
