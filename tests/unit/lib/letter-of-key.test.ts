import { expect, test } from 'vitest';
import { letterOfKey } from '@/lib/letter-of-key';

const press = (key: string, code: string, isComposing = false) => letterOfKey({ key, code, isComposing });

test.each([
  ['Russian', 'о', 'KeyJ', 'j'],
  ['Russian, with Shift', 'О', 'KeyJ', 'j'],
  ['Arabic', 'ت', 'KeyJ', 'j'],
  ['Arabic, a ligature', 'لا', 'KeyB', 'b'],
  ['Greek', 'ξ', 'KeyJ', 'j'],
  ['Greek, what looks like an E', 'Ε', 'KeyE', 'e'],
  ['Hebrew', 'ח', 'KeyJ', 'j'],
  ['Thai, a mark', '่', 'KeyJ', 'j'],
  ['Korean', 'ㅓ', 'KeyJ', 'j'],
  ['Japanese kana', 'ま', 'KeyJ', 'j'],
])('%s: %s is the letter that stands there on a Latin keyboard', (_, key, code, letter) => {
  expect(press(key, code)).toBe(letter);
});

test.each([
  ['AZERTY', 'a', 'KeyQ', 'a'],
  ['AZERTY', 'm', 'Semicolon', 'm'],
  ['QWERTZ', 'z', 'KeyY', 'z'],
  ['Dvorak', 'j', 'KeyC', 'j'],
  ['Dvorak', 'h', 'KeyJ', 'h'],
  ['caps lock', 'J', 'KeyJ', 'j'],
  ['Turkish, the dotless I', 'ı', 'KeyI', 'i'],
  ['Turkish, the dotless I with Shift', 'I', 'KeyI', 'i'],
  ['Turkish, the I with a dot', 'i', 'Quote', 'i'],
  ['Turkish, the I with a dot and Shift', 'İ', 'Quote', 'i'],
])('%s: %s is the letter that is printed on it', (_, key, code, letter) => {
  expect(press(key, code)).toBe(letter);
});

test.each([
  ['Dvorak, a full stop where E is elsewhere', '.', 'KeyE'],
  ['Turkish F, a letter of its own where E is elsewhere', 'ğ', 'KeyE'],
  ['AZERTY, a digit', 'é', 'Digit2'],
  ['Russian, a letter where no Latin one stands', 'ж', 'Semicolon'],
  ['a digit', '1', 'Digit1'],
  ['a named key', 'Enter', 'Enter'],
  ['a held key', 'Shift', 'ShiftLeft'],
  ['a dead key', 'Dead', 'KeyE'],
  ['the key that begins to compose', 'Process', 'KeyJ'],
])('%s is no letter', (_, key, code) => {
  expect(press(key, code)).toBeNull();
});

test('while something is composed no key is a letter', () => {
  expect(press('j', 'KeyJ', true)).toBeNull();
  expect(press('ま', 'KeyJ', true)).toBeNull();
});
