import type { MessageParams } from 'virtual:english';

/** The texts of one language, and how its numbers and dates are written. */
export interface Speech {
  /** A BCP 47 tag, with the user's own country where it is known: `de-AT`. */
  readonly locale: string;
  /** By key, as in `messages.json`. A page of LinkedIn gets those alone that its control uses. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Before anything is spoken; en-GB gives the 24-hour clock and the day before the month. */
let speech: Speech = { locale: 'en-GB', texts: {} };
let turn = 0;

/** From now on everything is said in this language. What was said before stays as it is: draw it again. */
export function speak(next: Speech): void {
  speech = next;
  turn += 1;
}

export const spoken = (): Speech => speech;

export type MessageKey = keyof MessageParams;
/** A message without parameters. */
export type PlainKey = { [Key in MessageKey]: [MessageParams[Key]] extends [never] ? Key : never }[MessageKey];
/** The messages with these parameters and no others. */
export type KeyWith<Params extends string> = {
  [Key in MessageKey]: [MessageParams[Key], Params] extends [Params, MessageParams[Key]] ? Key : never;
}[MessageKey];
type ParamsOf<Key extends MessageKey> = [MessageParams[Key]] extends [never]
  ? []
  : [Readonly<Record<MessageParams[Key], string>>];

/** The text of a message. Each `{parameter}` in it is replaced by a text that was put into words already. */
export const say = <Key extends MessageKey>(key: Key, ...[params]: ParamsOf<Key>): string =>
  filled(speech.texts[key] ?? '', params ?? {});

/** A table of messages that are read when they are used, each in the language that is spoken by then. */
export function words<Table extends Readonly<Record<string, PlainKey>>>(
  keys: Table,
): { readonly [Name in keyof Table]: string } {
  const table = {};
  for (const [name, key] of Object.entries(keys)) {
    Object.defineProperty(table, name, { enumerable: true, get: () => (say as (key: string) => string)(key) });
  }
  return table as { readonly [Name in keyof Table]: string };
}

/** Something made for a language, such as a formatter: made when it is first used, and anew once another language is spoken. */
export function inLanguage<Made>(make: (locale: string) => Made): () => Made {
  let made: { readonly turn: number; readonly value: Made } | null = null;
  return () => {
    if (made?.turn !== turn) made = { turn, value: make(speech.locale) };
    return made.value;
  };
}

/** Whether a language is written from right to left. */
export const isRightToLeft = (locale: string): boolean => /^(ar|fa|he|ur)\b/.test(locale);

/** The way in which a language is written, as HTML's `dir` names it. */
export const directionOf = (locale: string): 'rtl' | 'ltr' => (isRightToLeft(locale) ? 'rtl' : 'ltr');

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Digits too: between words of the other direction a number changes places with what stands beside it, as in "3 InMail". */
const LEFT_TO_RIGHT =
  /[\p{Nd}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A text of the other direction is isolated (Unicode's FSI and PDI, what `<bdi>` does), or it would take the signs beside it along. */
export function isolated(text: string): string {
  const other = isRightToLeft(speech.locale) ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return other.test(text) ? `\u2068${text}\u2069` : text;
}

/** @internal */
export const filled = (text: string, params: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => isolated(params[name] ?? ''));
