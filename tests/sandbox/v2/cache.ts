import type { MiddlewareHandler } from 'hono';
import type { SandboxEnv } from '../request-log.ts';
import type { SandboxWorld } from '../sandbox-world.ts';

interface Kept {
  readonly at: number;
  readonly answer: Response;
}

const HOUR_MS = 3_600_000;

/** How old a copy may be that the request takes, ms; null where it takes none. */
function oldest(control: string): number | null {
  if (/no-cache|no-store/.test(control)) return null;
  const [, seconds] = /max-age=(\d+)/.exec(control) ?? [];
  return seconds === undefined ? HOUR_MS : Math.min(HOUR_MS, Number(seconds) * 1_000);
}

/**
 * Unipile's own copies of what v2 has read from LinkedIn (unipile-v2.md 2.1): an hour old at most, and not counted by the limiter. Own
 * writes of an account end its copies. What happens elsewhere is not told to them here, although Unipile says that its events are.
 */
export function cache({ now }: SandboxWorld): MiddlewareHandler<SandboxEnv> {
  const copies = new Map<string, Kept>();

  const fresh = (url: string, control: string): Kept | null => {
    const age = oldest(control);
    const copy = copies.get(url);
    return age !== null && copy && now() - copy.at <= age ? copy : null;
  };
  const endAllOf = (account: string): void => {
    for (const key of copies.keys()) if (key.includes(`/${account}/`)) copies.delete(key);
  };

  return async (c, next) => {
    const [, , account = ''] = c.req.path.split('/');
    if (!account.startsWith('acc_')) return next();
    if (c.req.method !== 'GET') {
      endAllOf(account);
      return next();
    }
    const copy = fresh(c.req.url, c.req.header('cache-control') ?? '');
    if (copy) {
      c.res = copy.answer.clone();
      c.header('x-cache', 'HIT');
      c.header('age', String(Math.floor((now() - copy.at) / 1_000)));
      return;
    }
    await next();
    if (c.res.ok) copies.set(c.req.url, { at: now(), answer: c.res.clone() });
    c.header('x-cache', 'MISS');
    return;
  };
}
