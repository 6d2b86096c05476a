import { expect, test } from 'vitest';
import { parseWebhookEvent } from '@/lib/unipile/v2/webhooks/webhook-event';
import { MODELS } from '@/tests/sandbox/v2/shapes/operations';
import { ACCOUNT } from '../../http/tiny-server';

const { fields } = MODELS.CreateWebhookEndpointRequest as {
  fields: { trigger_events: { list?: { enum?: readonly string[] }; enum?: readonly string[] } };
};
const LISTED = fields.trigger_events.enum ?? fields.trigger_events.list?.enum ?? [];

const KNOWN: Readonly<Record<string, object>> = {
  'account.status.disconnected': { kind: 'account_status', status: 'CREDENTIALS' },
  'account.status.running': { kind: 'account_status', status: 'OK' },
  'account.status.errored': { kind: 'account_status', status: 'ERROR' },
  'account.status.paused': { kind: 'account_status', status: 'STOPPED' },
  'account.status.degraded': { kind: 'account_status', status: 'UNKNOWN' },
  'account.status.partial': { kind: 'account_status', status: 'UNKNOWN' },
  'account.add': { kind: 'account_status', status: 'CREATION_SUCCESS' },
  'account.reconnect': { kind: 'account_status', status: 'RECONNECTED' },
  'account.remove': { kind: 'account_status', status: 'DELETED' },
  'account.initial_sync.completed': { kind: 'account_status', status: 'SYNC_SUCCESS' },
  'message.new': { kind: 'message_received' },
  'message.update': { kind: 'message_edited' },
  'message.delete': { kind: 'message_deleted' },
  'message.receipt.read': { kind: 'message_read' },
  'message.receipt.delivery': { kind: 'message_delivered' },
  'message.reaction.new': { kind: 'message_reaction' },
  'relation.request.accept': { kind: 'new_relation' },
  'relation.new': { kind: 'new_relation' },
};

const payload = { id: 'm1', chat_id: '2-a', member_id: 'ACoAAJohn' };
const delivered = (type: string) => parseWebhookEvent({ id: 'e1', account_id: ACCOUNT, type, payload });

test('every event that Unipile lists is read as what it is, or as one that tells Kith nothing', () => {
  expect(LISTED.length).toBeGreaterThan(30);
  for (const type of new Set([...LISTED, ...Object.keys(KNOWN)]))
    expect([type, delivered(type)]).toMatchObject([type, { ok: true, value: KNOWN[type] ?? { kind: 'unknown' } }]);
});

test('a status that is newer is not known', () =>
  expect(delivered('account.status.asleep')).toMatchObject({ value: { kind: 'account_status', status: 'UNKNOWN' } }));

test.each(['message.pinned', 'account.locked', 'constructor'])(
  'an event that is newer, such as %s, is one that tells nothing',
  (type) => expect(delivered(type)).toMatchObject({ ok: true, value: { kind: 'unknown' } }),
);
