import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem } from './api-problem';

/**
 * How a write is sent so that the browser cannot repeat it. If a request goes out on a connection that was not opened for it, and
 * the connection dies before any answer, Chromium sends the request again by itself, even if the server had acted on it (measured
 * in 156: every method, HTTP/1.1 and HTTP/2, connections used before and connections opened but never used). It cannot do so where
 * the connection was opened for this very request, nor where the body is a stream longer than what it keeps of one (`stream-body.ts`). A stream needs HTTP/2.
 */
export type WriteTransport = 'own-connection' | 'stream';

/** What a finished read reveals about its connection. */
export interface Connection {
  /** As ALPN names it: `http/1.1`, `h2`, … */
  readonly protocol: string;
  /** It was opened for this read, so no other was open at that moment: the browser would have used that one. */
  readonly opened: boolean;
  /**
   * It took so long to open that the browser may have opened a spare one beside it, which then stands open unused: Chromium does after
   * 250 ms (with a round trip of 400 ms and no count of spares, 12 of 12 writes that were cut arrived twice).
   */
  readonly slow: boolean;
  /** The server closes it with its answer. */
  readonly closes: boolean;
}

/** What the browser lets us control and see of its connections. */
export interface Connections {
  /** Makes every HTTP/1.1 request ask the server to close its connection; resolves once that is set up, or has failed. */
  closeEach(): Promise<void>;
  /** To be called before a read. Given the answer, read whole, it returns its connection; null where the browser does not show it. */
  watch(url: string): (answer: Response) => Promise<Connection | null>;
  /** Milliseconds that never go back. */
  monotonic(): number;
}

/** Lets a client send each write to its server once, however the browser treats connections. */
export interface WriteOnce {
  /** Resolves once a request may leave. */
  ready(): Promise<void>;
  /** To be called before a read; the result is to be called with the answer once it is read whole. */
  watch(url: string): (answer: Response) => void;
  /**
   * The transport for a write that is sent right away; null where there is none. `read` makes another read of the same server where
   * the last one does not tell enough; if it fails, the write fails with the same problem.
   */
  transport(read: () => Promise<ApiProblem | null>): Promise<Result<WriteTransport | null, ApiProblem>>;
}

/** How long the result of a read stays valid: servers close idle connections after 5 s or more. */
const BELIEVED_MS = 2_000;
/**
 * Chromium keeps at most six connections to a server over HTTP/1.1: each read uses one up, the seventh opens its own, and the eighth
 * uses up the spare of that.
 */
const READS = 8;

/** What is known once a read is over. */
interface Seen {
  readonly connection: Connection | null;
  /** How many connections may stand open unused; null where that is not known. */
  readonly spares: number | null;
}

/** Makes the one that belongs to one client. */
export function createWriteOnce(connections: Connections): WriteOnce {
  let last: { readonly at: number; readonly seen: Promise<Seen> } | null = null;
  let leftAt = Number.NEGATIVE_INFINITY;

  const lastSeen = async () => (last && connections.monotonic() - last.at <= BELIEVED_MS ? last.seen : null);

  return {
    ready: () => connections.closeEach(),
    watch(url) {
      const startedAt = connections.monotonic();
      const connectionOf = connections.watch(url);
      return (answer) => {
        const before = last;
        const overlaps = before !== null && before.at > startedAt;
        const seen = async (): Promise<Seen> => {
          const connection = await connectionOf(answer);
          return { connection, spares: sparesAfter(connection, (await before?.seen)?.spares ?? null, overlaps) };
        };
        // A write that left meanwhile may have left a spare.
        last = startedAt <= leftAt ? null : { at: connections.monotonic(), seen: seen() };
      };
    },
    async transport(read) {
      let verdict = verdictOn(await lastSeen());
      for (let reads = 0; verdict === 'ask-again' && reads < READS; reads += 1) {
        const problem = await read();
        if (problem) return failed(problem);
        verdict = verdictOn(await lastSeen());
      }
      if (verdict === 'own-connection') {
        last = null;
        leftAt = connections.monotonic();
      }
      return ok(verdict === 'ask-again' ? null : verdict);
    },
  };
}

/** The spares after a read, of which so many were known before. One that overlapped with the read before may have left its own. */
function sparesAfter(connection: Connection | null, before: number | null, overlaps: boolean): number | null {
  if (connection === null) return null;
  if (!connection.opened) return before && before - 1;
  return ((overlaps && before) || 0) + (connection.slow ? 1 : 0);
}

/** Over HTTP/1.1 the next request gets a connection of its own if none stands open, and the server closed that of the read. */
function verdictOn(seen: Seen | null): WriteTransport | 'ask-again' | null {
  if (!seen?.connection) return 'ask-again';
  const { protocol, closes } = seen.connection;
  if (protocol === 'h2') return 'stream';
  if (protocol !== 'http/1.1' || !closes) return null;
  return seen.spares === 0 ? 'own-connection' : 'ask-again';
}
