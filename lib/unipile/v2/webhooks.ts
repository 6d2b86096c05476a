import { failed } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { bareProblem } from '@/lib/unipile/http/exchange';

/** Kith makes no webhooks of v2, whose events and signatures are others: the options do not offer them there. */
export const notOffered = async () => failed<ApiProblem>(bareProblem('bad-request', 'none'));
