import { isUnipileHost, parseDsn } from '@/lib/unipile/http/dsn';
import { parseApiKey } from './api-key';

/** What stands in the two fields of a connection, as it was typed. */
export interface TypedCredentials {
  readonly dsn: string;
  readonly apiKey: string;
}

/**
 * The two the other way round, where it is clear that each stands in the other's place: an address as the key, and a key that is no address.
 * A key with a dot in it reads as the name of a host as well; it is a key where Unipile's own address stands in the place of the key.
 */
export function exchanged(
  { dsn, apiKey }: TypedCredentials,
  options: { readonly loopbackAllowed: boolean },
): TypedCredentials | null {
  const asKey = parseApiKey(apiKey);
  if (asKey.ok || asKey.problem.why !== 'address') return null;
  const [address, host] = [parseDsn(apiKey, options), parseDsn(dsn, options)];
  if (!address.ok || !parseApiKey(dsn).ok) return null;
  const isKey = !host.ok || (isUnipileHost(address.value.dsn) && !isUnipileHost(host.value.dsn));
  return isKey ? { dsn: apiKey, apiKey: dsn } : null;
}
