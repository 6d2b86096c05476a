import { Hono } from 'hono';
import { isPractice } from '../practice-account.ts';
import { strangerAt } from './cast.ts';
import { errorAnswer, unknownRoute } from './http/answers.ts';
import { Refusal } from './http/api-error.ts';
import type { ServerEnv } from './http/context.ts';
import { readBody } from './http/request-body.ts';
import { openPractice, practiceRecords } from './open-practice.ts';
import { peopleAndChats } from './routes/people-and-chats.ts';
import { createWorld, type World, type WorldRecords } from './world/world.ts';

/** Where the worlds of practice accounts are kept. */
export interface PracticeStore {
  read(accountId: string): Promise<WorldRecords | null>;
  write(accountId: string, records: WorldRecords): Promise<void>;
}

/** Answers as Unipile's v1 does, out of made-up people alone. The key of a request is the id of its practice account. */
export interface PracticeServer {
  /** Resolves once what the request has changed is kept. */
  answer(request: Request): Promise<Response>;
}

/** Makes the server; one request comes after the other. `now` in UTC ms. */
export function createPracticeServer(deps: { readonly store: PracticeStore; now(): number }): PracticeServer {
  const { store, now } = deps;
  let last: Promise<unknown> = Promise.resolve();

  const worldOf = async (accountId: string): Promise<World> => {
    const kept = await store.read(accountId);
    const around = { now, said: nobodyHears, connected: nobodyHears, pictureOf: () => null, strangerAt };
    const world = createWorld(kept ?? practiceRecords(accountId, now()), around);
    if (kept === null) openPractice(world);
    return world;
  };

  const inWorld = async (request: Request): Promise<Response> => {
    const accountId = request.headers.get('x-api-key') ?? '';
    if (!isPractice(accountId)) return errorAnswer(new Refusal('missing_credentials', {}), 0);
    const world = await worldOf(accountId);
    const response = await appOver(world).fetch(request);
    await store.write(accountId, recordsOf(world));
    return response;
  };

  return {
    answer(request) {
      const turn = last.then(() => inWorld(request));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

const nobodyHears = (): void => undefined;

function appOver(world: World): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  app.use(async (c, next) => {
    c.set('record', { effect: false });
    c.set('body', await readBody(c.req.raw));
    await next();
  });
  app.route('/api/v1', peopleAndChats(world));
  app.notFound((c) => unknownRoute(c.req.raw));
  app.onError((error) => errorAnswer(error, 0));
  return app;
}

/** What of a world is kept: all but what it is set in, and what only tests ask. */
function recordsOf(world: World): WorldRecords {
  const { seed, given, accounts, people, invitations, relations, chats, messages, flags } = world;
  return { seed, given, accounts, people, invitations, relations, chats, messages, flags, effects: [] };
}
