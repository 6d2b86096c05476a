import type { Dialect } from '@/lib/unipile/http/dialect';
import { route } from '@/lib/unipile/http/route';
import { limiter } from './limiter';
import { problemOf, understands } from './problem-of';

/** How v2 speaks: under `/v2` of one host for everybody, errors as `api/<slug>` (Unipile) or `provider/<slug>` (LinkedIn). */
export const V2: Dialect = { base: '/v2', accounts: route`/accounts/`, problemOf, understands, limiter };
