import { browser } from 'wxt/browser';

/** What the worker tells every open surface: look again which account is in force. */
export const ACCOUNT_MAY_HAVE_CHANGED = 'account-may-have-changed';

/** Tells the popup, the side panels and the options, where any is open. */
export async function tellSurfaces(): Promise<void> {
  // Rejects where nobody listens, which is no fault.
  await browser.runtime.sendMessage(ACCOUNT_MAY_HAVE_CHANGED).catch(() => undefined);
}
