import type { CountedParams } from 'virtual:english';
import { filled, inLanguage, spoken } from './say';

export type CountedKey = keyof CountedParams;

const rules = inLanguage((locale) => new Intl.PluralRules(locale));

/**
 * The text of a message about a number of things, in the plural category that the language has for it: `key_one`, `key_few`, `key_many`,
 * `key_other` and so on in `messages.json`. `{count}` is the number in words, put into words by the caller.
 */
export function sayPlural<Key extends CountedKey>(
  key: Key,
  count: number,
  params: Readonly<Record<CountedParams[Key], string>>,
): string {
  const { texts } = spoken();
  return filled(texts[`${key}_${rules().select(count)}`] ?? texts[`${key}_other`] ?? '', params);
}
