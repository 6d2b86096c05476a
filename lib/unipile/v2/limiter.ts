import type { Limiter } from '@/lib/unipile/http/limiter/waits';
import { retryAfterMs } from '@/lib/unipile/http/retry-after';

/** Unipile itself stopped the call. LinkedIn's own `provider/too_many_requests` says nothing of this count, nor when to come back. */
const STOPPED = 'api/too_many_requests';

const secondsIn = (headers: Headers): number => retryAfterMs(headers.get('x-ratelimit-reset'), 0) ?? 0;

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
