import { failed } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { bareProblem } from '@/lib/unipile/http/exchange';

/** What Kith does not do in v2: webhooks, whose events and signatures differ, and links to sign in again, which are not documented. */
export const notOffered = async () => failed<ApiProblem>(bareProblem('bad-request', 'none'));
