import { failed } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { bareProblem } from '@/lib/unipile/http/exchange';

/** What Kith does not do in v2: a link to sign in again, which leads back to an address of one's own. */
export const notOffered = async () => failed<ApiProblem>(bareProblem('bad-request', 'none'));
