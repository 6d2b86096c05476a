import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a line is like. */
interface LineTraits {
  /** To the server and back. */
  readonly roundTripMs: number;
  /** What the line takes towards the server, of all connections together. */
  readonly upBytesPerMs: number;
}

/** A line to a server on this machine, as between continents: everything takes its time, and nothing is read before it can be passed on. */
export interface SlowLine {
  /** Changes the line for what is sent from now on. */
  become(traits: LineTraits): void;
  /** Ends every connection that stands idle as some servers and gateways do: nobody is told, and what is sent next is answered by a reset. */
  forgetIdle(): void;
  close(): Promise<void>;
}

const AT_ONCE: LineTraits = { roundTripMs: 0, upBytesPerMs: Number.POSITIVE_INFINITY };
/** A connection without a byte for this long is idle. */
const IDLE_MS = 100;
/** Read at a time, so that a reader never holds more than this. */
const PIECE_BYTES = 16 * 1024;

/** Opens a line from one port of this machine to another. At first it is as fast as the machine. */
export const startSlowLine = async (port: number, to: number): Promise<SlowLine> => {
  const connections = new Set<{ forget(): void; end(): void }>();
  let traits = AT_ONCE;
  let upFreeAt = 0;

  const waitUp = async (bytes: number): Promise<void> => {
    const now = performance.now();
    upFreeAt = Math.max(now, upFreeAt) + bytes / traits.upBytesPerMs;
    if (upFreeAt > now) await sleep(upFreeAt - now);
  };

  const carry = async (client: Socket): Promise<void> => {
    const server = connect({ port: to, host: '127.0.0.1', allowHalfOpen: true });
    server.on('error', () => undefined);
    let forgotten = false;
    let lastAt = performance.now();
    const connection = {
      forget() {
        if (performance.now() - lastAt < IDLE_MS + traits.roundTripMs) return;
        forgotten = true;
        server.destroy();
      },
      end() {
        client.destroy();
        server.destroy();
      },
    };
    connections.add(connection);

    const pass = async (from: Socket, into: Socket, wait: (bytes: number) => Promise<void>): Promise<void> => {
      const later = (task: () => void) => setTimeout(task, traits.roundTripMs / 2);
      try {
        for await (const piece of from) {
          lastAt = performance.now();
          if (forgotten) return void client.resetAndDestroy();
          await wait(piece.length);
          later(() => into.write(piece));
        }
        later(() => into.end());
      } catch {
        if (!forgotten) later(() => into.destroy());
      }
    };
    // What opening a connection takes: here the machine did that by itself.
    await sleep(traits.roundTripMs);
    await Promise.all([pass(client, server, waitUp), pass(server, client, async () => undefined)]);
    connections.delete(connection);
  };

  const listener = createServer({ highWaterMark: PIECE_BYTES, allowHalfOpen: true, noDelay: true }, (client) => {
    client.on('error', () => undefined);
    void carry(client);
  });
  listener.listen(port, '127.0.0.1');
  await once(listener, 'listening');

  return {
    become(next) {
      traits = next;
    },
    forgetIdle() {
      for (const { forget } of connections) forget();
    },
    async close() {
      for (const { end } of connections) end();
      listener.close();
      await once(listener, 'close');
    },
  };
};
