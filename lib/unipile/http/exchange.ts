import { failed, ok, type Result } from '@/lib/result';
import { jsonIn } from '@/lib/unipile/http/body/json-in';
import { readBody } from '@/lib/unipile/http/body/read-body';
import { type UnreadAnswer, unreadAnswer } from '@/lib/unipile/http/body/unread-answer';
import { type ApiProblem, type ApiProblemKind, bareProblem } from './api-problem';
import type { Dialect } from './dialect';
import { type Dsn, dsnOrigin } from './dsn';
import { retryAfterMs } from './retry-after';
import type { Route } from './route';
import { streamBody } from './stream-body';
import type { WriteOnce, WriteTransport } from './write-once';

/** One call of the API. Null and undefined query values are left out; arrays repeat their key. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly route: Route;
  readonly query?: Readonly<Record<string, QueryValue | readonly string[]>>;
  readonly body?: Readonly<Record<string, unknown>> | FormData;
  /** True where Unipile's own copy of the last hour will do (v2): for display only, never for a decision. */
  readonly cached?: boolean;
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
  /** Says how a write leaves without the browser being able to repeat it. */
  readonly writeOnce: WriteOnce;
  /** UTC ms. */
  now(): number;
  /** `navigator.onLine`; false tells "offline" from "the server is away". */
  online?(): boolean;
  /** Called after every request. */
  onCall?(call: CallRecord): void;
  /** Called with what each answer says besides its body, before anybody else learns of it. */
  onAnswer?(call: Call, headers: Headers, problem: ApiProblem | null): Promise<void>;
  /** Called with what may be kept of an answer that was not understood; it cannot change the answer. */
  onUnread?(unread: UnreadAnswer): void;
  /** Called with unexpected errors; it cannot change an answer. */
  report?(error: unknown): void;
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

/** Tells of an answer that was not understood, whatever goes wrong with that. */
export function tellUnread(
  { dsn, onUnread, report }: Pick<ExchangeDeps, 'dsn' | 'onUnread' | 'report'>,
  call: Call,
  answer: { readonly status: number; readonly body: unknown; readonly newer?: readonly string[] },
): void {
  try {
    onUnread?.(unreadAnswer(dsn.version, call, answer));
  } catch (error) {
    report?.(error);
  }
}

type Exchange = (call: Call, expected: Expected, signal: AbortSignal) => Promise<Result<RawAnswer, ApiProblem>>;

/** What is read before a write when nothing was read just before: small, and available to every key. */
const PROBE_QUERY = { limit: 1 };
const PROBE_ANSWER: Expected = { type: /^/, maxBytes: 2 ** 20 };

/** Whether the call changes something: then it is sent at most once, and if the answer is lost its effect is unknown. */
export const isWrite = (call: Call): boolean => call.method !== 'GET';

/** One request that is about to leave. */
interface PreparedRequest {
  readonly url: string;
  readonly init: RequestInit;
  /** Told of the answer once it is read whole. */
  arrived?(answer: Response): void;
  /** Whether the call may have been carried out although no answer came. */
  effectWhenLost(): ApiProblem['effect'];
}

/**
 * Makes the one function that talks HTTP: one request, one answer, no exceptions. A write is sent once, so that the browser cannot
 * repeat it, or not at all. The key goes into its header and nowhere else.
 */
