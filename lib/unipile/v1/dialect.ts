import type { Dialect } from '@/lib/unipile/http/dialect';
import { route } from '@/lib/unipile/http/route';
import { problemOf, understands } from './problem-of';

/** How v1 speaks: under `/api/v1` of the customer's own DSN, errors as `errors/<slug>`. */
export const V1: Dialect = { base: '/api/v1', accounts: route`/accounts`, problemOf, understands };
