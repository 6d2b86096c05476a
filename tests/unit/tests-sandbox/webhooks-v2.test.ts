import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { accountIdV2 } from '@/tests/sandbox/v2/account-id';

let sandbox: Sandbox;
let receiver: Server;
let received: { headers: IncomingHttpHeaders; text: string }[];

beforeEach(async () => {
  sandbox = await startSandbox({ relations: 3 });
  received = [];
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers, text: Buffer.concat(chunks).toString() });
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await sandbox.close();
  receiver.close();
});

const call = async (method: string, path: string, body?: object) => {
  const answer = await fetch(`${sandbox.origin}/v2${path}`, {
    method,
    headers: { 'x-api-key': sandbox.apiKeyV2, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
};
const listen = (trigger_events: string[], more: object = {}) =>
  call('POST', '/webhooks/endpoints/', {
    url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`,
    trigger_events,
    ...more,
  });

it('makes an endpoint with a secret of its own, lists it and deletes it', async () => {
  const { status, body } = await listen(['message.new'], { account_ids: [accountIdV2(SAM_ACCOUNT_ID)] });
  expect([status, body]).toMatchObject([
    200,
    {
      id: expect.stringMatching(/^we_/),
      secret: expect.stringMatching(/^wes_/),
      account_targets: [{ status: 'active' }],
    },
  ]);
  expect((await call('GET', '/webhooks/endpoints/')).body).toMatchObject({ has_more: false, data: [{ id: body.id }] });
  expect((await call('DELETE', `/webhooks/endpoints/${body.id}`)).body).toEqual({ success: true });
  expect((await call('DELETE', `/webhooks/endpoints/${body.id}`)).body).toMatchObject({
    type: 'api/resource_not_found',
  });
});

it.each([
  ['an event that is not listed', { trigger_events: ['relation.new'] }],
  ['no event', { trigger_events: [] }],
  ['no address', { url: 'here' }],
  ['an account that is not there', { account_ids: [SAM_ACCOUNT_ID] }],
])('refuses %s', async (_, change) => {
  expect((await listen(['message.new'], change)).body).toMatchObject({ type: 'api/invalid_parameters', status: 400 });
});

it('signs what it delivers', async () => {
  const { body } = await listen(['message.new', 'relation.request.accept', 'account.status.disconnected']);
  sandbox.state.receiveMessage('john-smith', 'Hello');
  sandbox.state.acceptInvitation('petra-pending');
  sandbox.state.setAccountStatus(SAM_ACCOUNT_ID, 'CREDENTIALS');
  await expect.poll(() => received.length).toBe(sandbox.state.deliveries.length);
  const events = received.map(({ text }) => JSON.parse(text));
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set(['message.new', 'relation.request.accept', 'account.status.disconnected']),
  );
  for (const { headers, text } of received) {
    const [, at, hex] = /^t=(\d+),v0=([\da-f]{64})$/.exec(String(headers['unipile-signature'])) ?? [];
    expect(createHmac('sha256', body.secret).update(`${at}.${text}`).digest('hex')).toBe(hex);
  }
});
