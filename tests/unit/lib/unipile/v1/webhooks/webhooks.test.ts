import { expect, test } from 'vitest';
import { ACCOUNT, against, json } from '../../http/tiny-server';

test('a webhook is created for JSON, with what it was given', async () => {
  const { client, seen } = await against([json(201, { object: 'WebhookCreated', webhook_id: 'w1' })]);
  const result = await client.createWebhook({
    requestUrl: 'https://relay.example/in',
    source: 'account_status',
    events: ['credentials'],
    name: 'Relay',
    accountId: ACCOUNT,
    secret: 's3cret',
  });
  expect(result).toEqual({ ok: true, value: { webhookId: 'w1', header: 'Unipile-Auth', secret: 's3cret' } });
  expect(JSON.parse(seen[0]!.body)).toEqual({
    request_url: 'https://relay.example/in',
    source: 'account_status',
    name: 'Relay',
    account_ids: [ACCOUNT],
    events: ['credentials'],
    headers: [
      { key: 'Unipile-Auth', value: 's3cret' },
      { key: 'Content-Type', value: 'application/json' },
    ],
    format: 'json',
  });
});

test('listed webhooks keep the secrets of their headers to themselves', async () => {
  const { client, seen } = await against([
    json(200, {
      object: 'WebhookList',
      items: [
        {
          object: 'Webhook',
          id: 'w1',
          name: 'Relay',
          request_url: 'https://relay.example/in',
          source: 'accounts',
          enabled: true,
          account_ids: [{ id: ACCOUNT, type: 'LINKEDIN' }],
          events: ['credentials'],
          headers: [{ key: 'Unipile-Auth', value: 's3cret' }],
        },
      ],
      cursor: null,
    }),
  ]);
  expect(await client.listWebhooks({ accountId: ACCOUNT })).toEqual({
    ok: true,
    value: {
      items: [
        {
          webhookId: 'w1',
          name: 'Relay',
          requestUrl: 'https://relay.example/in',
          source: 'account_status',
          enabled: true,
          tellsOf: 'this',
          events: ['credentials'],
          headerNames: ['Unipile-Auth'],
        },
      ],
      cursor: null,
      skipped: 0,
    },
  });
  expect(seen[0]!.url).toBe('/webhooks?limit=100');
});

test('a webhook is deleted', async () => {
  const { client, seen } = await against([json(200, { object: 'WebhookDeleted' })]);
  expect(await client.deleteWebhook({ webhookId: 'w1' })).toEqual({ ok: true, value: null });
  expect(seen[0]).toMatchObject({ method: 'DELETE', url: '/webhooks/w1' });
});
