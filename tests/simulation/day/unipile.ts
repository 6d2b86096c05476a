import { accessKey } from '../../../lib/practice/world/ids.ts';
import { createApp } from '../../sandbox/app.ts';
import { faultResponse } from '../../sandbox/fault-answers.ts';
import { createFaults } from '../../sandbox/faults.ts';
import { createOpenSockets } from '../../sandbox/open-sockets.ts';
import type { RequestRecord } from '../../sandbox/request-log.ts';
import { createSandboxWorld } from '../../sandbox/sandbox-world.ts';
import { openState, type SandboxState } from '../../sandbox/state.ts';
import { errorBodyV2 } from '../../sandbox/v2/api-error.ts';
import { type Machine, type Owner, working } from './machine';

/** What goes wrong with a request. `acted`: the server did it and its answer is lost. */
const TROUBLES = ['none', '429', '429-later', '500', '503', 'hangs', 'cut', 'acted'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** A request as the server saw it. */
export interface Seen {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly effect: boolean;
}

/** A local Unipile without a network: its routes are called in this process, over true time. */
export interface Unipile {
  readonly world: SandboxState;
  readonly log: readonly Seen[];
  /** The fetch of a worker. */
  fetchOf(owner: Owner): typeof fetch;
}

const KEY = accessKey(1);
const KEY_V2 = accessKey(-1);
const ADDRESS = 'https://api1.unipile.com:13111';
const pathOf = ({ url }: Request) => new URL(url).pathname.replace(/^\/(?:api\/v1|v2)(?=\/)/, '');
/** What the user types to be connected. */
export const CREDENTIALS = {
  v1: { dsn: ADDRESS, apiKey: KEY },
  v2: { dsn: 'https://api.unipile.com/v2', apiKey: KEY_V2 },
};

export function createUnipile(machine: Machine, random: () => number, trouble: () => Trouble): Unipile {
  const world = openState(createSandboxWorld(1, machine.now, new AbortController().signal), {
    relations: 60,
    chats: 10,
    messages: 3,
    longChat: 3,
  });
  const arriving: RequestRecord[] = [];
  const app = createApp({
    world,
    apiKey: KEY,
    apiKeyV2: KEY_V2,
    requests: arriving,
    faults: createFaults(createOpenSockets()),
  });
  const log: Seen[] = [];
  const bindings = () => ({ incoming: { httpVersion: '1.1' }, outgoing: { destroyed: false, once: () => undefined } });

  const answerTo = async (request: Request): Promise<Response> => {
    const running = app.fetch(request, bindings());
    const record = arriving.pop();
    const response = await running;
    const bytes = await response.arrayBuffer();
    const headers = new Headers(response.headers);
    headers.set('date', new Date(machine.now()).toUTCString());
    log.push({ at: machine.now(), method: request.method, path: pathOf(request), effect: record?.effect === true });
    const { status } = response;
    return new Response(status === 204 ? null : bytes, { status, headers });
  };
  return {
    world,
    log,
    fetchOf: (owner) => (input, init) => {
      const { signal = null, ...rest } = init ?? {};
      const request = new Request(input as string, rest);
      return new Promise((resolve, reject) => {
        const aborted = () => reject(new DOMException('This operation was aborted', 'AbortError'));
        if (signal?.aborted) return aborted();
        signal?.addEventListener('abort', aborted, { once: true });
        const end = (answer: Response | null) => {
          const back = () => {
            signal?.removeEventListener('abort', aborted);
            if (answer) resolve(Object.defineProperty(answer, 'url', { value: request.url }));
            else reject(new TypeError('Failed to fetch'));
          };
          machine.at(machine.now() + 20 + random() * 200, back, owner);
        };
        // What has left arrives, whatever becomes of the worker.
        machine.at(machine.now() + 20 + random() * 200, () => {
          const now = trouble();
          if (now !== 'none' && now !== 'acted') {
            log.push({ at: machine.now(), method: request.method, path: pathOf(request), effect: false });
            if (now !== 'hangs') end(UNSERVED[now](new URL(request.url).pathname.startsWith('/v2/')));
            return;
          }
          void working(answerTo(request)).then((answer) => end(now === 'acted' ? null : answer), reject);
        });
      });
    },
  };
}

const refusal = (overV2: boolean, status: number) => faultResponse({ kind: 'status', status }, 0, overV2);

/** Over v2 it is Unipile's own limiter that says for how long. */
const refusalFor = (overV2: boolean, seconds: number) => {
  const body = overV2 ? { body: errorBodyV2('api/too_many_requests') } : {};
  return faultResponse({ kind: 'status', status: 429, headers: { 'retry-after': `${seconds}` }, ...body }, 0, overV2);
};

/** What is answered in place of the route; null for nothing, and the connection ends. */
const UNSERVED = {
  cut: () => null,
  '429': (overV2) => refusal(overV2, 429),
  '429-later': (overV2) => refusalFor(overV2, 90),
  '500': (overV2) => refusal(overV2, 500),
  '503': (overV2) => refusal(overV2, 503),
} satisfies Partial<Record<Trouble, (overV2: boolean) => Response | null>>;

/** Something that goes wrong, by chance; nothing at the one end. */
export const anyTrouble = (random: () => number): Trouble =>
  TROUBLES[1 + Math.floor(random() * (TROUBLES.length - 1))] ?? 'none';
