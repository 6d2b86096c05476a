import { expect, test } from 'vitest';
import { type Sender, whoAsks } from '@/lib/protocol/messaging/sender';

const own = { id: 'kith', origin: 'chrome-extension://kith' };
const onJane: Sender = {
  id: 'kith',
  origin: 'https://www.linkedin.com',
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 7, windowId: 1, url: 'https://www.linkedin.com/in/jane-doe/' },
};

test('the control in a LinkedIn tab asks as a page, for the person of the address of the tab', () => {
  expect(whoAsks(onJane, own)).toEqual({
    context: 'page',
    tabId: 7,
    windowId: 1,
    address: { kind: 'person', ref: { kind: 'public-identifier', value: 'jane-doe' } },
  });
});

test('Firefox does not say whether a page is drawn ahead, which it never is', () => {
  expect(whoAsks({ ...onJane, documentLifecycle: undefined }, own)).toMatchObject({ context: 'page', tabId: 7 });
});

test('an own page is the extension, in a tab as well', () => {
  expect(whoAsks({ id: 'kith', origin: own.origin, tab: { id: 3 } }, own)).toEqual({ context: 'extension' });
});

test.each<[string, Partial<Sender>]>([
  ['another extension', { id: 'other' }],
  ['no origin', { origin: undefined }],
  ['a page that is not LinkedIn', { origin: 'https://linkedin.com.evil.example' }],
  ['a name that ends alike', { origin: 'https://evil-linkedin.com' }],
  ['a host of LinkedIn that shows no people', { origin: 'https://business.linkedin.com' }],
  ['a host below a country', { origin: 'https://www.de.linkedin.com' }],
  ['plain http', { origin: 'http://www.linkedin.com' }],
  ['a port of its own', { origin: 'https://www.linkedin.com:8443' }],
  ['a frame inside the page', { frameId: 4 }],
  ['a page that is prerendered', { documentLifecycle: 'prerender' }],
  ['no tab', { tab: undefined }],
  ['a tab whose address is not readable', { tab: { id: 7 } }],
])('%s is nobody', (_, change) => {
  expect(whoAsks({ ...onJane, ...change }, own)).toBeNull();
});

test('a tab of which the window is not told is of none', () => {
  const tab = { id: 7, url: 'https://www.linkedin.com/in/jane-doe/' };
  expect(whoAsks({ ...onJane, tab }, own)).toMatchObject({ tabId: 7, windowId: -1 });
});
