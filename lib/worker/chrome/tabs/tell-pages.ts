import { browser } from 'wxt/browser';
import type { PageWord } from '@/lib/protocol/messaging/request';

/** Says a word to each LinkedIn page that shows a person; the others have nobody who listens. */
export async function tellPages(word: PageWord): Promise<void> {
  const tabs = await browser.tabs.query({ url: 'https://*.linkedin.com/*' });
  await Promise.allSettled(tabs.map(({ id = -1 }) => browser.tabs.sendMessage(id, word, { frameId: 0 })));
}
