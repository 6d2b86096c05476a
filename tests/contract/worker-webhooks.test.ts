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
const check = async (delivery: unknown, signature = '', secret = '') => {
  const text = typeof delivery === 'string' ? delivery : JSON.stringify(delivery);
  return (await ask('webhooks.check', { delivery: text, signature, secret })).value;
};

describe('a webhook', () => {
  test('is made for the active account, with a secret and a Content-Type in its headers', async () => {
    await connect();
    expect(await create()).toEqual({
      ok: true,
      value: { source: 'messaging', signed: false, header: 'Unipile-Auth', secret: 'secret' },
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

  test.each([
    ['is cut off', { kind: 'cut' }],
    ['fails', { kind: 'status', status: 500 }],
    ['does not come in words that Kith can read', { kind: 'html', status: 200 }],
  ] as const)('whose answer %s is told in words of its own, to create and to delete', async (_, fault) => {
    await connect();
    sandbox.fault({ method: 'POST', path: '/webhooks', when: 'after-effect', do: fault });
    expect(await create()).toMatchObject({ problem: { kind: 'change-unclear', what: 'webhook-creation' } });
    const [webhook] = await listed();
    sandbox.fault({ method: 'DELETE', path: '/webhooks/:id', when: 'before-effect', do: fault });
    expect(await ask('webhooks.delete', { webhookId: webhook!.webhookId })).toMatchObject({
      problem: { kind: 'change-unclear', what: 'webhook-deletion' },
    });
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

describe('through v2', () => {
  const connectV2 = (accountId = SAM_ACCOUNT_ID) => connect(accountId, 'v2');

  test('a webhook is made for the active account, with a secret that Unipile made', async () => {
    await connectV2();
    const { value } = await create();
    const [endpoint] = sandbox.state.endpoints;
    expect(endpoint).toMatchObject({
      url: 'https://example.com/unipile',
      description: 'Kith',
      accountIds: [SAM_ACCOUNT_ID],
      events: ['message.new', 'message.receipt.read'],
    });
    expect(value).toEqual({
      source: 'messaging',
      signed: true,
      header: 'unipile-signature',
      secret: endpoint!.secret,
    });
    expect(await listed()).toMatchObject([
      { source: 'messaging', allAccounts: false, events: ['message_received', 'message_read'], headerNames: [] },
    ]);
    expect(JSON.stringify(await listed())).not.toContain(endpoint!.secret);
  });

  test.each(['relation.new', 'relation.request.accept'] as const)(
    'a new relation is reported where Unipile calls it %s, by one endpoint',
    async (name) => {
      sandbox.state.flags.relationEvent = name;
      await connectV2();
      expect(await create({ source: 'users', events: ['new_relation'] })).toMatchObject({ ok: true });
      expect(sandbox.state.endpoints).toMatchObject([{ events: [name] }]);
    },
  );

  test('what v2 does not report is not asked for', async () => {
    await connectV2();
    expect(await create({ source: 'account_status', events: ['connecting'] })).toMatchObject({
      problem: { kind: 'request-refused' },
    });
    expect(writes()).toEqual([]);
  });

  test('it is deleted by its own account alone', async () => {
    await connectV2(ALEX_ACCOUNT_ID);
    await create();
    const [webhook] = await listed();
    await ask('connection.choose', { accountId: SAM_ACCOUNT_ID });
    expect(await listed()).toEqual([]);
    expect(await ask('webhooks.delete', { webhookId: webhook!.webhookId })).toMatchObject({
      problem: { kind: 'not-found' },
    });
    await ask('connection.choose', { accountId: ALEX_ACCOUNT_ID });
    expect(await ask('webhooks.delete', { webhookId: webhook!.webhookId })).toMatchObject({ ok: true });
    expect(sandbox.state.endpoints).toEqual([]);
  });

  describe('a pasted delivery', () => {
    const delivered = async (source: string, event: string, happen: () => void) => {
      await connectV2();
      await create({ requestUrl: 'https://127.0.0.1:9/none', source, events: [event] });
      happen();
      const { payload, signature = '' } = sandbox.state.deliveries.at(-1)!;
      return { payload, signature, secret: sandbox.state.endpoints[0]!.secret };
    };
    const ofMessage = () =>
      delivered('messaging', 'message_received', () => sandbox.state.receiveMessage('john-smith', 'Hello'));

    test('says what it means and that its signature is right', async () => {
      const { payload, signature, secret } = await ofMessage();
      expect(await check(payload, signature, secret)).toMatchObject({
        kind: 'event',
        account: 'Sam Rivers',
        event: { kind: 'message_received', own: false, text: 'Hello', sender: { name: 'John Smith' } },
        signature: { kind: 'right' },
      });
    });

    test('is told from one that was changed on its way', async () => {
      const { payload, signature, secret } = await ofMessage();
      const changed = { ...payload, account_id: 'acc_other' };
      expect(await check(changed, signature, secret)).toMatchObject({ signature: { kind: 'wrong' } });
      expect(await check(payload, signature, 'wes_other')).toMatchObject({ signature: { kind: 'wrong' } });
      expect(await check(payload, '', secret)).toMatchObject({ signature: null });
    });

    test('of a new relation is understood', async () => {
      const relation = await delivered('users', 'new_relation', () => sandbox.state.acceptInvitation('petra-pending'));
      expect(await check(relation.payload)).toMatchObject({
        event: { kind: 'new_relation', providerId: sandbox.state.person('petra-pending').providerId },
      });
    });

    test('of a state is understood', async () => {
      const state = await delivered('account_status', 'credentials', () =>
        sandbox.state.setAccountStatus(SAM_ACCOUNT_ID, 'CREDENTIALS'),
      );
      expect(await check(state.payload)).toMatchObject({ event: { kind: 'account_status', status: 'CREDENTIALS' } });
    });
  });
});
