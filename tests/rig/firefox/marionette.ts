import { connect as connectSocket, type Socket } from 'node:net';

/** What Firefox itself is driven by: the protocol beneath its WebDriver, spoken on a local socket. */
export interface Marionette {
  /** Sends a command and gives what it answers; rejects with what Firefox says is wrong. */
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  close(): void;
}

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
}

const RESPONSE = 1;

/** Each message is the length of its JSON in bytes, a colon, and the JSON. */
export const connectMarionette = async (port: number): Promise<Marionette> => {
  const socket: Socket = connectSocket(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  const greeted = Promise.withResolvers<void>();
  let received = Buffer.alloc(0);
  let last = 0;

  const take = (message: unknown): void => {
    // The greeting alone is no list.
    if (!Array.isArray(message)) {
      greeted.resolve();
      return;
    }
    const [kind, id, error, result] = message as [number, number, { message: string } | null, never];
    if (kind !== RESPONSE) return;
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(error.message));
    else one?.resolve(result);
  };
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (let colon = received.indexOf(':'); colon > 0; colon = received.indexOf(':')) {
      const end = colon + 1 + Number(received.subarray(0, colon).toString());
      if (received.length < end) return;
      take(JSON.parse(received.subarray(colon + 1, end).toString()));
      received = received.subarray(end);
    }
  });
  const fail = () => {
    const error = new Error('Firefox is gone.');
    greeted.reject(error);
    for (const one of waiting.values()) one.reject(error);
  };
  socket.on('error', fail);
  socket.on('close', fail);
  await greeted.promise;
  return {
    send<T>(command: string, parameters: object = {}) {
      last += 1;
      const text = JSON.stringify([0, last, command, parameters]);
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      waiting.set(last, { resolve, reject });
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      return promise;
    },
    close: () => socket.destroy(),
  };
};
