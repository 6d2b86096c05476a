import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createConnections } from '@/lib/worker/chrome/connections';

let rules: object[];
let attempts: number;

const dnrThat = (fails: (attempt: number) => boolean) => {
  const updateSessionRules = async (change: { addRules: object[] }) => {
    attempts += 1;
    if (fails(attempts)) throw new Error('no rule can be set');
    rules = change.addRules;
  };
  Object.assign(browser, { declarativeNetRequest: { updateSessionRules } });
};

beforeEach(() => {
  rules = [];
  attempts = 0;
  Object.assign(browser.tabs, { TAB_ID_NONE: -1 });
});

test('the rule is set once, for requests of Kith’s own that belong to no tab', async () => {
  dnrThat(() => false);
  const { closeEach } = createConnections(() => undefined);
  await Promise.all([closeEach(), closeEach()]);
  await closeEach();
  expect(attempts).toBe(1);
  expect(rules).toMatchObject([{ condition: { initiatorDomains: [browser.runtime.id], tabIds: [-1] } }]);
});

test('where the rule cannot be set requests go on, that is reported, and the next one tries again', async () => {
  const errors: unknown[] = [];
  dnrThat((attempt) => attempt === 1);
  const { closeEach } = createConnections((error) => errors.push(error));
  await closeEach();
  expect([rules.length, errors.length]).toEqual([0, 1]);
  await closeEach();
  expect([rules.length, errors.length]).toEqual([1, 1]);
});

test('a browser without such rules stops no request', async () => {
  const errors: unknown[] = [];
  Object.assign(browser, { declarativeNetRequest: undefined });
  await createConnections((error) => errors.push(error)).closeEach();
  expect(errors).toHaveLength(1);
});

const DSN = 'https://api1.unipile.com:13111/api/v1/accounts';
const OVER_TLS = { domainLookupStart: 10, connectStart: 10, secureConnectionStart: 110, connectEnd: 400 };

test.each<[string, object, object]>([
  ['opened for it', OVER_TLS, { opened: true, slow: false }],
  ['reused', { connectStart: 5, domainLookupStart: 5, connectEnd: 5 }, { opened: false, slow: false }],
  ['there after 248 ms', { ...OVER_TLS, secureConnectionStart: 258 }, { slow: false }],
  ['there after 249 ms', { ...OVER_TLS, secureConnectionStart: 259 }, { slow: true }],
  ['there after 249 ms without TLS', { ...OVER_TLS, secureConnectionStart: 0, connectEnd: 259 }, { slow: true }],
  ['looked up and there after 249 ms', { ...OVER_TLS, connectStart: 200, secureConnectionStart: 259 }, { slow: true }],
])('what Chrome shows of a connection that was %s', async (_, shown, connection) => {
  const entry = {
    name: DSN,
    startTime: Number.POSITIVE_INFINITY,
    nextHopProtocol: 'http/1.1',
    fetchStart: 5,
    ...shown,
  };
  let tell: (list: { getEntries(): object[] }) => void = () => undefined;
  class Observer {
    constructor(listener: typeof tell) {
      tell = listener;
    }
    observe() {
      // Entries come when the test tells of them.
    }
  }
  vi.stubGlobal('PerformanceObserver', Observer);
  const read = createConnections(() => undefined).watch(DSN);
  tell({ getEntries: () => [{ secureConnectionStart: 0, ...entry }] });
  expect(await read(new Response(null, { headers: { connection: 'close' } }))).toMatchObject({
    protocol: 'http/1.1',
    closes: true,
    ...connection,
  });
  vi.unstubAllGlobals();
});
