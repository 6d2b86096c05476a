import { describe, expect, test } from 'vitest';
import { lookAtChats, lookAtRelations, newMemory, withoutChatIds } from '@/lib/outreach/noticing/memory';
import type { ListPage } from '@/lib/unipile/http/list-page';
import type { Chat } from '@/lib/unipile/shapes/chat';
import type { RelationItem } from '@/lib/unipile/shapes/relation-item';

const relation = (providerId: string, at: number | null): RelationItem => ({
  providerId,
  publicIdentifier: null,
  firstName: providerId,
  lastName: null,
  headline: null,
  at,
  pictureUrl: null,
});
const chat = (chatId: string, at: number, change: Partial<Chat> = {}): Chat => ({
  chatId,
  accountId: 'sam',
  attendeeProviderId: `ACoA-${chatId}`,
  name: null,
  isGroup: false,
  at,
  unreadCount: 1,
  archived: false,
  readOnly: false,
  mailbox: 'own',
  subject: null,
  contentType: null,
  ...change,
});
/** A page after which there are more. */
const page = <T>(...items: T[]): ListPage<T> => ({ items, cursor: 'more', skipped: 0 });
const whole = <T>(...items: T[]): ListPage<T> => ({ items, cursor: null, skipped: 0 });

describe('relations', () => {
  const freshAfter = (before: ListPage<RelationItem>, now: typeof before) =>
    lookAtRelations(lookAtRelations(null, before).seen, now).fresh.map(({ providerId }) => providerId);

  test('who is there at the first look is not new', () => {
    expect(lookAtRelations(null, page(relation('ada', 5), relation('bo', 4))).fresh).toEqual([]);
  });
  test('who was not on the page before is new', () => {
    expect(freshAfter(page(relation('bo', 4)), page(relation('ada', 5), relation('bo', 4)))).toEqual(['ada']);
  });
  test('who comes late, behind somebody younger, is new all the same', () => {
    const before = page(relation('cy', 9), relation('bo', 4));
    expect(freshAfter(before, page(relation('cy', 9), relation('ada', 7), relation('bo', 4)))).toEqual(['ada']);
  });
  test('who moves up because somebody else is gone is not new', () => {
    const before = page(relation('cy', 9), relation('bo', 4));
    expect(freshAfter(before, page(relation('bo', 4), relation('old', 2)))).toEqual([]);
  });
  test('where the page was everybody, all others are new', () => {
    expect(freshAfter(whole(relation('bo', 4)), whole(relation('bo', 4), relation('ada', 2)))).toEqual(['ada']);
  });
  test('an item without a time makes nobody new', () => {
    const before = page(relation('cy', 9), relation('unknown', null));
    expect(freshAfter(before, page(relation('cy', 9), relation('old', 2)))).toEqual([]);
    expect(freshAfter(page(relation('cy', 9)), page(relation('cy', 9), relation('timeless', null)))).toEqual([]);
  });
  test('an empty page, as after a burst, forgets nobody', () => {
    const { seen } = lookAtRelations(null, page(relation('bo', 4)));
    expect(lookAtRelations(seen, page<RelationItem>()).seen).toEqual(seen);
  });
});

describe('chats', () => {
  const before = lookAtChats(null, page(chat('a', 10), chat('b', 5))).seen;
  const changed = (...chats: Chat[]) =>
    lookAtChats(before, page(...chats)).changed.map(({ chat: { chatId }, after }) => [chatId, after]);

  test('what is unread at the first look is not new', () => {
    expect(lookAtChats(null, page(chat('a', 10))).changed).toEqual([]);
  });
  test('a later message makes a chat new, from the last one on', () => {
    expect(changed(chat('b', 20), chat('a', 10))).toEqual([['b', 5]]);
  });
  test('a chat that was not on the page is new from the oldest one there on', () => {
    expect(changed(chat('c', 12), chat('a', 10))).toEqual([['c', 5]]);
  });
  test('what is read already, or advertising, costs no call', () => {
    expect(
      changed(chat('a', 20, { unreadCount: 0 }), chat('b', 20, { contentType: 'sponsored' }), chat('c', 20)),
    ).toEqual([['c', 5]]);
  });
  test('of many, five are read and the others wait for the next look', () => {
    const many = Array.from({ length: 8 }, (_, index) => chat(`m${index}`, 30 + index));
    const first = lookAtChats(before, page(...many));
    expect(first.changed.map(({ chat: { chatId } }) => chatId)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
    const second = lookAtChats(first.seen, page(...many));
    expect(second.changed.map(({ chat: { chatId }, after }) => [chatId, after])).toEqual([
      ['m5', 5],
      ['m6', 5],
      ['m7', 5],
    ]);
    expect(lookAtChats(second.seen, page(...many)).changed).toEqual([]);
  });
  test('an id like a name of every object is an id', () => {
    expect(changed(chat('constructor', 20))).toEqual([['constructor', 5]]);
  });
  test('once they go by other ids nothing that was seen is new, and what comes later is', () => {
    const memory = { ...newMemory({ now: 0, random: () => 0.5 }), chats: before };
    const { chats: moved } = withoutChatIds(memory);
    expect(lookAtChats(moved, page(chat('other-a', 10), chat('other-b', 5))).changed).toEqual([]);
    const later = lookAtChats(moved, page(chat('other-b', 20), chat('other-a', 10)));
    expect(later.changed.map(({ chat: { chatId }, after }) => [chatId, after])).toEqual([['other-b', 10]]);
  });
});
