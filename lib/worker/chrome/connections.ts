import { browser } from 'wxt/browser';
import { sleep } from '@/lib/sleep';
import type { Connection, Connections } from '@/lib/unipile/http/write-once';

const RULE_ID = 1;
/** Chromium shows a read's connection within a millisecond after its answer has ended (measured in 156). */
const SHOWN_WITHIN_MS = 500;
/** When Chromium opens a second connection beside one that is not there yet (250 ms), less what its clock may round off. */
const SPARE_AFTER_MS = 249;
/** Whether Firefox opens connections ahead of requests. */
type Ahead = 'not-firefox' | 'off' | 'unsure';

/** More reads than can be under way at once. */
const REMEMBERED = 30;

/**
 * Connections as Chrome controls and shows them. A rule for this browser session makes every request of Kith's own worker ask for its
 * connection to be closed; it matches no request of a tab or of another extension. Without the rule reads still work, but writes find
 * no transport (`write-once.ts`), since their connections turn out to stay open.
 */
export function createConnections(report: (error: unknown) => void): Connections {
  let ruleSet: Promise<boolean> | null = null;
  let ahead: Ahead = browser.privacy ? 'unsure' : 'not-firefox';
  const setUp = async () => {
    await setRule();
    ahead = await switchAheadOff();
  };
  const shown = createShown();

  return {
    async closeEach() {
      ruleSet ??= setUp().then(
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
        return entry && connectionOf(entry, answer, ahead);
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
          // Chrome's is the id itself, Firefox's another one for each profile.
          initiatorDomains: [new URL(browser.runtime.getURL('')).hostname],
          tabIds: [browser.tabs.TAB_ID_NONE],
          resourceTypes: ['xmlhttprequest', 'other'],
        },
      },
    ],
  });

/**
 * Firefox opens a connection ahead of a request, takes it for one that was used before, and so repeats a write on it by itself (153: 14
 * of 90 that were cut arrived twice, and with this off none of 120). Chrome has no such setting for Kith, which does not ask for `privacy` there.
 */
async function switchAheadOff(): Promise<Ahead> {
  const setting = browser.privacy?.network.networkPredictionEnabled;
  if (!setting) return 'not-firefox';
  await setting.set({ value: false });
  const { value, levelOfControl } = await setting.get({});
  // It is off as a whole only where an extension has said so: the user may have switched off a part.
  return value === false && levelOfControl.startsWith('controlled_by') ? 'off' : 'unsure';
}

/** What a write may go by; '' where that is not sure. */
function protocolOf({ nextHopProtocol: named }: PerformanceResourceTiming, closes: boolean, ahead: Ahead): string {
  if (ahead === 'not-firefox') return named;
  // Firefox does not name it to whom the server does not allow it; only HTTP/1.1 has that header.
  return ahead === 'off' && closes && (named === '' || named === 'http/1.1') ? 'http/1.1' : '';
}

function connectionOf(entry: PerformanceResourceTiming, { headers }: Response, ahead: Ahead): Connection {
  const closes = headers.get('connection')?.toLowerCase() === 'close';
  return {
    protocol: protocolOf(entry, closes, ahead),
    // Where an open connection was reused, all of these are the same moment; Firefox rounds them to milliseconds.
    opened: entry.connectStart > entry.fetchStart || entry.connectEnd > entry.connectStart,
    // TLS comes after the connection, and opens no spare.
    slow: (entry.secureConnectionStart || entry.connectEnd) - entry.domainLookupStart >= SPARE_AFTER_MS,
    closes,
  };
}

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
