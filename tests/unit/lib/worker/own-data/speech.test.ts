import { afterEach, expect, test, vi } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { say, speak, spoken } from '@/lib/copy/language/say';
import { createSpeech } from '@/lib/worker/own-data/speech';

const BROWSER = { language: 'en-US', languages: ['en-US'] };

afterEach(() => speak(ENGLISH));

test('the worker speaks the language of the browser until another is chosen', async () => {
  const speech = createSpeech({
    languages: BROWSER,
    chosen: async () => 'browser',
    spoken: async () => undefined,
    changed: async () => undefined,
    report: () => undefined,
  });
  await speech.ready;
  expect(spoken().locale).toBe('en-US');
});

test('settings that cannot be read are reported, and English is spoken', async () => {
  const report = vi.fn();
  const failure = new Error('unreadable');
  const speech = createSpeech({
    languages: BROWSER,
    chosen: () => Promise.reject(failure),
    spoken: async () => undefined,
    changed: async () => undefined,
    report,
  });
  await speech.ready;
  expect(report).toHaveBeenCalledWith(failure);
  expect(say('badge_undo')).toBe('Undo');
});

test('what is shown is said again once for each change of the language, and for no other change of the settings', async () => {
  const [shown, changed] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  let choice: 'en' | 'browser' = 'en';
  const speech = createSpeech({
    languages: BROWSER,
    chosen: async () => choice,
    spoken: shown,
    changed,
    report: () => undefined,
  });
  await speech.ready;
  await speech.again();
  // A worker that only starts has changed nothing that a page shows.
  expect([shown.mock.calls.length, changed.mock.calls.length]).toEqual([1, 0]);
  choice = 'browser';
  await speech.again();
  expect([shown.mock.calls.length, changed.mock.calls.length]).toEqual([2, 1]);
});

test('of two choices close together the later one is spoken, whichever is read first', async () => {
  const answers: ((texts: object) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise((answer) => answers.push((texts) => answer({ json: async () => texts }))));
  let choice: 'de' | 'pl' = 'de';
  const speech = createSpeech({
    languages: BROWSER,
    chosen: async () => choice,
    spoken: async () => undefined,
    changed: async () => undefined,
    report: () => undefined,
  });
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  choice = 'pl';
  const again = speech.again();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.({ badge_undo: { message: 'Stop' } });
  await again;
  answers[0]?.({ badge_undo: { message: 'Halt' } });
  await speech.ready;
  expect([spoken().locale, say('badge_undo')]).toEqual(['pl', 'Stop']);
  vi.unstubAllGlobals();
});
