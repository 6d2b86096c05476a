import { dsnText, isUnipileHost, parseDsn } from '@/lib/unipile/http/dsn';
import { isSurelyKey, parseApiKey } from './api-key';
import type { TypedCredentials } from './credentials';
import { INVISIBLE } from './invisible';

/** A file of settings, a command or an object with both in it is shorter; a longer text is not looked at. */
const MAX_TYPED = 2_000;
/** What stands between the parts of JSON, of a command, of the lines of a file of settings. */
const BETWEEN = /[\s"'`“”‘’«»<>,;|=(){}[\]\\]+/;

interface Options {
  readonly loopbackAllowed: boolean;
}

/** The one address of a Unipile and the one key that a text holds, each alone; null where it holds not exactly one of each. */
export function partsOf(typed: string, options: Options): TypedCredentials | null {
  const addresses = addressesIn(typed, options);
  const own = new Set(addresses.flatMap(({ dsn, isOwn }) => (isOwn ? [dsn] : [])));
  const [dsn] = own;
  const apiKey = keyBeside(addresses, typed);
  const isOne = own.size === 1 && apiKey !== null && addressesIn(apiKey, options).length === 0;
  return dsn !== undefined && isOne ? { dsn, apiKey } : null;
}

/**
 * Whether one of the fields holds more than is its own, and not what `partsOf` could part. Without a DSN a key is tried at v2, which an address
 * beside the key did not mean; with one, the address beside the key is not needed.
 */
export function isUnclear({ dsn, apiKey }: TypedCredentials, options: Options): boolean {
  if (dsn.trim() === '') return holdsBoth(apiKey, options);
  const parsed = parseDsn(dsn, options);
  return !parsed.ok && parsed.problem.why === 'not-an-address' && holdsBoth(dsn, options);
}

/** Whether a text holds addresses and keys, however many. */
function holdsBoth(typed: string, options: Options): boolean {
  const key = parseApiKey(typed);
  return (key.ok || key.problem.why === 'several') && addressesIn(typed, options).length > 0;
}

/** An address that a text holds, as `word` there and as `dsn` alone. `isOwn`: on one of Unipile's own hosts. */
interface Address {
  readonly word: string;
  readonly dsn: string;
  readonly isOwn: boolean;
}

function addressesIn(typed: string, options: Options): Address[] {
  if (typed.length > MAX_TYPED) return [];
  return wordsOf(typed).flatMap((word) => {
    if (!/:\/\/|unipile\.com/i.test(word)) return [];
    const parsed = parseDsn(word, options);
    return parsed.ok ? [{ word, dsn: dsnText(parsed.value.dsn), isOwn: isUnipileHost(parsed.value.dsn) }] : [];
  });
}

/** The key beside the addresses: by its name, or as all that is left of the text and a key beyond doubt. */
function keyBeside(addresses: readonly Address[], typed: string): string | null {
  const named = parseApiKey(typed);
  if (named.ok) return named.value.apiKey;
  const isAddress = (word: string) => addresses.some((address) => address.word === word);
  const left = typed
    .replace(INVISIBLE, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !isAddress(word));
  const [alone = '', ...others] = left;
  const key = others.length === 0 && isSurelyKey(alone) ? parseApiKey(alone) : null;
  return key?.ok ? key.value.apiKey : null;
}

const wordsOf = (typed: string): string[] => typed.replace(INVISIBLE, '').split(BETWEEN);
