import { failed } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Dsn } from '@/lib/unipile/http/dsn';
import { bareProblem } from '@/lib/unipile/http/exchange';

/** What a version cannot do. In v1: a reaction is not taken back, since it has no route for that. */
export const notOffered = async () => failed<ApiProblem>(bareProblem('bad-request', 'none'));

/** Whether a version of the API can take a reaction back. */
export const takesReactionsBack = (version: Dsn['version']): boolean => version === 'v2';
