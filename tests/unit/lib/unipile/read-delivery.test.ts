import { describe, expect, test } from 'vitest';
import { readDelivery } from '@/lib/unipile/read-delivery';
import { ACCOUNT } from './http/tiny-server';

const JOHN = {
  attendee_id: 'a1',
  attendee_provider_id: 'ACoAAJohn',
  attendee_name: 'John Smith',
  attendee_profile_url: 'https://www.linkedin.com/in/john-smith',
  attendee_public_identifier: 'john-smith',
  attendee_specifics: { provider: 'LINKEDIN', network_distance: 'DISTANCE_1' },
};
const RECEIVED = {
  event: 'message_received',
  account_id: ACCOUNT,
  account_type: 'LINKEDIN',
  account_info: { type: 'LINKEDIN', feature: 'classic', user_id: 'ACoAASam' },
  webhook_name: 'Relay',
  chat_id: 'c1',
  attendees: [JOHN],
  sender: JOHN,
  subject: null,
  message: 'Hello,\nSam',
  message_id: 'm1',
  timestamp: '2026-11-20T08:00:00.000Z',
  attachments: [],
  is_sender: false,
  is_event: 0,
  is_group: false,
  message_type: 'MESSAGE',
  folder: ['INBOX'],
};
const eventOf = (raw: unknown) => {
  const result = readDelivery(raw);
  return result.ok ? result.value : result.problem;
};

test('a message says from whom, in which chat, and by what id a repeat is known', () => {
  expect(eventOf(RECEIVED)).toEqual({
    kind: 'message_received',
    accountId: ACCOUNT,
    chatId: 'c1',
    messageId: 'm1',
    text: 'Hello,\nSam',
    at: Date.UTC(2026, 10, 20, 8),
    own: false,
    isGroup: false,
    messageType: 'MESSAGE',
    sender: { providerId: 'ACoAAJohn', name: 'John Smith', publicIdentifier: 'john-smith' },
  });
});

test.each([
  ['is_sender true', { is_sender: true }, true],
  ['is_sender 1', { is_sender: 1 }, true],
  ['is_sender 0', { is_sender: 0 }, false],
  ['the owner as sender', { is_sender: undefined, sender: { attendee_provider_id: 'ACoAASam' } }, true],
  ['neither owner nor sender known', { is_sender: undefined, account_info: {}, sender: {} }, false],
  ['no sender at all', { is_sender: undefined, account_info: undefined, sender: null }, false],
])('an own message is known by either sign: %s', (_, change, own) => {
  expect(eventOf({ ...RECEIVED, ...change })).toMatchObject({ own });
});

test.each(['message_read', 'message_reaction', 'message_edited', 'message_deleted', 'message_delivered'])(
  '%s is a message event of its own kind',
  (event) => {
    expect(eventOf({ event, account_id: ACCOUNT, chat_id: 'c1', message_id: 'm1' })).toMatchObject({
      kind: event,
      messageId: 'm1',
      text: null,
      at: null,
    });
  },
);

test('a new relation says who', () => {
  const raw = {
    event: 'new_relation',
    account_id: ACCOUNT,
    account_type: 'LINKEDIN',
    webhook_name: 'Relay',
    user_full_name: 'Jane\u202E Doe',
    user_provider_id: 'ACoAAJane',
    user_public_identifier: 'jane-doe',
    user_profile_url: 'https://www.linkedin.com/in/jane-doe',
    user_picture_url: 'javascript:alert(1)',
  };
  expect(eventOf(raw)).toEqual({
    kind: 'new_relation',
    accountId: ACCOUNT,
    providerId: 'ACoAAJane',
    publicIdentifier: 'jane-doe',
    fullName: 'Jane Doe',
    pictureUrl: null,
  });
});

test.each([
  ['CREDENTIALS', 'CREDENTIALS'],
  ['RECONNECTED', 'RECONNECTED'],
  ['HIBERNATING', 'UNKNOWN'],
])('an account status of %s is %s', (message, status) => {
  const raw = { AccountStatus: { account_id: ACCOUNT, account_type: 'LINKEDIN', message } };
  expect(eventOf(raw)).toEqual({ kind: 'account_status', accountId: ACCOUNT, status });
});

