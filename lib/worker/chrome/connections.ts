import { browser } from 'wxt/browser';
import { sleep } from '@/lib/sleep';
import type { Connection, Connections } from '@/lib/unipile/http/write-once';

const RULE_ID = 1;
/** Chromium shows a read's connection within a millisecond after its answer has ended (measured in 156). */
const SHOWN_WITHIN_MS = 500;
/** When Chromium opens a second connection beside one that is not there yet (250 ms), less what its clock may round off. */
const SPARE_AFTER_MS = 249;
/** More reads than can be under way at once. */
const REMEMBERED = 30;

/**
 * Connections as Chrome controls and shows them. A rule for this browser session makes every request of Kith's own worker ask for its
 * connection to be closed; it matches no request of a tab or of another extension. Without the rule reads still work, but writes find
 * no transport (`write-once.ts`), since their connections turn out to stay open.
 */
export function createConnections(report: (error: unknown) => void): Connections {
  let ruleSet: Promise<boolean> | null = null;
  const shown = createShown();

  return {
    async closeEach() {
      ruleSet ??= setRule().then(
        () => true,
        (error: unknown) => {
          report(error);
          return false;
        },
      );
      // Tried again with the next request, since it may succeed then.
      if (!(await ruleSet)) ruleSet = null;
    },
    watch(url) {
      const since = performance.now();
      return async (answer) => {
        const entry = await shown.find(url, since);
        return entry && connectionOf(entry, answer);
      };
    },
    monotonic: () => performance.now(),
  };
}

const setRule = async () =>
  browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE_ID],
    addRules: [
      {
        id: RULE_ID,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [{ header: 'connection', operation: 'set', value: 'close' }],
        },
        condition: {
          initiatorDomains: [browser.runtime.id],
          tabIds: [browser.tabs.TAB_ID_NONE],
          resourceTypes: ['xmlhttprequest', 'other'],
        },
      },
    ],
  });

const connectionOf = (entry: PerformanceResourceTiming, { headers }: Response): Connection => ({
  protocol: entry.nextHopProtocol,
  // Where an open connection was reused, both are the same moment.
  opened: entry.connectStart > entry.fetchStart,
  // TLS comes after the connection, and opens no spare.
  slow: (entry.secureConnectionStart || entry.connectEnd) - entry.domainLookupStart >= SPARE_AFTER_MS,
  closes: headers.get('connection')?.toLowerCase() === 'close',
});

/** What the browser shows of finished requests. By an observer, since the browser's own list ends at 250. */
function createShown() {
  const entries: PerformanceResourceTiming[] = [];
  const waiting: AbortController[] = [];
  new PerformanceObserver((list) => {
    entries.push(...(list.getEntries() as PerformanceResourceTiming[]));
    entries.splice(0, entries.length - REMEMBERED);
    for (const woken of waiting.splice(0)) woken.abort();
  }).observe({ type: 'resource' });

  const find = async (url: string, since: number): Promise<PerformanceResourceTiming | null> => {
    const until = performance.now() + SHOWN_WITHIN_MS;
    for (;;) {
      const entry = entries.findLast(({ name, startTime }) => name === url && startTime >= since);
      const left = until - performance.now();
      if (entry || left <= 0) return entry ?? null;
      const woken = new AbortController();
      waiting.push(woken);
      await sleep(left, woken.signal);
    }
  };
  return { find };
}
