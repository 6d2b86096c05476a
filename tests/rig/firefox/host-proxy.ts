import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';

/** A local proxy through which some hosts lead to local ports, and no other host exists: Firefox has no rules for names. */
export interface HostProxy {
  readonly port: number;
  close(): void;
}

/** `hosts`: the port of each domain, which stands for its subdomains as well. */
export const startHostProxy = async (hosts: Readonly<Record<string, number>>): Promise<HostProxy> => {
  const open = new Set<Socket>();
  const server = createServer((_, answer) => void answer.writeHead(502).end());
  server.on('connect', ({ url = '' }, client: Socket) => {
    const [host = ''] = url.split(':');
    const port = Object.entries(hosts).find(([domain]) => host === domain || host.endsWith(`.${domain}`))?.[1];
    open.add(client);
    client.on('error', () => client.destroy());
    if (port === undefined) return void client.end('HTTP/1.1 502 No such host\r\n\r\n');
    const there = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      there.pipe(client).pipe(there);
    });
    there.on('error', () => client.destroy());
    client.on('close', () => there.destroy());
    there.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
};
