import type { Limiter } from '@/lib/unipile/http/limiter/waits';
import { retryAfterMs } from '@/lib/unipile/http/retry-after';

/** Unipile itself stopped the call. LinkedIn's own `provider/too_many_requests` says nothing of this count, nor when to come back. */
const STOPPED = 'api/too_many_requests';

/** Windows of up to a day were seen (autumn 2026); what is far longer is a moment in place of the seconds left, and says nothing. */
const LONGEST_S = 2 * 86_400;

function secondsIn(headers: Headers): number {
  const reset = headers.get('x-ratelimit-reset')?.trim() ?? '';
  const isLength = /^\d+(?:\.\d+)?$/.test(reset) && Number(reset) <= LONGEST_S;
  return isLength ? (retryAfterMs(reset, 0) ?? 0) : 0;
}

const isUsedUp = (headers: Headers): boolean => /^\s*0+\s*$/.test(headers.get('x-ratelimit-remaining') ?? '');

/** The limiter of v2 (unipile.com, reference/rate-limit): each method of an account has its own window; core routes have none. */
export const limiter: Limiter = {
  countedAs(method, { path, pattern }) {
    const [, account] = pattern.startsWith('/{}/') ? (path ?? '').split('/') : [];
    return account ? `${account} ${method} ${pattern}` : null;
  },
  waitIn(headers, problem) {
    if (problem?.slug === STOPPED) return problem.retryAfterMs ?? secondsIn(headers);
    return isUsedUp(headers) ? secondsIn(headers) : 0;
  },
};
