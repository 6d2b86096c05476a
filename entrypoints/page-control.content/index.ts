import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountPageControl } from '@/components/page/mount-page-control';
import { awaitParts } from '@/components/page/script-meeting';
import { createAsk } from '@/lib/protocol/messaging/ask';

/**
 * Where and when: the top frame of every page on a host where LinkedIn shows people, since in-page navigation never runs a script
 * again. Only a glob can say "two letters"; where the two are no letters, no address is a person's.
 */
export default defineContentScript({
  matches: ['https://*.linkedin.com/*'],
  includeGlobs: [
    'https://linkedin.com/*',
    'https://www.linkedin.com/*',
    'https://m.linkedin.com/*',
    'https://touch.linkedin.com/*',
    'https://??.linkedin.com/*',
  ],
  // Before the page's own key listeners, or the note could not be kept from them.
  runAt: 'document_start',
  main() {
    const { parts, life } = awaitParts();
    mountPageControl({
      document,
      window,
      ask: createAsk(),
      parts,
      alive: () => chrome.runtime?.id !== undefined,
      onWord: (listener) => chrome.runtime.onMessage.addListener(listener),
      now: () => performance.now(),
      life,
    });
  },
});
