import { Hono } from 'hono';
import type { ServerEnv } from '../http/context.ts';
import { queriedAccount } from '../http/usable-account.ts';
import type { World } from '../world/world.ts';

/** `GET /linkedin/inmail_balance`: null means not subscribed. */
export const inMailRoutes = (world: World): Hono<ServerEnv> =>
  new Hono<ServerEnv>().get('/linkedin/inmail_balance', (c) => {
    const { inMailCredits, inMailSeat } = queriedAccount(world, c);
    return c.json({
      object: 'LinkedinInmailBalance',
      ...{ premium: null, recruiter: null, sales_navigator: null, [inMailSeat]: inMailCredits },
    });
  });
