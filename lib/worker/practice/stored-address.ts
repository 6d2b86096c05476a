import { PRACTICE_HOST } from '@/lib/practice-account';
import { ok } from '@/lib/result';
import { type Dsn, parseDsn } from '@/lib/unipile/http/dsn';

/** Where the practice server is: nowhere, so that it can neither be typed nor reached over the network. */
const PRACTICE_DSN: Dsn = { protocol: 'https:', host: PRACTICE_HOST, port: null, version: 'v1' };

/** The address of stored credentials. */
export const storedAddress = (dsn: string, rules: Parameters<typeof parseDsn>[1]): ReturnType<typeof parseDsn> =>
  dsn === PRACTICE_HOST ? ok({ dsn: PRACTICE_DSN, repaired: false }) : parseDsn(dsn, rules);
