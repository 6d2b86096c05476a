import { constants, Http2ServerRequest } from 'node:http2';
import { setTimeout as sleep } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import {
  type Cut,
  type FaultAction,
  faultResponse,
  gatewayPage,
  nullIds,
  oddItems,
  rewritten,
  slowed,
} from './fault-answers.ts';
import type { OpenSockets } from './open-sockets.ts';
import type { RequestRecord, SandboxContext, SandboxEnv } from './request-log.ts';

type Moment = 'before-effect' | 'after-effect';

/** Which requests; a path is exact, with `:name` for any one segment, or a pattern. Absent matches all. */
export interface RequestMatch {
  readonly method?: string;
  readonly path?: string | RegExp;
}

/**
 * Something to go wrong, `times` times. Before the effect the route never runs; after it the route has run and its answer
 * is lost or replaced. `slow-body`, `null-ids`, `rewritten` and `odd-items` change the route's own answer, so with them it always runs.
 */
export interface Fault extends RequestMatch {
  /** Default 1. */
  readonly times?: number;
  /** Default `before-effect`. */
  readonly when?: Moment;
  readonly do: FaultAction;
}

/** A request parked on the server. */
export interface Hold {
  /** Resolves once the request is parked. */
  readonly arrived: Promise<RequestRecord>;
  release(): void;
}

interface ArmedFault extends Fault {
  left: number;
}

interface ArmedHold extends RequestMatch {
  readonly when: Moment;
  park(record: RequestRecord): Promise<void>;
}

function matches(match: RequestMatch, record: RequestRecord): boolean {
  if (match.method !== undefined && match.method !== record.method) return false;
  if (match.path === undefined) return true;
  if (match.path instanceof RegExp) return match.path.test(record.path);
  const wanted = match.path.split('/');
  const found = record.path.split('/');
  return wanted.length === found.length && wanted.every((part, n) => part.startsWith(':') || part === found[n]);
}

const CHANGES_THE_ANSWER: ReadonlySet<FaultAction['kind']> = new Set([
  'slow-body',
  'null-ids',
  'rewritten',
  'odd-items',
]);

const momentOf = (fault: Fault): Moment =>
  CHANGES_THE_ANSWER.has(fault.do.kind) ? 'after-effect' : (fault.when ?? 'before-effect');

/** Resolves when the other side gives up or the sandbox closes. */
const disconnected = (c: SandboxContext): Promise<void> =>
  new Promise((resolve) => {
    if (c.env.outgoing.destroyed) resolve();
    else c.env.outgoing.once('close', () => resolve());
  });

/** Ends the connection once the answer is out. */
function endAfterAnswer({ env: { incoming, outgoing } }: SandboxContext): void {
  if (incoming instanceof Http2ServerRequest) outgoing.once('close', () => incoming.stream.session?.close());
  else outgoing.setHeader('connection', 'close');
}

/** Ends the request with no answer. */
function cut({ env: { incoming, outgoing } }: SandboxContext, how: Cut, sockets: OpenSockets): void {
  if (!(incoming instanceof Http2ServerRequest) || how === 'connection') {
    // Over HTTP/2 there is none where the other side gave up already.
    if (!outgoing.destroyed) sockets.cut(incoming.socket.remotePort);
    outgoing.destroy();
    return;
  }
  const { session } = incoming.stream;
  if (how === 'goaway') session?.goaway(constants.NGHTTP2_NO_ERROR, 0);
  incoming.stream.close(constants.NGHTTP2_REFUSED_STREAM);
  if (how === 'goaway') session?.close();
}

/** What a fault makes of the request: a response in place of the route's, or null to go on with it. */
async function carryOut(
  c: SandboxContext,
  action: FaultAction,
  turn: number,
  sockets: OpenSockets,
): Promise<Response | null> {
  switch (action.kind) {
    case 'cut':
      if (action.afterMs) await sleep(action.afterMs, null, { ref: false });
      cut(c, action.how ?? 'connection', sockets);
      return RESPONSE_ALREADY_SENT;
    case 'last-on-connection':
      endAfterAnswer(c);
      return null;
    case 'hang':
      await disconnected(c);
      return RESPONSE_ALREADY_SENT;
    case 'delay':
      await sleep(action.ms, null, { ref: false });
      return null;
    case 'html':
      return gatewayPage(action.status);
    case 'null-ids':
      return nullIds(c.res);
    case 'rewritten':
      return rewritten(c.res, action.rewrite);
    case 'odd-items':
      return oddItems(c.res, action.keep);
    case 'slow-body':
      return slowed(c.res, action.ms);
    default:
      return faultResponse(action, turn, c.req.path.startsWith('/v2/'));
  }
}

/** The faults and holds of one sandbox: their arming, and the middleware that carries them out around every route. */
export function createFaults(sockets: OpenSockets) {
  const faults: ArmedFault[] = [];
  const holds: ArmedHold[] = [];
  let turn = 0;

  const take = (record: RequestRecord, moment: Moment): FaultAction | null => {
    const fault = faults.find((one) => one.left > 0 && momentOf(one) === moment && matches(one, record));
    if (fault === undefined) return null;
    fault.left -= 1;
    turn += 1;
    return fault.do;
  };

  const park = async (record: RequestRecord, moment: Moment): Promise<void> => {
    const index = holds.findIndex((one) => one.when === moment && matches(one, record));
    const [hold] = index < 0 ? [] : holds.splice(index, 1);
    await hold?.park(record);
  };

  const middleware: MiddlewareHandler<SandboxEnv> = async (c, next) => {
    const record = c.get('record');
    await park(record, 'before-effect');
    const before = take(record, 'before-effect');
    const instead = before && (await carryOut(c, before, turn, sockets));
    if (instead) return instead;
    await next();
    await park(record, 'after-effect');
    const after = take(record, 'after-effect');
    const replaced = after && (await carryOut(c, after, turn, sockets));
    if (replaced) {
      // Hono merges the headers of the old response into one that replaces it, unless there is none.
      c.res = undefined;
      c.res = replaced;
    }
    return;
  };

  return {
    middleware,
    /** Arms a fault; returns its remover. */
    fault(fault: Fault): () => void {
      const armed = { ...fault, left: fault.times ?? 1 };
      faults.push(armed);
      return () => {
        armed.left = 0;
      };
    },
    /** Parks the next request that matches. */
    hold(match: RequestMatch & { readonly when?: Moment }): Hold {
      const arrival = Promise.withResolvers<RequestRecord>();
      const gate = Promise.withResolvers<void>();
      holds.push({
        ...match,
        when: match.when ?? 'before-effect',
        park(record) {
          arrival.resolve(record);
          return gate.promise;
        },
      });
      return { arrived: arrival.promise, release: () => gate.resolve() };
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;
