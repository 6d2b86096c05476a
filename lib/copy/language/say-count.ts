import type { CountedParams } from 'virtual:english';
import { numberWords } from '@/lib/copy/number-words';
import { filled, inLanguage, spoken } from './say';

export type CountedKey = keyof CountedParams;
type Others<Key extends CountedKey> = Exclude<CountedParams[Key], 'count'>;
type ParamsOf<Key extends CountedKey> = [Others<Key>] extends [never] ? [] : [Readonly<Record<Others<Key>, string>>];

const rules = inLanguage((locale) => new Intl.PluralRules(locale));

/**
 * The text of a message about a number of things, in the plural category that the language has for it: `key_one`, `key_few`, `key_many`,
 * `key_other` and so on in `messages.json`. `{count}` is the number in words.
 */
export function sayCount<Key extends CountedKey>(key: Key, count: number, ...[params]: ParamsOf<Key>): string {
  const { texts } = spoken();
  const text = texts[`${key}_${rules().select(count)}`] ?? texts[`${key}_other`] ?? '';
  return filled(text, { ...params, count: numberWords(count) });
}
