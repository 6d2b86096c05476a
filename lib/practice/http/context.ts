import type { Context } from 'hono';
import type { RequestBody } from './request-body.ts';

/** What routes find in their context. */
export interface ServerEnv {
  Variables: {
    /** `effect`: a write was carried out. */
    record: { effect: boolean };
    body: RequestBody;
  };
}

export type ServerContext = Context<ServerEnv>;

/** What is needed of a context to read a list's query. */
export interface Queried {
  readonly req: { query(name: string): string | undefined };
}
