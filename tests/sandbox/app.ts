import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { errorBody, Refusal, refuse } from './api-error.ts';
import type { Faults } from './faults.ts';
import { logRequests, type RequestRecord, type SandboxEnv } from './request-log.ts';
import { accountRoutes } from './routes/accounts.ts';
import { chatRoutes } from './routes/chats.ts';
import { inMailRoutes } from './routes/inmail.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { messageRoutes } from './routes/messages.ts';
import { userRoutes } from './routes/users.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { createAppV2 } from './v2/app.ts';
import { requestsHeld } from './v2/shapes/held-to-shapes.ts';
import type { World } from './world.ts';

/** What the server is made of. */
interface AppParts {
  readonly world: World;
  readonly apiKey: string;
  readonly apiKeyV2: string;
  readonly requests: RequestRecord[];
  readonly faults: Faults;
}

/** Every route of both versions that concerns LinkedIn, with the log, the faults and the key check around them. */
export function createApp({ world, apiKey, apiKeyV2, requests, faults }: AppParts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  const allowAll = cors();
  let errors = 0;

  app.use(logRequests(requests, world.now));
  app.use((c, next) => (world.flags.cors ? allowAll(c, next) : next()));
  app.use('/v2/*', requestsHeld(world.offShape));
  app.use(faults.middleware);

  app.route('/v2', createAppV2(world, apiKeyV2));

  app.use(async (c, next) => {
    if (c.req.header('x-api-key') !== apiKey) refuse('missing_credentials');
    await next();
  });

  const routers = [accountRoutes, invitationRoutes, userRoutes, chatRoutes, messageRoutes, inMailRoutes, webhookRoutes];
  for (const router of routers) app.route('/api/v1', router(world));

  // Unknown routes answer without Unipile's envelope (unipile-v1.md 2.1).
  app.notFound((c) => {
    const { pathname, search } = new URL(c.req.url);
    const message = `Cannot ${c.req.method} ${pathname}${search}`;
    return c.json({ message, error: 'Not Found', statusCode: 404 }, 404);
  });

  app.onError((error) => {
    errors += 1;
    const refusal = error instanceof Refusal ? error : new Refusal('unexpected_error', { detail: String(error.stack) });
    const body = errorBody(refusal.slug, refusal.parts, errors);
    return Response.json(body, { status: body.status });
  });

  return app;
}
