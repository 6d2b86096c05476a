import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { errorAnswer, unknownRoute } from '../../lib/practice/http/answers.ts';
import { refuse } from '../../lib/practice/http/api-error.ts';
import { peopleAndChats } from '../../lib/practice/routes/people-and-chats.ts';
import type { Faults } from './faults.ts';
import { logRequests, type RequestRecord, type SandboxEnv } from './request-log.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import type { SandboxWorld } from './sandbox-world.ts';
import { createAppV2 } from './v2/app.ts';
import { requestsHeld } from './v2/shapes/held-to-shapes.ts';

/** What the server is made of. */
interface AppParts {
  readonly world: SandboxWorld;
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

  app.route('/api/v1', peopleAndChats(world));
  app.route('/api/v1', webhookRoutes(world));
  app.notFound((c) => unknownRoute(c.req.raw));
  app.onError((error) => {
    errors += 1;
    return errorAnswer(error, errors);
  });

  return app;
}
