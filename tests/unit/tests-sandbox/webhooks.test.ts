import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { callerOf } from './caller';

let sandbox: Sandbox;
let caller: ReturnType<typeof callerOf>;
let receiver: Server;
let received: { headers: IncomingHttpHeaders; text: string; at: number }[];
let answers: number[];

beforeEach(async () => {
  sandbox = await startSandbox({ relations: 3 });
  sandbox.state.flags.webhookRetryMs = 5;
  caller = callerOf(sandbox);
  received = [];
  answers = [];
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers, text: Buffer.concat(chunks).toString(), at: performance.now() });
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await sandbox.close();
  receiver.close();
});

const listen = (source: string, more: Record<string, unknown> = {}) => {
  const request_url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  return caller.call('POST', '/webhooks', { request_url, source, name: 'Mine', ...more });
};
const payloads = () => received.map(({ text }) => JSON.parse(text));
const statuses = () => sandbox.state.deliveries.map(({ status }) => status);

it('tells of a message with its own headers and no Content-Type', async () => {
  await listen('messaging', { headers: [{ key: 'Unipile-Auth', value: 'secret' }] });
  sandbox.state.receiveMessage('john-smith', 'Hello Sam');
  await expect.poll(statuses).toEqual(['delivered']);
  expect(received[0]?.headers).toMatchObject({ 'unipile-auth': 'secret' });
  expect(received[0]?.headers).not.toHaveProperty('content-type');
  expect(payloads()).toMatchObject([
    {
      event: 'message_received',
      account_id: SAM_ACCOUNT_ID,
      webhook_name: 'Mine',
      message: 'Hello Sam',
      is_sender: false,
      sender: { attendee_provider_id: caller.idOf('john-smith'), attendee_name: 'John Smith' },
    },
  ]);
});

it('tells of own messages too', async () => {
  await listen('messaging');
  await caller.post('/chats', { attendees_ids: [caller.idOf('connie-new')], text: 'Hello' });
  await expect.poll(payloads).toMatchObject([{ event: 'message_received', is_sender: true }]);
});

it('tells of a new relation without an invitation id', async () => {
  await listen('users');
  sandbox.state.acceptInvitation('petra-pending');
  await expect.poll(payloads).toMatchObject([{ event: 'new_relation', user_public_identifier: 'petra-pending' }]);
  expect(payloads()[0]).not.toHaveProperty('invitation_id');
});

it('tells of a change of status, not of one that stays', async () => {
  await listen('account_status', { events: ['ok', 'credentials'] });
  sandbox.state.setAccountStatus(SAM_ACCOUNT_ID, 'OK');
  sandbox.state.setAccountStatus(SAM_ACCOUNT_ID, 'CREDENTIALS');
  await expect
    .poll(payloads)
    .toEqual([{ AccountStatus: { account_id: SAM_ACCOUNT_ID, account_type: 'LINKEDIN', message: 'CREDENTIALS' } }]);
});

it('tries again until it gets a 200, waiting longer each time', async () => {
  await listen('messaging');
  answers.push(500, 302, 204);
  sandbox.state.receiveMessage('john-smith', 'Hello');
  await expect.poll(statuses).toEqual(['delivered']);
  expect(received).toHaveLength(4);
  const waits = received.slice(1).map(({ at }, n) => at - received[n]!.at);
  expect(waits.every((wait, n) => wait >= 5 * 2 ** n - 1)).toBe(true);
});

it.each(['messaging', 'users', 'account_status', 'email', 'email_tracking', 'calendar_event'])(
  'takes a webhook for %s, as the options offer it',
  async (source) => {
    await listen(source);
    expect(sandbox.state.webhooks).toMatchObject([{ source }]);
  },
);

it('gives up after the first try and five again', async () => {
  await listen('messaging');
  answers.push(500, 500, 500, 500, 500, 500, 200);
  sandbox.state.receiveMessage('john-smith', 'Hello');
  await expect.poll(statuses).toEqual(['failed']);
  expect(received).toHaveLength(6);
});

it('renames keys where the webhook asks for it', async () => {
  await listen('messaging', { data: [{ name: 'text', key: 'message' }] });
  sandbox.state.receiveMessage('john-smith', 'Hello');
  await expect.poll(payloads).toMatchObject([{ text: 'Hello' }]);
  expect(payloads()[0]).not.toHaveProperty('message');
});

it('sends forms where the webhook asks for them', async () => {
  await listen('messaging', { format: 'form' });
  sandbox.state.receiveMessage('john-smith', 'Hello');
  await expect.poll(() => received.map(({ text }) => new URLSearchParams(text).get('message'))).toEqual(['Hello']);
});

it('keeps to the accounts of the webhook, and tells nobody once it is deleted', async () => {
  const { webhook_id } = (await listen('messaging', { account_ids: [ALEX_ACCOUNT_ID] })).body;
  sandbox.state.receiveMessage('john-smith', 'For Sam');
  sandbox.state.receiveMessage('john-smith', 'For Alex', ALEX_ACCOUNT_ID);
  await expect.poll(payloads).toMatchObject([{ message: 'For Alex' }]);
  await caller.call('DELETE', `/webhooks/${webhook_id}`);
  sandbox.state.receiveMessage('john-smith', 'For nobody', ALEX_ACCOUNT_ID);
  expect(sandbox.state.deliveries).toHaveLength(1);
});

it('never delivers beyond this machine', async () => {
  await listen('messaging', { request_url: 'https://example.com/hook' });
  sandbox.state.receiveMessage('john-smith', 'Hello');
  expect(sandbox.state.deliveries).toMatchObject([{ status: 'refused', tries: 0 }]);
});

it('refuses a source it does not have, and the deletion of a webhook it does not know', async () => {
  expect(await listen('accounts')).toMatchObject({ status: 400, body: { type: 'errors/invalid_parameters' } });
  expect(await caller.call('DELETE', '/webhooks/nope')).toMatchObject({
    status: 404,
    body: { detail: 'The requested resource were not found.\nWebhook not found' },
  });
});
