import { expect, test } from 'vitest';
import { deliverySentence, EVENT_WORDS, eventWords, isValidDelivery, sourceWords } from '@/lib/copy/webhooks-copy';
import { readDelivery } from '@/lib/unipile/read-delivery';
import { WEBHOOK_EVENTS } from '@/lib/unipile/shapes/webhook-sources';

const said = (raw: unknown, account: string | null = 'Sam Rivers') => {
  const read = readDelivery(raw);
  if (!read.ok) throw new Error('not an event');
  return deliverySentence({ kind: 'event', event: read.value, account, signature: null });
};
const message = { event: 'message_received', account_id: 'a', chat_id: 'c', message_id: 'm1' };

test('every event of every source has words', () => {
  const events = Object.values(WEBHOOK_EVENTS).flatMap((source) => Object.keys(source));
  expect(Object.keys(EVENT_WORDS).toSorted()).toEqual(events.toSorted());
});

test.each([
  [
    'a message',
    { ...message, sender: { attendee_name: 'John Smith' } },
    /A message from John Smith.*m1\. It is about the account of Sam Rivers\./,
  ],
  ['an own message', { ...message, is_sender: true }, /you sent yourself: do not answer/],
  ['a message that was read', { ...message, event: 'message_read' }, /^Message read \(m1\)/],
  [
    'a relation',
    { event: 'new_relation', account_id: 'a', user_provider_id: 'p', user_full_name: 'Jane Doe' },
    /^Jane Doe is a new relation, whoever invited whom/,
  ],
  ['a state', { AccountStatus: { account_id: 'a', message: 'CREDENTIALS' } }, /state is now CREDENTIALS/],
  ['something new', { event: 'profile_viewed' }, /does not know \(profile_viewed\)\. Answer it with 200/],
  ['an e-mail', { event: 'mail_received' }, /outside LinkedIn \(E-mail received\)\. Answer it with 200/],
  ['something without a name', {}, /names no event/],
])('%s is said to be what it is', (_, raw, words) => {
  expect(said(raw)).toMatch(words);
});

test('whose it is, where the key does not see it', () => {
  expect(said(message, null)).toContain('an account that this key does not see');
});

test('only an event is valid', () => {
  expect([{ kind: 'not-json' } as const, { kind: 'unreadable' } as const].map(isValidDelivery)).toEqual([false, false]);
  expect(deliverySentence({ kind: 'unreadable' })).toContain('no delivery of Unipile’s');
});

test('what is newer than Kith goes by its own name', () => {
  expect([sourceWords('hologram'), eventWords('constructor'), sourceWords(null)]).toEqual([
    'hologram',
    'constructor',
    'Unknown',
  ]);
});

test.each([
  ['right', /The signature is right\.$/, true],
  ['stale', /older than five minutes: a server must refuse/, false],
  ['wrong', /does not fit this body and this secret/, false],
  ['unreadable', /copy the header whole/, false],
] as const)('a signature that is %s', (kind, words, valid) => {
  const read = readDelivery(message);
  if (!read.ok) throw new Error('not an event');
  const delivery = { kind: 'event', event: read.value, account: 'Sam', signature: { kind } } as const;
  expect(deliverySentence(delivery)).toMatch(words);
  expect(isValidDelivery(delivery)).toBe(valid);
});
