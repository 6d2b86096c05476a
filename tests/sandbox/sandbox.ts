import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { accessKey } from '../../lib/practice/world/ids.ts';
import { createApp } from './app.ts';
import { createFaults, type Fault, type Hold, type RequestMatch } from './faults.ts';
import { createOpenSockets } from './open-sockets.ts';
import type { RequestRecord } from './request-log.ts';
import { createSandboxWorld } from './sandbox-world.ts';
import { openState, type SandboxState } from './state.ts';

export type { Cut } from './fault-answers.ts';
export type { Fault, Hold, RequestMatch } from './faults.ts';
export type { RequestRecord } from './request-log.ts';
export type { SandboxState } from './state.ts';

export interface SandboxOptions {
  /** Default: any free one. */
  readonly port?: number;
  /** PEM; without it the sandbox speaks plain HTTP. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Speaks HTTP/2 to whoever can; needs `tls`. */
  readonly http2?: boolean;
  /** Generated 1st-degree connections of the default account, beside the cast. Default 120. */
  readonly relations?: number;
  /** Generated chats, with the first of these connections. Default 12. */
  readonly chats?: number;
  /** Messages in each generated chat. Default 3. */
  readonly messages?: number;
  /** Messages in the first of these chats, where it is to be a long one. */
  readonly longChat?: number;
  /** Default 1. */
  readonly seed?: number;
  readonly now?: () => number;
}

/** A local Unipile: its routes over real HTTP, on 127.0.0.1 only. */
export interface Sandbox {
  readonly origin: string;
  readonly port: number;
  readonly apiKey: string;
  /** The key of v2, which knows the same people under ids of its own; neither version takes the other's. */
  readonly apiKeyV2: string;
  /** Every request, in the order of arrival. */
  readonly requests: RequestRecord[];
  readonly state: SandboxState;
  /** Makes something go wrong; returns its remover. */
  fault(fault: Fault): () => void;
  /** Parks the next matching request before its effect, or after it. */
  hold(match: RequestMatch & { readonly when?: Fault['when'] }): Hold;
  close(): Promise<void>;
}

function serverOf({ tls, http2 }: SandboxOptions) {
  if (tls === undefined) return {};
  return http2
    ? { createServer: createSecureServer, serverOptions: { ...tls, allowHTTP1: true } }
    : { createServer, serverOptions: tls };
}

/** Starts the sandbox; the same seed gives the same key, people and ids. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, tls, seed = 1, now = Date.now } = options;
  const closing = new AbortController();
  const { relations = 120, chats = 12, messages = 3, longChat = messages } = options;
  const size = { relations, chats, messages, longChat };
  const state = openState(createSandboxWorld(seed, now, closing.signal), size);
  const requests: RequestRecord[] = [];
  const sockets = createOpenSockets();
  const faults = createFaults(sockets);
  const apiKey = accessKey(seed);
  const apiKeyV2 = accessKey(-seed);
  const { fetch } = createApp({ world: state, apiKey, apiKeyV2, requests, faults });
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false, ...serverOf(options) });
  sockets.of(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${bound}`,
    port: bound,
    apiKey,
    apiKeyV2,
    requests,
    state,
    fault: faults.fault,
    hold: faults.hold,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        sockets.cutAll();
      }),
  };
}
