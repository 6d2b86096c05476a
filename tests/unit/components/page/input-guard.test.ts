// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guardInput } from '@/components/page/input-guard';

const stop = new AbortController();
const host = document.createElement('div');
const pageHears = vi.fn();
const onInput = vi.fn();
const TOLD = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionupdate',
  'paste',
  'copy',
  'drop',
] as const;

const press = (target: EventTarget, type: string) => {
  const event = new Event(type, { bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  document.body.append(host);
  guardInput({ window, host: () => host, onInput, signal: stop.signal });
  for (const type of TOLD) window.addEventListener(type, pageHears, true);
});

afterEach(() => vi.clearAllMocks());

test.each(TOLD)('the page hears no %s of the control, whose default action goes on', (type) => {
  const event = press(host, type);
  expect(pageHears).not.toHaveBeenCalled();
  expect(event.defaultPrevented).toBe(false);
});

test('the control hears each once', () => {
  for (const type of TOLD) press(host, type);
  expect(onInput.mock.calls.map(([event]) => event.type)).toEqual(TOLD);
});

test.each(TOLD)('the page keeps hearing its own %s', (type) => {
  press(document.body, type);
  expect(pageHears).toHaveBeenCalledOnce();
  expect(onInput).not.toHaveBeenCalled();
});

test('the guard ends with its signal', () => {
  stop.abort();
  press(host, 'keydown');
  expect(pageHears).toHaveBeenCalled();
});
