import { browser } from 'wxt/browser';

/** Tells the popup, the side panels and the options, where any is open, to look again: which account is active, and what is new. */
export async function tellSurfaces(): Promise<void> {
  // Rejects where nobody listens, which is no fault.
  await browser.runtime.sendMessage('look-again').catch(() => undefined);
}
