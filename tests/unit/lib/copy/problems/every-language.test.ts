import { afterEach, describe, expect, test } from 'vitest';
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { languageCodes, messagesFile } from '@/tests/rig/message-store';
import { NOW } from '../every-problem';
import { EVERY_SENTENCE } from './every-sentence';

afterEach(() => speak(ENGLISH));

/** No other language stands in for a text that is not there. */
const textsOf = (code: string) =>
  Object.fromEntries(Object.entries(messagesFile(code)).map(([key, { message }]) => [key, message]));

describe.each(languageCodes())('every problem, said in %s', (code) => {
  test.each(['Jane Doe', ''])('of the name "%s"', (name) => {
    speak({ locale: code.replace('_', '-'), texts: textsOf(code) });
    for (const problem of EVERY_SENTENCE) {
      const said = problemSentence(problem, { name, now: NOW });
      const names = `${JSON.stringify(problem)}: ${said}`;
      expect(said, names).not.toBe('');
      // Braces are said of a template's variable alone.
      if (problem.kind !== 'variable-unresolved') expect(said, names).not.toMatch(/[{}]/);
      expect(said, names).not.toMatch(/undefined|\bnull\b|NaN|\[object|\u2068\u2069/);
    }
  });
});
