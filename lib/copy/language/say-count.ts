import type { CountedParams } from 'virtual:english';
import { numberWords } from '@/lib/copy/number-words';
import { type CountedKey, sayPlural } from './say-plural';

type Others<Key extends CountedKey> = Exclude<CountedParams[Key], 'count'>;
type ParamsOf<Key extends CountedKey> = [Others<Key>] extends [never] ? [] : [Readonly<Record<Others<Key>, string>>];

/** The text of a message about a number of things; `{count}` is put in by itself. */
export const sayCount = <Key extends CountedKey>(key: Key, count: number, ...[params]: ParamsOf<Key>): string =>
  sayPlural(key, count, { ...params, count: numberWords(count) } as Readonly<Record<CountedParams[Key], string>>);
