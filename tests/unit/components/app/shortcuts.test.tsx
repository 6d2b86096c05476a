// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isTyping, shortcutOf } from '@/components/app/shortcuts';

const key = (pressed: string, change: object = {}) => ({
  key: pressed,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...change,
});

test.each([
  ['1', { does: 'tab', at: 0 }],
  ['4', { does: 'tab', at: 3 }],
  ['/', { does: 'search' }],
  ['?', { does: 'help' }],
  ['Escape', { does: 'back' }],
  ['0', null],
  ['a', null],
  ['Enter', null],
])('%s', (pressed, shortcut) => {
  expect(shortcutOf(key(pressed), false)).toEqual(shortcut);
});

test.each(['1', '/', '?'])('%s is a letter like any other while somebody types', (pressed) => {
  expect(shortcutOf(key(pressed), true)).toBeNull();
});

test('Esc steps back from a box as well', () => {
  expect(shortcutOf(key('Escape'), true)).toEqual({ does: 'back' });
});

test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented'])('with %s it is not Kith’s', (held) => {
  expect(shortcutOf(key('1', { [held]: true }), false)).toBeNull();
});

test.each([
  ['<textarea></textarea>', true],
  ['<input>', true],
  ['<input type="email">', true],
  ['<select></select>', true],
  ['<div contenteditable="true"></div>', true],
  ['<input type="checkbox">', false],
  ['<button></button>', false],
])('in %s somebody types: %s', (html, typing) => {
  document.body.innerHTML = html;
  expect(isTyping(document.body.firstElementChild)).toBe(typing);
});

test('nowhere nobody types', () => {
  expect(isTyping(null)).toBe(false);
});
