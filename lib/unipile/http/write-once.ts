import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem } from './api-problem';

/**
 * How a write leaves so that the browser cannot repeat it. Chromium sends a request again by itself when the connection that it
 * left on was not opened for it and dies before any answer, even if the server had acted (measured in 156: every method, HTTP/1.1
 * and HTTP/2, connections that were used before and those that were opened and never used). It cannot where the connection was
 * opened for this very request, nor where the body is a stream, which can be read once. A stream needs HTTP/2.
 */
export type WriteTransport = 'own-connection' | 'stream';

/** What a finished read shows of the connection it came over. */
export interface Connection {
  /** As ALPN names it: `http/1.1`, `h2`, … */
  readonly protocol: string;
  /** It was opened for this read: at that moment no other stood open, or the browser would have taken that. */
  readonly opened: boolean;
  /** The server closes it with its answer. */
  readonly closes: boolean;
}

/** What the browser steers and shows of connections. */
export interface Connections {
  /** Has every request over HTTP/1.1 ask the server to close its connection; resolves once that is so, or cannot be. */
  closeEach(): Promise<void>;
  /** To be called before a read: the answer to it, read whole, is then traded for its connection; null where nothing is shown. */
  watch(url: string): (answer: Response) => Promise<Connection | null>;
  /** Milliseconds that never go back. */
  monotonic(): number;
}

/** Lets a client send each write to its server once, however the browser treats connections. */
export interface WriteOnce {
  /** Resolves once a request may leave. */
  ready(): Promise<void>;
  /** To be called before a read; what it gives takes the answer once it is read whole. */
  watch(url: string): (answer: Response) => void;
  /**
   * The transport for a write that leaves at once; null where there is none. `read` makes a read of the same server, for where the last one
   * says too little; what it fails with is what the write fails with.
   */
  transport(read: () => Promise<ApiProblem | null>): Promise<Result<WriteTransport | null, ApiProblem>>;
}

/** What a read showed is believed for so long: servers close what is idle after 5 s and more. */
const BELIEVED_MS = 2_000;
/** Chromium keeps at most six connections to a server over HTTP/1.1: each read uses one up, and the seventh opens its own. */
const READS = 7;

/** Makes that of one client. */
export function createWriteOnce(connections: Connections): WriteOnce {
  let last: { readonly at: number; readonly connection: Promise<Connection | null> } | null = null;

  const lastSeen = () => (last && connections.monotonic() - last.at <= BELIEVED_MS ? last.connection : null);

  return {
    ready: () => connections.closeEach(),
    watch(url) {
      const connectionOf = connections.watch(url);
      return (answer) => {
        last = { at: connections.monotonic(), connection: connectionOf(answer) };
      };
    },
    async transport(read) {
      let verdict = verdictOn(await lastSeen());
      for (let reads = 0; verdict === 'ask-again' && reads < READS; reads += 1) {
        const problem = await read();
        if (problem) return failed(problem);
        verdict = verdictOn(await lastSeen());
      }
      return ok(verdict === 'ask-again' ? null : verdict);
    },
  };
}

/** Over HTTP/1.1 the next request has a connection of its own where the read just before opened one, and closed it. */
function verdictOn(connection: Connection | null): WriteTransport | 'ask-again' | null {
  if (connection === null) return 'ask-again';
  const { protocol, opened, closes } = connection;
  if (protocol === 'h2') return 'stream';
  if (protocol !== 'http/1.1' || !closes) return null;
  return opened ? 'own-connection' : 'ask-again';
}
