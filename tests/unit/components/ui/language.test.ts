// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptLanguage, showDirection } from '@/components/ui/kept-language';
import { followLanguage, keepLanguage } from '@/components/ui/language';
import { ENGLISH } from '@/lib/copy/language/english';
import { say, speak } from '@/lib/copy/language/say';
import arabic from '@/public/_locales/ar/messages.json';

const drawn: string[] = [];
const draw = () => drawn.push(say('tabs_today'));
const page = () => document.documentElement;

beforeEach(() => {
  localStorage.clear();
  drawn.length = 0;
  vi.stubGlobal('fetch', async () => ({ json: async () => arabic }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  speak(ENGLISH);
});

test('English is drawn at once, another language once it was read, and each that is kept after it', async () => {
  followLanguage(draw);
  expect([drawn, page().dir]).toEqual([['Today'], 'ltr']);
  keepLanguage('ar');
  await vi.waitFor(() => expect(drawn).toEqual(['Today', 'اليوم']));
  expect([page().lang, page().dir]).toEqual(['ar', 'rtl']);
  keepLanguage('browser');
  expect([drawn.at(-1), page().dir, keptLanguage()]).toEqual(['Today', 'ltr', 'browser']);
});

test('what is kept already is not drawn again', () => {
  followLanguage(draw);
  keepLanguage('browser');
  expect(drawn).toEqual(['Today']);
});

test('a language whose texts cannot be read is reported, and English is drawn', async () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  vi.stubGlobal('fetch', () => Promise.reject(new Error('gone')));
  localStorage.setItem('language', 'de');
  followLanguage(draw);
  await vi.waitFor(() => expect(drawn).toEqual(['Today']));
  expect(report).toHaveBeenCalledTimes(1);
});

test('before any text is there a page runs as its language does', () => {
  showDirection();
  expect(page().dir).toBe('ltr');
  localStorage.setItem('language', 'ar');
  showDirection();
  expect(page().dir).toBe('rtl');
});

test('a language that Kith does not speak is no choice', () => {
  localStorage.setItem('language', 'tlh');
  expect(keptLanguage()).toBe('browser');
});
