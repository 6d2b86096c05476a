import type { Server } from 'node:net';

/** Ends connections as a cable does that is pulled out: under TLS and HTTP/2, with no farewell of theirs. */
export interface OpenSockets {
  /** Takes note of every connection of the server. */
  of(server: Server): void;
  /** By the port at the other end. */
  cut(remotePort: number | undefined): void;
  cutAll(): void;
}

export function createOpenSockets(): OpenSockets {
  const cuts = new Map<number | undefined, () => void>();
  return {
    of(server) {
      server.on('connection', (socket) => {
        const { remotePort } = socket;
        cuts.set(remotePort, () => socket.destroy());
        socket.once('close', () => cuts.delete(remotePort));
      });
    },
    cut: (remotePort) => cuts.get(remotePort)?.(),
    cutAll() {
      for (const cut of cuts.values()) cut();
    },
  };
}
