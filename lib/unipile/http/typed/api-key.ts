import { failed, ok, type Result } from '@/lib/result';
import { stripEnds } from '@/lib/strip-ends';
import { INVISIBLE } from './invisible';

/** Why what was typed as the API key cannot be one. Unipile was not asked. */
export type KeyProblem = {
  readonly kind: 'key-unusable';
  readonly why: 'empty' | 'too-long' | 'several' | 'address' | 'hidden' | 'spaces' | 'characters';
};

/** The longest text that is looked at: a command with a key in it is shorter, and a key by far. */
const MAX_TYPED = 2_000;
const QUOTES = '"\'`“”„‟‘’‚«»';
const WRAPPING = new RegExp(`[\\s${QUOTES}<>,;\\\\]`);
/** A key with its name before it: a header, a line of settings, JSON, code, a whole command. */
const NAMED = new RegExp(
  `(?<![\\w.+/-])(?<name>[\\w-]*(?:key|token)|authorization)[${QUOTES}]?\\s*(?::|=>?)\\s*[${QUOTES}]?\\s*(?:bearer\\s+)?` +
    `(?<key>(?!=)[^\\s${QUOTES}<>,;&(){}[\\]\\\\]*)`,
  'gi',
);
/** Names that no key ends in: with nothing behind them they are a name without its key. */
const A_NAME = /^(?:.*[_-](?:key|token)|apikey|key|token|authorization)$/i;
const BARE_NAME = /^(?:x-api-key|bearer)(?:\s+|$)/i;
/** What may come after a key that stands without quotes: the next option, address, setting or bracket, and no rest of the key. */
const NEXT = new RegExp(
  `^(?:$|[-#|(){}[\\]<>\\\\${QUOTES}]|https?:|[\\w-]+[${QUOTES}]?\\s*[:=]\\s*[\\w${QUOTES}])`,
  'i',
);
/** The dots or stars that a page shows in the place of characters. */
const HIDDEN = /[*•●∙·⋅]{3}/;
const ADDRESSES = [
  /^[a-z][a-z0-9+.-]*:\/\//i,
  /^(?:[a-z0-9-]+\.)*unipile\.com(?:[:/]|$)/i,
  /^(?:localhost|\[[\da-f:]+\]|[a-z0-9-]+(?:\.[a-z0-9-]+)+):\d{1,5}(?:\/|$)/i,
  /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i,
];

/** Reads what the user typed or pasted, where exactly one key is meant. `repaired` is true where the key differs from it. */
export function parseApiKey(
  typed: string,
): Result<{ readonly apiKey: string; readonly repaired: boolean }, KeyProblem> {
  if (typed.length > MAX_TYPED) return unusable('too-long');
  const text = stripEnds(typed.replace(INVISIBLE, ''), WRAPPING);
  const named = [...text.matchAll(NAMED)];
  const keys = new Set(named.map(({ groups }) => groups?.key ?? '').filter(Boolean));
  if (keys.size > 1) return unusable('several');
  const nameless = named.some(({ groups }) => A_NAME.test(groups?.name ?? ''));
  const [apiKey = nameless ? '' : stripEnds(text.replace(BARE_NAME, ''), WRAPPING)] = keys;
  const broken = keys.size === 1 && named.some((match) => !endsThere(text, match));
  const why = broken ? 'spaces' : whyNot(apiKey);
  return why ? unusable(why) : ok({ apiKey, repaired: apiKey !== typed });
}

/** Whether a header can carry the key. One that it cannot was never one of Unipile's. */
export const isSendable = (apiKey: string): boolean => /^[\x21-\x7e]+$/.test(apiKey);

/** Whether a text that is no address is a key beyond doubt: long, with letters and digits, and nothing of Unipile's own name. */
export const isSurelyKey = (typed: string): boolean =>
  parseApiKey(typed).ok && /^(?=.*\d)(?=.*[a-z]).{24,}$/is.test(typed.trim()) && !/unipile\./i.test(typed);

const unusable = (why: KeyProblem['why']) => failed<KeyProblem>({ kind: 'key-unusable', why });

function endsThere(text: string, { index, 0: match }: RegExpExecArray): boolean {
  const rest = text.slice(index + match.length);
  return !/^\s/.test(rest) || NEXT.test(rest.trimStart());
}

function whyNot(key: string): KeyProblem['why'] | null {
  if (key === '') return 'empty';
  if (HIDDEN.test(key)) return 'hidden';
  if (/\s/.test(key)) return 'spaces';
  if (ADDRESSES.some((address) => address.test(key))) return 'address';
  return isSendable(key) && !/["'`<>{}\\]/.test(key) ? null : 'characters';
}
