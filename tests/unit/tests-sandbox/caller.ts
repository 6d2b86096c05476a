import { SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import type { Sandbox } from '@/tests/sandbox/sandbox';

/** An item of a list; only what tests read on is typed. */
interface Item {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly specifics: { readonly shared_secret: string };
}

interface Body {
  readonly [field: string]: unknown;
  readonly items: readonly Item[];
  readonly cursor: string | null;
}

/** An answer of the sandbox; a body that is no JSON is under `text`. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Calls the sandbox with its key. `account_id` is Sam's, in the query of reads and in the body of writes. */
export function callerOf(sandbox: Sandbox) {
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const json = body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${sandbox.origin}/api/v1${path}`, {
      method,
      headers: { 'x-api-key': sandbox.apiKey, ...json, ...headers },
      body: body === undefined || body instanceof FormData ? (body ?? null) : JSON.stringify(body),
      redirect: 'manual',
    });
    const text = await response.text();
    const parsed = response.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : { text };
    return { status: response.status, headers: response.headers, body: parsed } as Answer;
  };
  const idOf = (name: string): string => sandbox.state.person(name).providerId;
  return {
    call,
    idOf,
    get: (path: string, query: Record<string, string> = {}) =>
      call('GET', `${path}?${new URLSearchParams({ account_id: SAM_ACCOUNT_ID, ...query })}`),
    post: (path: string, body: Record<string, unknown>) => call('POST', path, { account_id: SAM_ACCOUNT_ID, ...body }),
    invite: (name: string, more: Record<string, unknown> = {}) =>
      call('POST', '/users/invite', { account_id: SAM_ACCOUNT_ID, provider_id: idOf(name), ...more }),
  };
}