export function createExchange(deps: ExchangeDeps): Exchange {
  const { dsn, dialect, apiKey, fetch, writeOnce, now, online } = deps;
  const origin = dsnOrigin(dsn);
  const base = `${origin}${dialect.base}`;
  const probe: Call = { method: 'GET', route: dialect.accounts, query: PROBE_QUERY };

  async function answerIn(response: Response, { type, maxBytes }: Expected): Promise<RawAnswer | null> {
    const contentType = response.headers.get('content-type');
    const credible = isFrom(origin, response) && type.test(contentType ?? '');
    const bytes = await readBody(response, credible ? maxBytes : 0);
    return credible && bytes ? { status: response.status, contentType, bytes } : null;
  }

  async function problemIn(response: Response, call: Call, { maxBytes }: Expected): Promise<ApiProblem> {
    // The status alone says enough: a cut or foreign body only costs the slug.
    const bytes = await readBody(response, maxBytes).catch(() => null);
    const text = new TextDecoder().decode(bytes ?? undefined).replaceAll(apiKey, '[key]');
    const wait = retryAfterMs(response.headers.get('retry-after'), now());
    const answer = { status: response.status, body: jsonIn(text), retryAfterMs: wait, write: isWrite(call) };
    if (!dialect.understands(answer)) tellUnread(deps, call, answer);
    return dialect.problemOf(answer);
  }

  async function resultIn(response: Response, call: Call, expected: Expected): Promise<Result<RawAnswer, ApiProblem>> {
    if (leadsElsewhere(response))
      return failed(bareProblem('led-elsewhere', isWrite(call) ? 'unknown' : 'none', response.status || null));
    if (!response.ok) return failed(await problemIn(response, call, expected));
    const answer = await answerIn(response, expected);
    return answer
      ? ok(answer)
      : failed(bareProblem('unreadable-answer', isWrite(call) ? 'unknown' : 'none', response.status));
  }

  /** DNS errors, refusals, resets and aborts all look the same: a failed fetch carries no code. */
  function lossKind(signal: AbortSignal): ApiProblemKind {
    if (signal.aborted) return 'timed-out';
    return online?.() === false ? 'offline' : 'unavailable';
  }

  /** The request is over by now: an error in keeping the record must not hide its answer. */
  function note(call: Call, status: number | null, startedAt: number): void {
    try {
      deps.onCall?.({ method: call.method, path: call.route.pattern, status, ms: now() - startedAt });
    } catch (error) {
      deps.report?.(error);
    }
  }

  async function leave(call: Call, prepared: PreparedRequest, expected: Expected, signal: AbortSignal) {
    const startedAt = now();
    let status: number | null = null;
    try {
      const response = await fetch(prepared.url, prepared.init);
      status = response.status;
      const result = await resultIn(response, call, expected);
      prepared.arrived?.(response);
      await deps.onAnswer?.(call, response.headers, result.ok ? null : result.problem);
      return result;
    } catch {
      return failed(bareProblem(lossKind(signal), prepared.effectWhenLost(), status));
    } finally {
      note(call, status, startedAt);
    }
  }

  const read: Exchange = (call, expected, signal) => {
    const url = urlOf(base, call);
    const init = initOf(call, apiKey, signal);
    return leave(call, { url, init, arrived: writeOnce.watch(url), effectWhenLost: () => 'none' }, expected, signal);
  };

  const prepare: Record<WriteTransport, (call: Call, signal: AbortSignal) => Promise<PreparedRequest>> = {
    'own-connection': async (call, signal) => ({
      url: urlOf(base, call),
      init: { ...initOf(call, apiKey, signal), ...(call.body && { body: bodyOf(call.body) }) },
      effectWhenLost: () => 'unknown',
    }),
    stream: async (call, signal) => {
      const body = await streamBody(call.body ? bodyOf(call.body) : null);
      const init = initOf(call, apiKey, signal);
      const headers = { ...init.headers, 'Content-Type': body.type };
      return {
        url: urlOf(base, call),
        init: { ...init, headers, body: body.stream, duplex: 'half' },
        effectWhenLost: () => (body.isUnfinished() ? 'none' : 'unknown'),
      };
    },
  };

  const write: Exchange = async (call, expected, signal) => {
    const transport = await writeOnce.transport(async () => {
      const answer = await read(probe, PROBE_ANSWER, signal);
      return answer.ok ? null : answer.problem;
    });
    if (!transport.ok) return transport;
    if (transport.value === null) return failed(bareProblem('may-repeat', 'none'));
    const prepared = await prepare[transport.value](call, signal);
    return signal.aborted ? failed(bareProblem('timed-out', 'none')) : leave(call, prepared, expected, signal);
  };

  return async (call, expected, signal) => {
    try {
      await writeOnce.ready();
      return await (isWrite(call) ? write : read)(call, expected, signal);
    } catch (error) {
      // `leave` never throws, so this failed before anything was sent.
      deps.report?.(error);
      return failed(bareProblem('not-begun', 'none'));
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

function initOf({ method, body, cached = false }: Call, apiKey: string, signal: AbortSignal) {
  const headers: Record<string, string> = { 'X-API-KEY': apiKey, Accept: 'application/json' };
  // Said always: for a request that is kept nowhere a browser says `no-cache` by itself, and that is what v2 hangs its copies on.
  if (method === 'GET') headers['Cache-Control'] = cached ? 'max-age=3600' : 'no-cache';
  // A form sets its own type: only the browser knows the boundary.
  if (body && !(body instanceof FormData)) headers['Content-Type'] = 'application/json';
  return {
    method,
    headers,
    signal,
    // Left unfollowed: a followed one would carry the key along, since the standard strips only Authorization.
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  } as const satisfies RequestInit;
}

const bodyOf = (body: NonNullable<Call['body']>) => (body instanceof FormData ? body : JSON.stringify(body));

/** A redirect, which a browser shows without its status. Somebody did answer: the DSN is wrong, or something stands in between. */
const leadsElsewhere = ({ type, status }: Response) => type === 'opaqueredirect' || (status >= 300 && status < 400);

/** A response made up by a test has no address; a real one always has. */
const isFrom = (origin: string, { url }: Response) => url === '' || URL.parse(url)?.origin === origin;
