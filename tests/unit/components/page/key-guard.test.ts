// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guardKeys } from '@/components/page/key-guard';

const stop = new AbortController();
const host = document.createElement('div');
const pageHears = vi.fn();
const onKeyDown = vi.fn();
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

const press = (target: EventTarget, type: string) => {
  const event = new KeyboardEvent(type, { key: 'j', bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  document.body.append(host);
  guardKeys({ window, host: () => host, onKeyDown, signal: stop.signal });
  for (const type of KEYS) window.addEventListener(type, pageHears, true);
});

afterEach(() => vi.clearAllMocks());

test.each(KEYS)('the page hears no %s of the control, whose default action goes on', (type) => {
  const event = press(host, type);
  expect(pageHears).not.toHaveBeenCalled();
  expect(event.defaultPrevented).toBe(false);
});

test('the control hears each key once, when it goes down', () => {
  for (const type of KEYS) press(host, type);
  expect(onKeyDown.mock.calls.map(([event]) => event.type)).toEqual(['keydown']);
});

test.each(KEYS)('the page keeps hearing its own %s', (type) => {
  press(document.body, type);
  expect(pageHears).toHaveBeenCalledOnce();
  expect(onKeyDown).not.toHaveBeenCalled();
});

test('the guard ends with its signal', () => {
  stop.abort();
  press(host, 'keydown');
  expect(pageHears).toHaveBeenCalled();
});
