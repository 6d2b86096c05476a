import { describe, expect, test } from 'vitest';
import type { WebhookView } from '@/lib/protocol/webhooks';
import { ALEX_ACCOUNT_ID, SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, sandbox, useWorker, writes } from './worker-rig.ts';

useWorker();

const create = (change: object = {}) =>
  ask('webhooks.create', {
    requestUrl: 'https://example.com/unipile',
    source: 'messaging',
    events: ['message_received', 'message_read'],
    allAccounts: false,
    ...change,
  });
const listed = async () => (await ask('webhooks', {})).value as readonly WebhookView[];
const check = async (delivery: unknown) =>
  (await ask('webhooks.check', { delivery: typeof delivery === 'string' ? delivery : JSON.stringify(delivery) })).value;

describe('a webhook', () => {
  test('is made for the active account, with a secret and a Content-Type in its headers', async () => {
    await connect();
    expect(await create()).toEqual({
      ok: true,
      value: { source: 'messaging', header: 'Unipile-Auth', secret: 'secret' },
    });
    expect(sandbox.state.webhooks).toMatchObject([
      {
        requestUrl: 'https://example.com/unipile',
        accountIds: [SAM_ACCOUNT_ID],
        events: ['message_received', 'message_read'],
        headers: [
          { key: 'Unipile-Auth', value: 'secret' },
          { key: 'Content-Type', value: 'application/json' },
        ],
      },
    ]);
  });

  test('is listed without its secret', async () => {
    await connect();
    await create();
    expect(await listed()).toMatchObject([{ allAccounts: false, headerNames: ['Unipile-Auth', 'Content-Type'] }]);
    expect(JSON.stringify(await listed())).not.toContain('"secret"');
  });

  test('is deleted', async () => {
    await connect();
    await create();
    const [webhook] = await listed();
    expect(await ask('webhooks.delete', { webhookId: webhook!.webhookId })).toMatchObject({ ok: true });
    expect(await listed()).toEqual([]);
  });

  test.each([
    ['plain http', { requestUrl: 'http://example.com/unipile' }],
    ['no address', { requestUrl: 'example' }],
    ['an event of another source', { events: ['new_relation'] }],
    ['no event', { events: [] }],
  ])('is not made with %s', async (_, change) => {
    await connect();
    expect(await create(change)).toMatchObject({ problem: { kind: 'request-refused' } });
    expect(writes()).toEqual([]);
  });
});

describe('another account', () => {
  test('sees neither a webhook that is not its own nor can it delete it', async () => {
    await connect(ALEX_ACCOUNT_ID);
    await create();
    const [webhook] = await listed();
    await ask('connection.choose', { accountId: SAM_ACCOUNT_ID });
    expect(await listed()).toEqual([]);
    expect(await ask('webhooks.delete', { webhookId: webhook!.webhookId })).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(sandbox.state.webhooks).toHaveLength(1);
  });

  test('sees one that is for all', async () => {
    await connect(ALEX_ACCOUNT_ID);
    await create({ allAccounts: true });
    await ask('connection.choose', { accountId: SAM_ACCOUNT_ID });
    expect(await listed()).toMatchObject([{ allAccounts: true }]);
  });
});

describe('a pasted delivery', () => {
  test('that the sandbox made is valid, and says what it means', async () => {
    await connect();
    await create({ requestUrl: 'https://127.0.0.1:9/none' });
    sandbox.state.receiveMessage('john-smith', 'Hello');
    const [{ payload } = { payload: null }] = sandbox.state.deliveries;
    expect(await check(payload)).toMatchObject({
      kind: 'event',
      account: 'Sam Rivers',
      event: { kind: 'message_received', own: false, sender: { name: 'John Smith' } },
    });
  });

  test.each([
    ['no JSON', 'event=message_received', { kind: 'not-json' }],
    ['JSON that is no event', '[]', { kind: 'unreadable' }],
    ['an event without its ids', { event: 'message_received' }, { kind: 'unreadable' }],
    ['an event of the future', { event: 'profile_viewed' }, { kind: 'event', event: { kind: 'unknown' } }],
    [
      'of an account that the key does not see',
      { AccountStatus: { account_id: 'x', message: 'OK' } },
      { account: null },
    ],
  ])('%s is told apart, and costs no call', async (_, delivery, expected) => {
    await connect();
    expect(await check(delivery)).toMatchObject(expected);
    expect(sandbox.requests).toEqual([]);
  });
});
