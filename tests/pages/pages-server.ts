import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { documentOf, policyOf } from './document-of.ts';
import { pageAt } from './page-at.ts';

/** LinkedIn, as far as a content script can tell: pages of our own at its addresses. */
export interface Pages {
  readonly port: number;
  /** Every request line and body that reached it: what the page and the extension told LinkedIn. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const STATIC: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/static/page.js': ['text/javascript', readFileSync(new URL('page.js', import.meta.url), 'utf8')],
  '/static/page.css': ['text/css', readFileSync(new URL('page.css', import.meta.url), 'utf8')],
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const answer = (url: URL, response: ServerResponse): void => {
  const file = STATIC[url.pathname];
  if (file !== undefined) {
    response.writeHead(200, { 'content-type': file[0] }).end(file[1]);
    return;
  }
  if (url.searchParams.has('restricted')) {
    response.writeHead(302, { location: '/mynetwork/' }).end();
    return;
  }
  const parts = pageAt(url);
  if (parts === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Page not found');
    return;
  }
  const nonce = randomBytes(12).toString('base64url');
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyOf(nonce) };
  response.writeHead(200, headers).end(documentOf(parts, nonce));
};

/** Starts the pages on a free port of loopback. */
export const startPages = async (tls: { readonly key: string; readonly cert: string }): Promise<Pages> => {
  const requests: string[] = [];
  const server = createServer(tls, async (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    requests.push(`${request.method} ${url.href} ${JSON.stringify(request.headers)} ${await textOf(request)}`);
    answer(url, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
