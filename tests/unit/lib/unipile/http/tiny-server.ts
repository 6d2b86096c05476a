import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { type ClientDeps, createUnipileClient } from '@/lib/unipile/client';
import type { DsnTraits } from '@/lib/unipile/http/dsn-memory';
import { NODE_WRITE_ONCE } from '@/tests/rig/node-write-once';
import { waitsInMemory } from '@/tests/rig/waits-in-memory';
import { errorBodyV2 } from '@/tests/sandbox/v2/api-error';
import { inAnswer } from '@/tests/sandbox/v2/shapes/held-to-shapes';
import { operationAt } from '@/tests/sandbox/v2/shapes/operations';

export const KEY = 'canary0key.Sz9+/secret=';
export const ACCOUNT = 'Yk08cDzzdsqs9_8ds-oAAA';

interface Seen {
  readonly method: string;
  /** Path and query as they came, without `/api/v1`. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Reply = ((response: ServerResponse, seen: Seen) => unknown) & {
  /** What is sent, where it is JSON that is to be in the shapes of v2. */
  readonly shaped?: { readonly status: number; readonly body: unknown };
};

/** JSON that no version of Unipile is known to answer with. */
export const odd =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      .end(JSON.stringify(body));

/** JSON as Unipile answers it: over v2 it is held to its shapes. */
export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  Object.assign(odd(status, body, headers), { shaped: { status, body } });

/** An error in Unipile's envelope. */
export const refusal = (status: number, slug: string, headers?: Record<string, string>): Reply =>
  json(status, { title: 'A title', detail: 'A detail.', instance: '/x', type: `errors/${slug}`, status }, headers);

/** What of an answer over v2 is not in its shapes. */
function offShapeIn({ method, url }: Seen, shaped: Reply['shaped']): readonly string[] {
  const [path = ''] = url.split('?');
  const operation = operationAt(method, path);
  return operation && shaped
    ? inAnswer(operation, shaped.status, shaped.body).map((what) => `${method} ${path}: ${what}`)
    : [];
}

/** An error as v2 words it. */
export const refusalV2 = (type: string, headers?: Record<string, string>, detail?: string): Reply => {
  const body = errorBodyV2(type, detail);
  return json(body.status, body, headers);
};

/** Answers each request with the next reply, the last one for all that follow; closes with the test. */
export async function serve(...replies: readonly Reply[]) {
  const seen: Seen[] = [];
  const offShape: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    seen.push({ method, url: url.replace('/api/v1', ''), headers, body: Buffer.concat(chunks).toString() });
    const reply = replies[Math.min(seen.length, replies.length) - 1];
    offShape.push(...offShapeIn(seen.at(-1)!, reply?.shaped));
    reply?.(response, seen.at(-1)!);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    expect(offShape).toEqual([]);
  });
  return { port: (server.address() as AddressInfo).port, seen };
}

/** A memory that can be looked into. */
export function memoryOf(traits: DsnTraits = {}) {
  const memory = {
    traits,
    read: async () => memory.traits,
    write: async (next: DsnTraits) => {
      memory.traits = next;
    },
  };
  return memory;
}

/** A client of the server on that port, whose waits are recorded instead of waited. */
export function clientOf(port: number, deps: Partial<ClientDeps> = {}) {
  const slept: number[] = [];
  const client = createUnipileClient({
    dsn: { protocol: 'http:', host: '127.0.0.1', port, version: 'v1' },
    apiKey: KEY,
    fetch,
    writeOnce: NODE_WRITE_ONCE,
    now: Date.now,
    random: () => 0.5,
    sleep: async (ms) => void slept.push(ms),
    memory: memoryOf(),
    waits: waitsInMemory(),
    ...deps,
  });
  return { ...client, slept };
}

/** The server's replies and a client of it, in one step. */
export async function against(replies: readonly Reply[], deps?: Partial<ClientDeps>) {
  const server = await serve(...replies);
  return { ...server, client: clientOf(server.port, deps) };
}
