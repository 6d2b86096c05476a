import { setTimeout as sleep } from 'node:timers/promises';
import { errorBody, slugOf } from '../../lib/practice/http/api-error.ts';
import { errorOfStatus } from './v2/api-error-of-v1.ts';

/**
 * What ends with a cut: the connection, as when a cable is pulled out (default), or over HTTP/2 the one stream, or all streams by a
 * GOAWAY. The last two say, as servers that restart do, that the request was not looked at.
 */
export type Cut = 'connection' | 'stream' | 'goaway';

/** How an answer goes wrong. */
export type FaultAction =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly slug?: string;
      readonly title?: string;
      readonly detail?: string;
      /** In place of Unipile's envelope. */
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'html'; readonly status: number }
  /** The connection ends with no answer, `afterMs` later (default 0). */
  | { readonly kind: 'cut'; readonly afterMs?: number; readonly how?: Cut }
  /** The connection ends with the answer. */
  | { readonly kind: 'last-on-connection' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'slow-body'; readonly ms: number }
  | { readonly kind: 'null-ids' }
  /** The route's own answer, made into another. */
  | { readonly kind: 'rewritten'; readonly rewrite: (body: unknown) => unknown }
  /** The items of a list are something else than they were, but for the first `keep` (default 0). */
  | { readonly kind: 'odd-items'; readonly keep?: number }
  /** A list page with nothing on it and a cursor that was never seen before, over either version. */
  | { readonly kind: 'empty-page' }
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string }
  | {
      readonly kind: 'body';
      readonly status: number;
      readonly body: string | Uint8Array<ArrayBuffer>;
      readonly contentType?: string;
    };

type StatusAction = Extract<FaultAction, { readonly kind: 'status' }>;

const REASONS: Record<number, string> = { 502: 'Bad Gateway', 503: 'Service Temporarily Unavailable' };

/** The page a gateway answers with when Unipile is not there. */
export function gatewayPage(status: number, headers: StatusAction['headers'] = {}): Response {
  const line = `${status} ${REASONS[status] ?? 'Gateway Error'}`;
  const html = [
    '<html>',
    `<head><title>${line}</title></head>`,
    '<body>',
    `<center><h1>${line}</h1></center>`,
    '<hr><center>nginx/1.24.0 (Ubuntu)</center>',
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
  return new Response(html, { status, headers: { ...headers, 'content-type': 'text/html' } });
}

/** An error as v2 words it; by a status that v2 has none for, only a gateway answers. */
function errorOverV2({ status, slug, detail, headers = {} }: StatusAction): Response {
  const body = errorOfStatus(status, slug, detail);
  return body ? Response.json(body, { status, headers }) : gatewayPage(status, headers);
}

/** The faults that are a plain answer, in the words of the version that was asked. `turn` varies the order of an error's keys. */
export function faultResponse(action: FaultAction, turn: number, overV2: boolean): Response | null {
  if (action.kind === 'redirect') {
    return new Response(null, { status: action.status, headers: { location: action.location } });
  }
  if (action.kind === 'body') {
    const headers = { 'content-type': action.contentType ?? 'application/json; charset=utf-8' };
    return new Response(action.body, { status: action.status, headers });
  }
  if (action.kind === 'empty-page') {
    const cursor = `nowhere-${turn}`;
    return Response.json({ object: 'List', items: [], cursor, data: [], next_cursor: cursor });
  }
  if (action.kind !== 'status') return null;
  if (overV2 && action.body === undefined) return errorOverV2(action);
  const { status, title, detail } = action;
  const body = action.body ?? errorBody(action.slug ?? slugOf(status), { status, title, detail }, turn);
  return Response.json(body, { status, headers: { ...action.headers } });
}

/** The same answer with every id in it null: a success that proves nothing. */
export async function nullIds(response: Response): Promise<Response> {
  const body = (await response.json()) as Record<string, unknown>;
  const entries = Object.entries(body).map(([key, value]) => [key, key.endsWith('_id') ? null : value]);
  return Response.json(Object.fromEntries(entries), { status: response.status });
}

/** The same answer with another body. */
export async function rewritten(response: Response, rewrite: (body: unknown) => unknown): Promise<Response> {
  if (!response.headers.get('content-type')?.includes('json')) return response;
  return Response.json(rewrite(await response.json()), { status: response.status });
}

/** The same list with items of another shape. */
export const oddItems = (response: Response, keep = 0): Promise<Response> =>
  rewritten(response, (body) => {
    const list = body as Readonly<Record<string, unknown>>;
    const odd = (items: unknown) =>
      Array.isArray(items) ? items.map((item, at) => (at < keep ? item : { foo: at })) : undefined;
    return { ...list, items: odd(list.items), data: odd(list.data) };
  });

/** The same answer: its headers at once, the first half of its body, and the rest after `ms`. */
export async function slowed(response: Response, ms: number): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = Math.floor(bytes.length / 2);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.subarray(0, half));
    },
    async pull(controller) {
      await sleep(ms, null, { ref: false });
      controller.enqueue(bytes.subarray(half));
      controller.close();
    },
  });
  const headers = { 'content-type': response.headers.get('content-type') ?? 'application/json' };
  return new Response(body, { status: response.status, headers });
}
