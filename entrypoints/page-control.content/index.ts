import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountPageControl } from '@/components/page-control/mount-page-control';
import { createAsk } from '@/lib/protocol/ask';

/** Known to this extension's own isolated world alone: the page sees none of its globals. */
const RUNNING = Symbol.for('page-control');

/** Where and when: the top frame of every LinkedIn page, since in-page navigation never runs a script again. */
export default defineContentScript({
  matches: ['https://*.linkedin.com/*'],
  // Before the page's own key listeners, or the note could not be kept from them.
  runAt: 'document_start',
  main() {
    const world = globalThis as { [RUNNING]?: AbortController };
    world[RUNNING]?.abort();
    const running = new AbortController();
    world[RUNNING] = running;
    mountPageControl({
      document,
      window,
      ask: createAsk(),
      alive: () => chrome.runtime?.id !== undefined,
      now: Date.now,
      signal: running.signal,
    });
  },
});
