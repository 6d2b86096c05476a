import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem, ApiProblemKind } from './api-problem';
import type { Dialect } from './dialect';
import { type Dsn, dsnOrigin } from './dsn';
import { jsonIn } from './json-in';
import { readBody } from './read-body';
import { retryAfterMs } from './retry-after';
import type { Route } from './route';

/** One call of the API. Null and undefined query values are left out; arrays repeat their key. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly route: Route;
  readonly query?: Readonly<Record<string, QueryValue | readonly string[]>>;
  readonly body?: Readonly<Record<string, unknown>> | FormData;
}
type QueryValue = string | number | boolean | null | undefined;

/** What each request leaves behind for Activity: no id, no query, no key. `status` null where no answer came. */
export interface CallRecord {
  readonly method: Call['method'];
  /** The route with `{}` for every id. */
  readonly path: string;
  readonly status: number | null;
  readonly ms: number;
}

/** What one exchange needs of the outside. */
export interface ExchangeDeps {
  readonly dsn: Dsn;
  readonly dialect: Dialect;
  readonly apiKey: string;
  readonly fetch: typeof fetch;
  /** UTC ms. */
  now(): number;
  /** `navigator.onLine`; false tells "offline" from "the server is away". */
  online?(): boolean;
  /** Told of every request once it is over; must not throw. */
  onCall?(call: CallRecord): void;
}

/** A 2xx answer, read whole but not yet believed. */
export interface RawAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What an acceptable answer looks like from outside. */
export interface Expected {
  readonly type: RegExp;
  readonly maxBytes: number;
}

type Exchange = (call: Call, expected: Expected, signal: AbortSignal) => Promise<Result<RawAnswer, ApiProblem>>;

/** Whether the call is to change something: then it leaves once, and a lost answer leaves its effect unknown. */
export const isWrite = (call: Call): boolean => call.method !== 'GET';

/** A problem that no error answer of the API describes. */
export function bareProblem(
  kind: ApiProblemKind,
  effect: ApiProblem['effect'],
  status: number | null = null,
): ApiProblem {
  return { kind, slug: null, status, title: null, detail: null, retryAfterMs: null, effect };
}

/** Makes the one function that talks HTTP: one request, one answer, never thrown. The key goes into its header and nowhere else. */
export function createExchange({ dsn, dialect, apiKey, fetch, now, online, onCall }: ExchangeDeps): Exchange {
  const origin = dsnOrigin(dsn);

  async function answerIn(response: Response, { type, maxBytes }: Expected): Promise<RawAnswer | null> {
    const contentType = response.headers.get('content-type');
    const credible = isFrom(origin, response) && type.test(contentType ?? '');
    const bytes = await readBody(response, credible ? maxBytes : 0);
    return credible && bytes ? { status: response.status, contentType, bytes } : null;
  }

  async function problemIn(response: Response, write: boolean, { maxBytes }: Expected): Promise<ApiProblem> {
    // The status alone says enough: a cut or foreign body only costs the slug.
    const bytes = await readBody(response, maxBytes).catch(() => null);
    const text = new TextDecoder().decode(bytes ?? undefined).replaceAll(apiKey, '[key]');
    const wait = retryAfterMs(response.headers.get('retry-after'), now());
    return dialect.problemOf({ status: response.status, body: jsonIn(text), retryAfterMs: wait, write });
  }

  /** DNS, refusal, reset, redirect and abort all reject alike: a failed fetch has no code. */
  function lossKind(signal: AbortSignal): ApiProblemKind {
    if (signal.aborted) return 'timed-out';
    return online?.() === false ? 'offline' : 'unavailable';
  }

  return async (call, expected, signal) => {
    const startedAt = now();
    const effect = isWrite(call) ? 'unknown' : 'none';
    let status: number | null = null;
    try {
      const response = await fetch(urlOf(`${origin}${dialect.base}`, call), initOf(call, apiKey, signal));
      status = response.status;
      if (!response.ok) return failed(await problemIn(response, isWrite(call), expected));
      const answer = await answerIn(response, expected);
      return answer ? ok(answer) : failed(bareProblem('unreadable-answer', effect, status));
    } catch {
      return failed(bareProblem(lossKind(signal), effect, status));
    } finally {
      onCall?.({ method: call.method, path: call.route.pattern, status, ms: now() - startedAt });
    }
  };
}

function urlOf(base: string, { route, query = {} }: Call): string {
  const url = new URL(`${base}${route.path}`);
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) url.searchParams.append(name, String(one));
  }
  return url.href;
}

function initOf({ method, body }: Call, apiKey: string, signal: AbortSignal): RequestInit {
  const multipart = body instanceof FormData;
  const headers: Record<string, string> = { 'X-API-KEY': apiKey, Accept: 'application/json' };
  // Multipart sets its own type: only the browser knows the boundary.
  if (body && !multipart) headers['Content-Type'] = 'application/json';
  return {
    method,
    headers,
    ...(body && { body: multipart ? body : JSON.stringify(body) }),
    signal,
    // A followed redirect would carry the key along: the standard strips only Authorization.
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  };
}

/** A response made up by a test has no address; a real one always has. */
const isFrom = (origin: string, { url }: Response) => url === '' || URL.parse(url)?.origin === origin;
