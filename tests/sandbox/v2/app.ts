import { Hono } from 'hono';
import { Refusal } from '../../../lib/practice/http/api-error.ts';
import type { SandboxEnv } from '../request-log.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import { errorBodyV2, RefusalV2, refuseV2 } from './api-error.ts';
import { refusalOfV1 } from './api-error-of-v1.ts';
import { cache } from './cache.ts';
import { limiter } from './limiter.ts';
import { accountRoutes } from './routes/accounts.ts';
import { chatRoutes } from './routes/chats.ts';
import { userRoutes } from './routes/users.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { answersHeld } from './shapes/held-to-shapes.ts';

/** The routes of v2 that concern LinkedIn, over the same world as v1's; the key is another one. */
export function createAppV2(world: SandboxWorld, apiKey: string): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();

  app.use(answersHeld(world.offShape));
  app.use(async (c, next) => {
    const key = c.req.header('x-api-key');
    if (key === undefined) refuseV2('api/missing_authorization');
    if (key !== apiKey) refuseV2('api/invalid_credentials');
    await next();
  });
  app.use(cache(world));
  app.use(limiter(world));

  for (const router of [accountRoutes, userRoutes, chatRoutes, webhookRoutes]) app.route('/', router(world));
  app.all('*', (c) => refuseV2('api/resource_not_found', `Route ${c.req.method} ${c.req.path} not found`));
  app.onError((error) => {
    const worded = error instanceof Refusal ? refusalOfV1(error) : error;
    const refusal = worded instanceof RefusalV2 ? worded : new RefusalV2('api/internal_error', String(error.stack));
    const body = errorBodyV2(refusal.type, refusal.detail);
    return Response.json(body, { status: body.status });
  });
  return app;
}
