import { failed } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { bareProblem } from '@/lib/unipile/http/exchange';

/** Kith creates no webhooks in v2, where events and signatures differ; the options do not offer them. */
export const notOffered = async () => failed<ApiProblem>(bareProblem('bad-request', 'none'));