test.each([
  [{ event: 'calendar_event_created' }, 'calendar_event_created'],
  [{ event: 'constructor' }, 'constructor'],
  [{}, null],
  [{ event: 7 }, null],
])('%j is an event that this client does not know', (raw, event) => {
  expect(eventOf(raw)).toEqual({ kind: 'unknown', event });
});

test.each([
  null,
  undefined,
  'message_received',
  7,
  [],
  { ...RECEIVED, chat_id: undefined },
  { ...RECEIVED, account_id: null },
  { ...RECEIVED, message_id: '' },
  { event: 'new_relation', account_id: ACCOUNT },
  { AccountStatus: { message: 'OK' } },
  { AccountStatus: null },
])('%j is no event', (raw) => {
  expect(eventOf(raw)).toEqual({ kind: 'unreadable-event' });
});

describe('a delivery of v2', () => {
  const ACC = 'acc_01k6z9y3v5c8m2x7t4q1w0r6na';
  const of = (type: string, payload: unknown, more: object = {}) =>
    readDelivery({ id: 'evt_1', created_at: '2026-11-25T12:00:00.000Z', account_id: ACC, type, payload, ...more });

  test('of a message is read', () => {
    const payload = {
      object: 'Message',
      id: 'm1',
      chat_id: 'c1',
      sender_id: 'ACoAAJohn',
      sender: { object: 'User', id: 'ACoAAJohn', display_name: 'John Smith' },
      text: 'Hello',
      timestamp: '2026-11-25T12:00:00.000Z',
      is_sender: false,
    };
    expect(of('message.new', payload)).toEqual({
      ok: true,
      value: {
        kind: 'message_received',
        accountId: ACC,
        chatId: 'c1',
        messageId: 'm1',
        text: 'Hello',
        at: Date.UTC(2026, 10, 25, 12),
        own: false,
        isGroup: false,
        messageType: null,
        sender: { providerId: 'ACoAAJohn', name: 'John Smith', publicIdentifier: null },
      },
    });
  });

  test.each([
    ['message.receipt.read', { message_id: 'm1', chat_id: 'c1' }, { kind: 'message_read', messageId: 'm1' }],
    ['message.receipt.delivery', { id: 'm1', chat_id: 'c1' }, { kind: 'message_delivered' }],
    ['message.reaction.new', { message_id: 'm1', chat_id: 'c1' }, { kind: 'message_reaction' }],
    ['message.update', { id: 'm1', chat_id: 'c1', text: 'New' }, { kind: 'message_edited', text: 'New' }],
    ['message.delete', { id: 'm1', chat_id: 'c1' }, { kind: 'message_deleted' }],
    ['relation.new', { member_id: 'ACoAAJane' }, { kind: 'new_relation', providerId: 'ACoAAJane' }],
    ['relation.request.accept', { user: { id: 'ACoAAJane', display_name: 'Jane' } }, { fullName: 'Jane' }],
    ['account.status.running', {}, { kind: 'account_status', status: 'OK' }],
    ['account.status.disconnected', { product: 'classic' }, { status: 'CREDENTIALS' }],
    ['account.status.degraded', null, { kind: 'account_status', status: 'UNKNOWN' }],
    ['account.add', { state: 's' }, { kind: 'account_status', status: 'CREATION_SUCCESS' }],
    ['email.new', {}, { kind: 'unknown', event: 'mail_received' }],
    ['follower.new', {}, { kind: 'unknown', event: 'follower.new' }],
    ['constructor', {}, { kind: 'unknown', event: 'constructor' }],
  ])('%s is read', (type, payload, value) => {
    expect(of(type, payload)).toMatchObject({ ok: true, value });
  });

  test.each([
    ['a message without its chat', 'message.new', { id: 'm1' }, {}],
    ['a message without its id', 'message.new', { chat_id: 'c1' }, {}],
    ['a relation with nobody', 'relation.new', {}, {}],
    ['a state of no account', 'account.status.running', {}, { account_id: null }],
    ['a type that is none', '', {}, {}],
  ])('%s is unreadable', (_, type, payload, more) => {
    expect(of(type, payload, more)).toEqual({ ok: false, problem: { kind: 'unreadable-event' } });
  });
});
