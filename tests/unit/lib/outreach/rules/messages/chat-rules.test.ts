import { describe, expect, test } from 'vitest';
import {
  conversationWith,
  hasThirdWriter,
  isWith,
  personIn,
  whyNoReply,
} from '@/lib/outreach/rules/messages/chat-rules';
import { providerIdOf } from '@/lib/practice/world/ids';
import type { ChatWith } from '@/lib/unipile/shapes/chat';

const BOB = 'ACoAABob';

const chat = (chatId: string, at: number, more: Partial<ChatWith> = {}): ChatWith => ({
  chatId,
  accountId: 'sam',
  attendeeProviderId: BOB,
  isGroup: false,
  at,
  readOnly: false,
  contentType: null,
  mailbox: 'own',
  ...more,
});

const UNSUITED: readonly (readonly [string, Partial<ChatWith>])[] = [
  ['group', { isGroup: true }],
  ['advertisement', { contentType: 'sponsored' }],
  ['advertisement', { contentType: 'linkedin_offer' }],
  ['company', { mailbox: 'company' }],
  ['read-only', { readOnly: true }],
  ['nobody', { attendeeProviderId: null }],
];

describe('the conversation with somebody', () => {
  test.each([
    ...UNSUITED,
    ['Recruiter', { mailbox: 'recruiter' }] as const,
    ['Sales Navigator', { mailbox: 'sales_navigator' }] as const,
  ])('is not that of %s (%j), also where it is the newest or the only one', (_, more) => {
    expect(conversationWith([chat('other', 9, more), chat('own', 1)])?.chatId).toBe('own');
    expect(conversationWith([chat('other', 9, more)])).toBeNull();
  });

  test('is an ordinary one before an InMail, and of those the newest', () => {
    const inMail = chat('inmail', 9, { contentType: 'inmail' });
    expect(conversationWith([inMail, chat('old', 1), chat('new', 2)])?.chatId).toBe('new');
    expect(conversationWith([inMail])?.chatId).toBe('inmail');
  });
});

test.each(UNSUITED)('nothing is written into that of %s (%j)', (why, more) => {
  expect(whyNoReply(chat('a', 1, more))).toBe(why);
});

test.each(['own', 'recruiter', 'sales_navigator'] as const)('one in the mailbox %s is replied to', (mailbox) => {
  expect(whyNoReply(chat('a', 1, { mailbox, contentType: 'inmail' }))).toBeNull();
});

test('whom the owner talks to is nobody in a group, an advertisement and on a company page', () => {
  expect(personIn(chat('a', 1, { readOnly: true }))).toBe(BOB);
  for (const more of [{ isGroup: true }, { contentType: 'sponsored' }, { mailbox: 'company' }] as const) {
    expect(personIn(chat('a', 1, more))).toBeNull();
    expect(isWith(chat('a', 1, more), BOB)).toBe(false);
  }
});

describe('who writes in a chat that is said to be between two', () => {
  const ids = { sam: providerIdOf('sam'), jane: providerIdOf('jane'), ann: providerIdOf('ann') };
  const between = [{ providerId: ids.sam }, { providerId: ids.jane }];
  const wrote = (senderId: string | null, own = false) => hasThirdWriter([{ senderId, own }], between);

  test('a third one is neither of them by any id', () => {
    expect(wrote(ids.ann)).toBe(true);
    expect([wrote(ids.jane), wrote(ids.sam), wrote(providerIdOf('jane', 'lead'))]).toEqual([false, false, false]);
  });

  test('what is marked as the user’s own, and an id that tells no member, say nothing against it', () => {
    expect([wrote(ids.ann, true), wrote(null), wrote('urn:li:system')]).toEqual([false, false, false]);
  });

  test('while the user’s own id is not known nobody is surely a third one', () => {
    expect(hasThirdWriter([{ senderId: ids.ann, own: false }], [{ providerId: null }, { providerId: ids.jane }])).toBe(
      false,
    );
  });
});
