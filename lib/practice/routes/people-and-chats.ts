import { Hono } from 'hono';
import type { ServerEnv } from '../http/context.ts';
import type { World } from '../world/world.ts';
import { accountRoutes } from './accounts.ts';
import { chatRoutes } from './chats.ts';
import { inMailRoutes } from './inmail.ts';
import { invitationRoutes } from './invitations.ts';
import { messageRoutes } from './messages.ts';
import { userRoutes } from './users.ts';

const ROUTERS = [accountRoutes, invitationRoutes, userRoutes, chatRoutes, messageRoutes, inMailRoutes];

/** The routes of v1 about accounts, people and what is said to them, over one world. */
export function peopleAndChats(world: World): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  for (const router of ROUTERS) routes.route('/', router(world));
  return routes;
}
