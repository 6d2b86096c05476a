import { parseDsn } from '@/lib/unipile/http/dsn';
import { parseApiKey } from './api-key';

/** What stands in the two fields of a connection, as it was typed. */
export interface TypedCredentials {
  readonly dsn: string;
  readonly apiKey: string;
}

/** The two the other way round, where it is clear that each stands in the other's place: an address as the key, and a key that is no address. */
export function exchanged(
  { dsn, apiKey }: TypedCredentials,
  options: { readonly loopbackAllowed: boolean },
): TypedCredentials | null {
  const asKey = parseApiKey(apiKey);
  const addressAsKey = !asKey.ok && asKey.problem.why === 'address' && parseDsn(apiKey, options).ok;
  return addressAsKey && !parseDsn(dsn, options).ok && parseApiKey(dsn).ok ? { dsn: apiKey, apiKey: dsn } : null;
}
