import { browser } from 'wxt/browser';
import type { WorkerWord } from '@/lib/protocol/messaging/request';

/** Tells the popup and the side panels, where any is open, to look again: which account is active and what is new, or what waits. */
export async function tellSurfaces(word: WorkerWord = 'look-again'): Promise<void> {
  // Rejects where nobody listens, which is no fault.
  await browser.runtime.sendMessage(word).catch(() => undefined);
}
