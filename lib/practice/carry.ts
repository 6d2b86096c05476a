import type { PracticeServer } from './practice-server.ts';

/** Where the server listens that runs in a page of its own. */
export const PRACTICE_CHANNEL = 'practice-server';

type HeaderList = readonly (readonly [name: string, value: string])[];

/** A request, or the answer to the one with the same id, as it crosses from one context to another. */
type Carried =
  | {
      readonly asked: string;
      readonly url: string;
      readonly method: string;
      readonly headers: HeaderList;
      readonly body: ArrayBuffer | null;
    }
  | {
      readonly answered: string;
      readonly status: number;
      readonly headers: HeaderList;
      readonly body: ArrayBuffer;
    }
  /** The server could not answer. */
  | { readonly failed: string };

const headersOf = ({ headers }: Request | Response): HeaderList => [...headers];
const listOf = (headers: HeaderList): [string, string][] => headers.map(([name, value]) => [name, value]);

/** Answers what is asked on a channel. */
export function serveOn(channel: BroadcastChannel, server: PracticeServer): void {
  channel.onmessage = async ({ data }: MessageEvent<Carried>) => {
    if (!('asked' in data)) return;
    const { asked, url, method, headers, body } = data;
    try {
      const answer = await server.answer(new Request(url, { method, headers: listOf(headers), body }));
      const { status } = answer;
      channel.postMessage({
        answered: asked,
        status,
        headers: headersOf(answer),
        body: await answer.arrayBuffer(),
      } satisfies Carried);
    } catch {
      channel.postMessage({ failed: asked } satisfies Carried);
    }
  };
}

/** Asks on a channel; rejects where the server fails, or once the request is given up. `id`: of this request alone. */
export async function askOn(channel: BroadcastChannel, request: Request, id: string): Promise<Response> {
  const { url, method, signal } = request;
  const bytes = await request.arrayBuffer();
  const body = bytes.byteLength > 0 ? bytes : null;
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const end = (settle: () => void) => {
      over.abort();
      settle();
    };
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), { signal: over.signal });
    const listen = ({ data }: MessageEvent<Carried>) => {
      if ('failed' in data && data.failed === id) end(() => reject(new Error('The practice server has failed.')));
      if (!('answered' in data) || data.answered !== id) return;
      const { status, headers, body } = data;
      end(() => resolve(new Response(body, { status, headers: listOf(headers) })));
    };
    channel.addEventListener('message', listen, { signal: over.signal });
    channel.postMessage({ asked: id, url, method, headers: headersOf(request), body } satisfies Carried);
  });
}
