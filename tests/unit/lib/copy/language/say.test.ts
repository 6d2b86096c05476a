import { afterEach, expect, test } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { inLanguage, isolated, say, speak, spoken, words } from '@/lib/copy/language/say';

const GERMAN = { locale: 'de-AT', texts: { time_tomorrow: 'morgen, {time}', badge_undo: 'Zurück' } };
const ARABIC = { locale: 'ar', texts: { badge_title: 'كيث: {waiting}' } };

afterEach(() => speak(ENGLISH));

test('a message is said in the language that is spoken', () => {
  expect(say('time_tomorrow', { time: '09:12' })).toBe('09:12 tomorrow');
  speak(GERMAN);
  expect(say('time_tomorrow', { time: '09:12' })).toBe('morgen, 09:12');
});

test('a table reads each message when it is used, not when it is made', () => {
  const table = words({ undo: 'badge_undo' });
  expect(table.undo).toBe('Undo');
  speak(GERMAN);
  expect(table.undo).toBe('Zurück');
  expect({ ...table }).toEqual({ undo: 'Zurück' });
});

test('what is made for a language is made once for it, and anew for the next', () => {
  const made: string[] = [];
  const one = inLanguage((locale) => made.push(locale));
  one();
  one();
  speak(GERMAN);
  one();
  expect(made).toEqual(['en-GB', 'de-AT']);
});

test('a name of the other direction is isolated, so that it takes no sign beside it along', () => {
  expect(isolated('Jane Doe')).toBe('Jane Doe');
  expect(isolated('ליאת')).toBe('\u2068ליאת\u2069');
  speak(ARABIC);
  expect(say('badge_title', { waiting: 'Jane Doe' })).toBe('كيث: \u2068Jane Doe\u2069');
});

test('a number is isolated from right to left, or it would change places with a Latin word beside it', () => {
  expect(isolated('12')).toBe('12');
  speak(ARABIC);
  expect(isolated('12')).toBe('\u206812\u2069');
});

test('what a parameter says is never taken for a parameter', () => {
  expect(say('time_tomorrow', { time: '{time}' })).toBe('{time} tomorrow');
});

test('English is spoken before anything else is', () => {
  expect(spoken()).toBe(ENGLISH);
});
