import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { SandboxContext, SandboxEnv } from '../request-log.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import { errorBodyV2 } from './api-error.ts';

interface Window {
  readonly endsAt: number;
  used: number;
}

/** A method as Unipile counts them: how and on what route, such as `POST /users/me/relation-requests`; null where none answers. */
function methodOf(c: SandboxContext): string | null {
  const found = matchedRoutes(c).find(({ method, path }) => method !== 'ALL' && path.includes('/:account/'));
  return found ? `${found.method} ${found.path.replace('/v2/:account', '')}` : null;
}

/**
 * The limiter of v2 (unipile-v2.md 3.1): by account and method, in windows that begin with their first request. Core routes are not
 * counted. What it stops never reaches LinkedIn.
 */
export function limiter({ flags, now }: SandboxWorld): MiddlewareHandler<SandboxEnv> {
  const windows = new Map<string, Window>();

  return async (c, next) => {
    const method = methodOf(c);
    if (method === null) return next();
    const limit = flags.methodLimits[method] ?? flags.methodLimit;
    const key = `${c.req.path.split('/')[2]} ${method}`;
    const running = windows.get(key);
    const window = running && now() < running.endsAt ? running : { endsAt: now() + flags.methodWindowMs, used: 0 };
    windows.set(key, window);
    const reset = Math.ceil((window.endsAt - now()) / 1_000);
    const over = window.used >= limit;
    if (!over) window.used += 1;
    if (over)
      c.res = Response.json(errorBodyV2('api/too_many_requests', `Retry in ${reset} seconds.`), {
        status: 429,
        headers: { 'retry-after': String(reset) },
      });
    else await next();
    c.header('x-ratelimit-limit', String(limit));
    c.header('x-ratelimit-remaining', String(limit - window.used));
    c.header('x-ratelimit-reset', String(reset));
    return;
  };
}
