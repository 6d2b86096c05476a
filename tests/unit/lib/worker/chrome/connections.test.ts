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
  // Chrome gives it to none that does not ask for it.
  Object.assign(browser, { privacy: undefined });
});

test('the rule is set once, for requests of Kith’s own that belong to no tab', async () => {
  dnrThat(() => false);
  const { closeEach } = createConnections(() => undefined);
  await Promise.all([closeEach(), closeEach()]);
  await closeEach();
  expect(attempts).toBe(1);
  expect(rules).toMatchObject([
    { condition: { initiatorDomains: [new URL(browser.runtime.getURL('')).hostname], tabIds: [-1] } },
  ]);
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

/** Firefox, whose setting for connections ahead of requests stands like this once Kith has set it. */
const firefoxWith = (state: object) => {
  const set = vi.fn(async () => true);
  Object.assign(browser, { privacy: { network: { networkPredictionEnabled: { set, get: async () => state } } } });
  return set;
};

test.each([
  ['has switched that off', { value: false, levelOfControl: 'controlled_by_this_extension' }, 'http/1.1'],
  [
    'found it switched off by another extension',
    { value: false, levelOfControl: 'controlled_by_other_extensions' },
    'http/1.1',
  ],
  ['was overruled by another extension', { value: true, levelOfControl: 'controlled_by_other_extensions' }, ''],
  ['cannot tell which part of it is off', { value: false, levelOfControl: 'controllable_by_this_extension' }, ''],
])(
  'Firefox, which opens connections ahead, has a connection for a write alone where Kith %s',
  async (_, state, protocol) => {
    dnrThat(() => false);
    const set = firefoxWith(state);
    expect(await connectionShown({ nextHopProtocol: '' })).toMatchObject({ protocol, opened: true, closes: true });
    expect(set).toHaveBeenCalledExactlyOnceWith({ value: false });
    Object.assign(browser, { privacy: undefined });
  },
);

test.each([
  ['HTTP/1.1 while connections may be opened ahead', 'http/1.1', true],
  ['HTTP/2', 'h2', false],
])('Firefox that is let name the protocol has no connection for a write over %s', async (_, nextHopProtocol, value) => {
  dnrThat(() => false);
  firefoxWith({ value, levelOfControl: 'controlled_by_this_extension' });
  expect(await connectionShown({ nextHopProtocol })).toMatchObject({ protocol: '' });
  Object.assign(browser, { privacy: undefined });
});

test('where Firefox gives no such setting no write has a connection of its own', async () => {
  dnrThat(() => false);
  expect(await connectionShown({ nextHopProtocol: '' })).toMatchObject({ protocol: '' });
});

const DSN = 'https://api1.unipile.com:13111/api/v1/accounts';
const OVER_TLS = { domainLookupStart: 10, connectStart: 10, secureConnectionStart: 110, connectEnd: 400 };

test.each<[string, object, object]>([
  ['opened for it', OVER_TLS, { opened: true, slow: false }],
  [
    'opened within the millisecond that Firefox rounds to',
    { connectStart: 5, domainLookupStart: 5, connectEnd: 6, secureConnectionStart: 0 },
    { opened: true },
  ],
  [
    'reused',
    { connectStart: 5, domainLookupStart: 5, connectEnd: 5, secureConnectionStart: 0 },
    { opened: false, slow: false },
  ],
  ['there after 248 ms', { ...OVER_TLS, secureConnectionStart: 258 }, { slow: false }],
  ['there after 249 ms', { ...OVER_TLS, secureConnectionStart: 259 }, { slow: true }],
  ['there after 249 ms without TLS', { ...OVER_TLS, secureConnectionStart: 0, connectEnd: 259 }, { slow: true }],
  ['looked up and there after 249 ms', { ...OVER_TLS, connectStart: 200, secureConnectionStart: 259 }, { slow: true }],
])('what the browser shows of a connection that was %s', async (_, shown, connection) => {
  expect(await connectionShown(shown)).toMatchObject({ protocol: 'http/1.1', closes: true, ...connection });
});

/** What is made of what the browser shows of a read. */
async function connectionShown(shown: object) {
  const entry = {
    name: DSN,
    startTime: Number.POSITIVE_INFINITY,
    nextHopProtocol: 'http/1.1',
    fetchStart: 5,
    ...OVER_TLS,
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
  const { closeEach, watch } = createConnections(() => undefined);
  await closeEach();
  const read = watch(DSN);
  tell({ getEntries: () => [entry] });
  const connection = await read(new Response(null, { headers: { connection: 'close' } }));
  vi.unstubAllGlobals();
  return connection;
}
