import { describe, expect, test } from 'vitest';
import { idKey } from '@/lib/outreach/journal/same-person';
import {
  afterEvents,
  messageEvent,
  type NoticedEvent,
  relationEvent,
  statusEvent,
  withoutNotices,
  withoutOutdated,
} from '@/lib/outreach/noticing/events';
import { type NoticingMemory, newMemory } from '@/lib/outreach/noticing/memory';
import { readDelivery } from '@/lib/unipile/read-delivery';

const NOW = Date.UTC(2026, 10, 23, 12);
const EMPTY = newMemory({ now: NOW, random: () => 0 });

const received = (messageId: string, change: Partial<Extract<NoticedEvent, { kind: 'message_received' }>> = {}) =>
  ({
    kind: 'message_received',
    accountId: 'sam',
    chatId: 'c1',
    messageId,
    text: 'Hello',
    at: NOW - 1,
    own: false,
    isGroup: false,
    messageType: 'MESSAGE',
    sender: { providerId: 'ACoA-john', name: 'John Smith', publicIdentifier: null },
    ...change,
  }) as const satisfies NoticedEvent;
const related = (providerId: string, fullName: string): NoticedEvent => ({
  kind: 'new_relation',
  accountId: 'sam',
  providerId,
  publicIdentifier: null,
  fullName,
  pictureUrl: null,
});
const take = (events: readonly NoticedEvent[], memory: NoticingMemory = EMPTY, invited: string[] = []) =>
  afterEvents(memory, events, { invited: new Set(invited), now: NOW });

describe('the shapes of Unipile’s webhooks', () => {
  test('a message that was found is the event that a delivery would have been', () => {
    const delivered = readDelivery({
      event: 'message_received',
      account_id: 'sam',
      chat_id: 'c1',
      message_id: 'm1',
      message: 'Hello',
      timestamp: new Date(NOW).toISOString(),
      is_sender: false,
      is_group: false,
      message_type: 'MESSAGE',
      sender: { attendee_provider_id: 'ACoA-john', attendee_name: 'John Smith' },
    });
    const chat = { chatId: 'c1', isGroup: false } as Parameters<typeof messageEvent>[1];
    const message = {
      messageId: 'm1',
      text: 'Hello',
      at: NOW,
      own: false,
      messageType: 'MESSAGE',
      senderId: 'ACoA-john',
    };
    const found = messageEvent('sam', chat, message as Parameters<typeof messageEvent>[2], 'John Smith');
    expect(delivered).toEqual({ ok: true, value: found });
  });

  test('so is a relation', () => {
    const delivered = readDelivery({
      event: 'new_relation',
      account_id: 'sam',
      user_provider_id: 'ACoA-jane',
      user_public_identifier: 'jane-doe',
      user_full_name: 'Jane Doe',
      user_picture_url: null,
    });
    const item = { providerId: 'ACoA-jane', publicIdentifier: 'jane-doe', pictureUrl: null };
    const found = relationEvent('sam', item as Parameters<typeof relationEvent>[1], 'Jane Doe');
    expect(delivered).toEqual({ ok: true, value: found });
  });

  test('and a state of the account', () => {
    const delivered = readDelivery({ AccountStatus: { account_id: 'sam', message: 'CREDENTIALS' } });
    expect(delivered).toEqual({ ok: true, value: statusEvent('sam', 'OK', 'CREDENTIALS') });
  });
});

describe('what is told', () => {
  test('a message, by whom it is', () => {
    expect(take([received('m1')]).fresh).toEqual([
      { id: 'message:c1', kind: 'message', providerId: 'ACoA-john', name: 'John Smith', at: NOW - 1 },
    ]);
  });
  test('no text is kept', () => {
    expect(JSON.stringify(take([received('m1', { text: 'between us' })]))).not.toContain('between us');
  });
  test('several messages of one chat are one notice', () => {
    const { fresh, memory } = take([received('m1'), received('m2', { at: NOW })]);
    expect(fresh).toHaveLength(1);
    expect(memory.notices).toMatchObject([{ id: 'message:c1', at: NOW }]);
  });
  test.each([
    ['an own message', received('m1', { own: true })],
    ['the note of an invitation', received('m1', { messageType: 'INVITATION' })],
  ])('%s is not', (_, event) => {
    expect(take([event])).toMatchObject({ fresh: [], memory: { notices: [] } });
  });
  test('a relation, and whether they accepted an invitation', () => {
    const events = [related('ada', 'Ada'), related('bo', 'Bo')];
    expect(take(events, EMPTY, [idKey('bo')]).fresh.map(({ kind, name }) => [kind, name])).toEqual([
      ['relation', 'Ada'],
      ['accepted', 'Bo'],
    ]);
  });
});

describe('once', () => {
  test('an event that comes again is not told again, not even after the user has seen it', () => {
    const { memory } = take([received('m1'), related('ada', 'Ada')]);
    const seen = withoutNotices(memory, new Set(memory.notices.map(({ id }) => id)));
    expect(take([received('m1'), related('ada', 'Ada')], seen)).toMatchObject({ fresh: [], memory: { notices: [] } });
  });
  test('a later message of the same chat is', () => {
    const { memory } = take([received('m1')]);
    expect(take([received('m2')], memory).fresh).toHaveLength(1);
  });
  test('what was told is remembered within bounds', () => {
    const { memory } = take(Array.from({ length: 600 }, (_, index) => received(`m${index}`, { chatId: `c${index}` })));
    expect(memory.told).toHaveLength(500);
    expect(memory.notices).toHaveLength(50);
    expect(memory.told.at(-1)).toBe('message:m599');
  });
});

describe('the account', () => {
  test.each([
    ['is signed out when it is first looked at', null, 'CREDENTIALS', true],
    ['runs when it is first looked at', null, 'OK', false],
    ['is as it was', 'CREDENTIALS', 'CREDENTIALS', false],
    ['was signed out', 'OK', 'CREDENTIALS', true],
    ['runs again', 'CREDENTIALS', 'OK', true],
  ] as const)('that %s', (_, before, now, isNews) => {
    expect(statusEvent('sam', before, now) !== null).toBe(isNews);
  });

  const signedOut = () => {
    const event = statusEvent('sam', 'OK', 'CREDENTIALS');
    return take(event ? [event] : [], { ...EMPTY, status: 'CREDENTIALS' }).memory;
  };

  test('needs the user while it can do nothing', () => {
    expect(signedOut().notices).toMatchObject([{ kind: 'account', providerId: null }]);
    expect(withoutOutdated(signedOut(), {}).notices).toHaveLength(1);
  });
  test('needs nobody once it runs again', () => {
    expect(withoutOutdated({ ...signedOut(), status: 'OK' }, {}).notices).toEqual([]);
  });
});

test('a chat that was read elsewhere waits no more', () => {
  const { memory } = take([received('m1'), received('m2', { chatId: 'c2' })]);
  expect(withoutOutdated(memory, { readChats: ['c1'] }).notices.map(({ id }) => id)).toEqual(['message:c2']);
});
