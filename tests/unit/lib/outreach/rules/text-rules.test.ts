import { describe, expect, it } from 'vitest';
import { losesBlankLines, textRefusal, textToSend, unseenRefusal } from '@/lib/outreach/rules/text-rules';

describe('a text', () => {
  it('goes out as it was typed', () => {
    expect(textToSend('invite', '  Hello \n')).toBe('  Hello \n');
  });

  it('of nothing but space is none', () => {
    expect(textToSend('invite', ' \n ')).toBeNull();
    expect(textRefusal('invite', null, 'free')).toBeNull();
    expect(textRefusal('message', null, 'free')).toEqual({ kind: 'text-empty' });
  });

  it.each([
    ['zero-width spaces', '\u200b\u200b'],
    ['a joiner', '\u200d'],
    ['a soft hyphen', '\u00ad'],
    ['blank Braille', '\u2800'],
    ['a Hangul filler', '\u3164'],
    ['a mark of direction', '\u202e \u2060'],
    ['a variation selector', '\ufe0f'],
    ['a tag', '\u{e0041}'],
    ['controls', '\u0000\u0007'],
    ['half a character', '\ud83d'],
    ['an accent without its letter', '\u0301'],
  ])('in which nothing can be seen is none: %s', (_, text) => {
    expect(textToSend('message', text)).toBeNull();
    expect(unseenRefusal(text)).toEqual({ kind: 'text-unseen' });
  });

  it.each(['', ' \n\t', 'Hello', '\u200bok'])(
    'of spaces, or in which something can be seen, is refused for nothing: %j',
    (text) => {
      expect(unseenRefusal(text)).toBeNull();
    },
  );

  it.each(['?', '👍🏽', '1️⃣', '🇫🇷', 'é', 'नमस्ते', '\u200bok'])('in which something can be seen goes out: %s', (text) => {
    expect(textToSend('message', text)).toBe(text);
  });

  it('is not carried by what has none', () => {
    expect(textToSend('withdraw', 'Hello')).toBeNull();
  });

  it.each([
    ['invite', 'free', 200],
    ['invite', 'premium', 300],
    ['message', 'free', 8_000],
    ['inmail', 'recruiter', 8_000],
  ] as const)(
    'of %s on a %s account has at most %d characters, and is told by how much it is over',
    (action, tier, max) => {
      expect(textRefusal(action, 'x'.repeat(max), tier)).toBeNull();
      expect(textRefusal(action, 'x'.repeat(max + 3), tier)).toEqual({ kind: 'text-too-long', max, over: 3 });
    },
  );

  it('with words in braces goes out where these very words were asked for, and no others', () => {
    const code = 'if (x) { return } else { again }';
    expect(textRefusal('message', code, 'free', undefined, ['{ return }', '{ again }'])).toBeNull();
    expect(textRefusal('message', code, 'free', undefined, ['{ return }'])).toMatchObject({ variable: 'again' });
    expect(textRefusal('message', code, 'free')).toMatchObject({ variable: 'return' });
  });

  it('with a variable left in it does not go out', () => {
    expect(textRefusal('invite', 'Hi {first_name}', 'free')).toEqual({
      kind: 'variable-unresolved',
      variable: 'first_name',
    });
    expect(textRefusal('invite', 'Set {x} = {1}', 'free')).toBeNull();
  });

  it('holds the person’s own words, whatever they look like', () => {
    const person = { firstName: 'Jane', lastName: 'Doe', headline: 'Loves {company}', company: null };
    expect(textRefusal('invite', 'Hi, you are: Loves {company}', 'free', person)).toBeNull();
    expect(textRefusal('invite', 'Hi {company}', 'free', person)).toEqual({
      kind: 'variable-unresolved',
      variable: 'company',
    });
  });
});

it.each([
  ['one\ntwo', false],
  ['one\n\ntwo', false],
  ['one\n\n\ntwo', true],
  ['one\n \t\n\ntwo', true],
  ['one\n\n\n', false],
])('%j loses blank lines on LinkedIn: %s', (text, loses) => {
  expect(losesBlankLines(text)).toBe(loses);
});
