// Files share a worker, its modules, its document and its fake Chrome: what one of them changed is as before for the next.
import { afterAll, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const hasDocument = typeof document !== 'undefined';
const zone = process.env.TZ;
const address = hasDocument ? location.href : '';

/** Where tests put what happy-dom or the fake Chrome lacks. */
const CHANGED: readonly object[] = [
  fakeBrowser,
  ...Object.values(fakeBrowser).filter((part) => typeof part === 'object' && part !== null),
  ...(hasDocument ? [document, Element.prototype, HTMLElement.prototype, HTMLDialogElement.prototype] : []),
];

const before = CHANGED.map((object) => ({
  object,
  own: Object.getOwnPropertyDescriptors(object) as PropertyDescriptorMap,
}));

afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  await forget();
  if (hasDocument) await emptyDocument();
  for (const { object, own } of before) {
    for (const key of Reflect.ownKeys(object)) if (!Object.hasOwn(own, key)) Reflect.deleteProperty(object, key);
    Object.defineProperties(object, own);
  }
});

/** What a worker keeps in memory: that the storage is closed once everything was erased, and how far its clock is ahead. */
async function forget() {
  const { beginAccounts } = await import('@/lib/storage/generation');
  const { setClockAhead } = await import('@/lib/own-clock');
  await beginAccounts();
  setClockAhead(0);
}

async function emptyDocument() {
  const { cleanup } = await import('@testing-library/preact');
  cleanup();
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  for (const child of [...document.documentElement.children])
    if (child !== document.head && child !== document.body) child.remove();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
  localStorage.clear();
  sessionStorage.clear();
}
