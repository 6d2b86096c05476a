import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { type RequestBody, readBody } from '../../lib/practice/http/request-body.ts';

/** One request as it arrived, and what became of it. */
export interface RequestRecord {
  readonly at: number;
  readonly method: string;
  readonly version: 'v1' | 'v2';
  /** `1.1` or `2.0`. */
  readonly httpVersion: string;
  /** Decoded, without `/api/v1` or `/v2`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; of multipart the fields, files as `{ filename, type, size }`; null for none. */
  body: unknown;
  /** Null where no answer was given. */
  status: number | null;
  /** A write was carried out. */
  effect: boolean;
}

/** What routes find in their context. */
export interface SandboxEnv {
  Bindings: HttpBindings;
  Variables: { record: RequestRecord; body: RequestBody };
}

export type SandboxContext = Context<SandboxEnv>;

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

function queryOf(url: URL): Record<string, string | string[]> {
  const names = new Set(url.searchParams.keys());
  return Object.fromEntries(
    [...names].map((name) => {
      const values = url.searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** Writes every request into `requests` before anything is done with it. */
export const logRequests =
  (requests: RequestRecord[], now: () => number): MiddlewareHandler<SandboxEnv> =>
  async (c, next) => {
    const url = new URL(c.req.url);
    const record: RequestRecord = {
      at: now(),
      method: c.req.method,
      version: url.pathname.startsWith('/v2/') ? 'v2' : 'v1',
      httpVersion: c.env.incoming.httpVersion,
      path: decoded(url.pathname.replace(/^\/(?:api\/v1|v2)(?=\/)/, '')),
      query: queryOf(url),
      headers: c.req.header(),
      body: null,
      status: null,
      effect: false,
    };
    requests.push(record);
    const body = await readBody(c.req.raw);
    record.body = body.logged;
    c.set('record', record);
    c.set('body', body);
    await next();
    if (!c.env.outgoing.destroyed) record.status = c.res.status;
  };
