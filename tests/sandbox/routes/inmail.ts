import { Hono } from 'hono';
import type { SandboxEnv } from '../request-log.ts';
import { queriedAccount } from '../usable-account.ts';
import type { World } from '../world.ts';

/** `GET /linkedin/inmail_balance`: null means not subscribed. */
export const inMailRoutes = (world: World): Hono<SandboxEnv> =>
  new Hono<SandboxEnv>().get('/linkedin/inmail_balance', (c) => {
    const { inMailCredits, inMailSeat } = queriedAccount(world, c);
    return c.json({
      object: 'LinkedinInmailBalance',
      ...{ premium: null, recruiter: null, sales_navigator: null, [inMailSeat]: inMailCredits },
    });
  });
