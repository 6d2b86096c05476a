import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRightToLeft } from '@/lib/copy/language/say';
import { LANGUAGES } from '@/lib/languages';
import { countedKey, languageCodes, messagesFile, paramsOf } from '../../rig/message-store.ts';
import { codeUnder } from './source-files.ts';

const english = messagesFile('en');
const others = languageCodes().filter((code) => code !== 'en');
const code = ['lib', 'components', 'entrypoints']
  .flatMap(codeUnder)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** What only the manifest names. */
const IN_MANIFEST = ['command_invite', 'command_sidepanel', 'description', 'name'];

/** Words of the address that a language does not take (TRANSLATING.md), where they cannot mean anything else. */
const OTHER_ADDRESS: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:du|dich|dir|dein\p{L}*|euch|eure?\p{L}*)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:tu|toi|tes)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:usted(?:es)?|vosotr[oa]s|vuestr\p{L}+)(?!\p{L})/iu,
  pt_BR: /(?<!\p{L})(?:tu|te[ui]s?|tuas?|contigo)(?!\p{L})/iu,
  it: /(?<!\p{L})(?:Lei|Suo|Sua|vostr\p{L}+)(?!\p{L})/u,
  pl: /(?<!\p{L})(?:Pan[aiu]?|Panią|Państw\p{L}+)(?!\p{L})/u,
  nl: /(?<!\p{L})(?:u|uw|uzelf)(?!\p{L})/iu,
  tr: /(?<!\p{L})(?:sen|seni|senin|sana|sende)(?!\p{L})/iu,
  zh_CN: /你(?!们)/u,
};

const plainKeys = Object.keys(english).filter((key) => countedKey(key) === null);
const countedKeys = [...new Set(Object.keys(english).flatMap((key) => countedKey(key) ?? []))];
const textAt = (key: string) => english[key]?.message ?? '';

describe('the store of texts', () => {
  test('each language that is offered has its texts, and no others lie there', () => {
    expect(languageCodes()).toEqual(LANGUAGES.toSorted());
  });

  test('keys are of Chrome’s form and in order', () => {
    const keys = Object.keys(english);
    expect(keys.filter((key) => !/^[a-z][a-z0-9_]*$/.test(key))).toEqual([]);
    expect(keys).toEqual(keys.toSorted());
  });

  test('every key is used', () => {
    const used = (key: string) => IN_MANIFEST.includes(key) || code.includes(`'${key}'`);
    expect([...plainKeys, ...countedKeys].filter((key) => !used(key))).toEqual([]);
  });

  test('a counted message has the plural categories of English', () => {
    const missing = countedKeys.filter((key) => !english[`${key}_one`] || !english[`${key}_other`]);
    expect(missing).toEqual([]);
  });

  test('what the toolbar button says while a send can be undone fits on it in each language', () => {
    const said = languageCodes().map((language) => messagesFile(language).badge_undo?.message ?? '');
    // Chrome cuts what is longer; a letter of Chinese or Japanese takes the room of two.
    const width = (text: string) =>
      [...text].length + [...text.matchAll(/[\p{Script=Han}\p{Script=Katakana}]/gu)].length;
    expect(said.filter((text) => width(text) < 1 || width(text) > 4)).toEqual([]);
  });

  test('no text has a sign that Chrome would take for a parameter, a blank at its end or two in a row', () => {
    const odd = Object.entries(english).filter(([, { message }]) => /\$|^\s|\s$| {2}/.test(message));
    expect(odd).toEqual([]);
  });
});

describe.each(others)('%s', (language) => {
  const file = messagesFile(language);
  const categories = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories;
  const expected = [...plainKeys, ...countedKeys.flatMap((key) => categories.map((category) => `${key}_${category}`))];

  test('has every key in each plural category of its own, none besides, in order', () => {
    expect(Object.keys(file)).toEqual(expected.toSorted());
  });

  test('has the parameters of English in each text', () => {
    const wrong = Object.entries(file).filter(([key, { message }]) => {
      const counted = countedKey(key);
      const wanted = counted === null ? paramsOf(textAt(key)) : paramsOf(textAt(`${counted}_other`));
      const given = paramsOf(message);
      // A category may say its number by a word: "one", or the dual of Arabic.
      const left = wanted.filter((name) => !given.includes(name) && !(counted !== null && name === 'count'));
      return left.length > 0 || given.some((name) => !wanted.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  test('has no text with a sign that Chrome would take for a parameter, a blank at its end or two in a row', () => {
    const odd = Object.entries(file).filter(([, { message }]) => /\$|^\s|\s$| {2}/.test(message) || message === '');
    expect(odd).toEqual([]);
  });

  test('is a translation: no sentence of English is left in it', () => {
    const wordsOf = (text: string) => text.replaceAll(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? [];
    const same = Object.entries(file).filter(
      ([key, { message }]) => message === textAt(key) && wordsOf(message).length > 3,
    );
    expect(same).toEqual([]);
  });

  test('speaks to the user in one way', () => {
    const other = OTHER_ADDRESS[language];
    const found = Object.entries(file).filter(([, { message }]) => other?.test(message));
    expect(found).toEqual([]);
  });

  test('is short enough for the store and the toolbar', () => {
    expect(file.description?.message.length).toBeLessThanOrEqual(132);
    expect(file.name?.message).toBe('Kith');
  });

  test('says in which direction it is written', () => {
    expect(isRightToLeft(language)).toBe(language === 'ar');
  });
});
