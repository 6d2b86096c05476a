import { afterEach, expect, test } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import { pageSpeech } from '@/lib/worker/page/page-speech';

afterEach(() => speak(ENGLISH));

test('a page is handed its own words alone', () => {
  const { locale, texts } = pageSpeech();
  expect(locale).toBe('en-GB');
  expect(texts.page_button_undo).toBe('Undo');
  expect(Object.keys(texts).filter((key) => !key.startsWith('page_'))).toEqual([]);
});

test('a page is handed the language that is spoken by then', () => {
  pageSpeech();
  speak({ locale: 'de-AT', texts: { page_button_undo: 'Rückgängig', badge_undo: 'Halt' } });
  expect(pageSpeech()).toEqual({ locale: 'de-AT', texts: { page_button_undo: 'Rückgängig' } });
});
