// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isTyping, letterOf, shortcutOf } from '@/components/app/shortcuts';

const key = (pressed: string, change: object = {}) => ({
  key: pressed,
  code: '',
  shiftKey: false,
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

test.each([
  ['Ctrl+K', 'k', { ctrlKey: true }, true],
  ['Cmd+K', 'k', { metaKey: true }, true],
  ['Ctrl+K on a keyboard of Cyrillic letters', 'л', { ctrlKey: true, code: 'KeyK' }, true],
  ['Ctrl+K where the caps are locked', 'K', { ctrlKey: true, code: 'KeyK' }, true],
  ['Ctrl+K on a keyboard of Arabic letters', 'ن', { ctrlKey: true, code: 'KeyK' }, true],
  ['Ctrl with a sign where K stands elsewhere', ',', { ctrlKey: true, code: 'KeyK' }, false],
  ['Ctrl with another Latin letter where K stands elsewhere', 't', { ctrlKey: true, code: 'KeyK' }, false],
  ['Ctrl+Shift+K', 'k', { ctrlKey: true, shiftKey: true }, false],
  ['Ctrl+Alt+K', 'k', { ctrlKey: true, altKey: true }, false],
  ['K alone', 'k', {}, false],
])('%s', (_, pressed, held, opens) => {
  for (const typing of [true, false])
    expect(shortcutOf(key(pressed, held), typing)).toEqual(opens ? { does: 'palette' } : null);
});

test.each([
  ['а', 'KeyF', 'f'],
  ['о', 'KeyJ', 'j'],
  ['ت', 'KeyJ', 'j'],
  ['K', 'KeyK', 'k'],
])('the key %s asks a list for the letter that it stands for', (pressed, code, letter) => {
  document.body.innerHTML = '<button></button>';
  expect(letterOf(key(pressed, { code }))).toBe(letter);
});

test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented'])('with %s it asks for none', (held) => {
  expect(letterOf(key('j', { code: 'KeyJ', [held]: true }))).toBeNull();
});
