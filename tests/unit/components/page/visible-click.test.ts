// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createVisibleClick, SEEN_FOR_MS, SETTLE_MS } from '@/components/page/visible-click';

type Tell = (entries: { readonly target: Element; readonly isVisible?: boolean }[]) => void;

const button = document.createElement('button');
let stop: AbortController;
let tell: Tell;
let options: unknown;
const disconnect = vi.fn();
let clicks: ReturnType<typeof createVisibleClick>;

const click = (isTrusted = true) => Object.defineProperty(new MouseEvent('click'), 'isTrusted', { value: isTrusted });
const isReal = async (event = click()) => {
  const real = clicks.isReal(event, button);
  await vi.advanceTimersByTimeAsync(SETTLE_MS);
  return real;
};
const see = (isVisible?: boolean) =>
  tell([isVisible === undefined ? { target: button } : { target: button, isVisible }]);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  stop = new AbortController();
  window.IntersectionObserver = class {
    constructor(callback: Tell, init: unknown) {
      tell = callback;
      options = init;
    }
    observe() {}
    unobserve() {}
    disconnect = disconnect;
  } as unknown as typeof IntersectionObserver;
  clicks = createVisibleClick({ window, now: Date.now, signal: stop.signal });
  clicks.watch(button);
});

afterEach(() => vi.useRealTimers());

test('it asks for real visibility, of the whole button', () => {
  expect(options).toMatchObject({ trackVisibility: true, delay: 100, threshold: 1 });
});

test('a trusted click on a button seen long enough is real', async () => {
  see(true);
  await vi.advanceTimersByTimeAsync(SEEN_FOR_MS);
  expect(await isReal()).toBe(true);
});

test('a click that a script made is not', async () => {
  see(true);
  await vi.advanceTimersByTimeAsync(SEEN_FOR_MS);
  expect(await isReal(click(false))).toBe(false);
});

test('a click on a button not seen long enough is not', async () => {
  see(true);
  await vi.advanceTimersByTimeAsync(SEEN_FOR_MS - 1);
  expect(await isReal()).toBe(false);
});

test('the time starts anew when the button was covered in between', async () => {
  see(true);
  await vi.advanceTimersByTimeAsync(SEEN_FOR_MS);
  see(false);
  see(true);
  expect(await isReal()).toBe(false);
});

test('a cover that came just before the click is noticed just after it', async () => {
  see(true);
  await vi.advanceTimersByTimeAsync(SEEN_FOR_MS);
  const real = clicks.isReal(click(), button);
  await vi.advanceTimersByTimeAsync(SETTLE_MS / 2);
  see(false);
  see(true);
  await vi.advanceTimersByTimeAsync(SETTLE_MS / 2);
  expect(await real).toBe(false);
});

test('a browser that cannot tell makes no click real', async () => {
  see();
  await vi.advanceTimersByTimeAsync(SEEN_FOR_MS);
  expect(await isReal()).toBe(false);
});

test('a button no longer watched is forgotten', async () => {
  see(true);
  await vi.advanceTimersByTimeAsync(SEEN_FOR_MS);
  clicks.unwatch(button);
  expect(await isReal()).toBe(false);
});

test('it stops observing with its signal', () => {
  stop.abort();
  expect(disconnect).toHaveBeenCalledOnce();
});
