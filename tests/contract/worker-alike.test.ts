import { afterEach, expect, test, vi } from 'vitest';
import type { MessagesListPage } from '@/lib/protocol/inbox';
import { SECTIONS } from '@/lib/unipile/shapes/profile';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { chatIdOf, connect, fillInbox, slug, startNewWorker, useWorker, value } from './worker-rig.ts';

// The same people, invitations and chats through either version of the API look the same to whoever asks the worker.

useWorker();

const JOHN = providerIdOf('john-smith');
const look = (person: string) => value('person.read', { ref: slug(person), fresh: true });
const thenAsk = async (person: string, name: string) => {
  await look(person);
  return value(name, { providerId: providerIdOf(person) });
};

const PEOPLE = [
  'jane-doe',
  'john-smith',
  'petra-pending',
  'ivan-invites',
  'wanda-withdrawn',
  'sam-rivers',
  'olga-outofnetwork',
  'emil-email',
  '민수-김-47aa0000b',
  'eve-script',
];

const READS: Readonly<Record<string, () => Promise<unknown>>> = {
  ...Object.fromEntries(PEOPLE.map((person) => [`the person ${person}`, () => look(person)])),
  ...Object.fromEntries(
    SECTIONS.map((section) => [`the section ${section}`, () => value('person.section', { providerId: JOHN, section })]),
  ),
  'the messages with a person': () => thenAsk('john-smith', 'person.messages'),
  'the timeline of a person': () => thenAsk('john-smith', 'person.timeline'),
  'sent invitations': () => value('invitations.sent', { cursor: null }),
  'received invitations': () => value('invitations.received', { cursor: null }),
  'who accepted': () => value('invitations.accepted', { fresh: true }),
  'the account': async () => (await value<{ account: unknown }>('connection')).account,
  'the InMail credits': () => value('inmail.balance'),
  'the quota': () => value('quota.reconcile'),
  'the inbox': async () => {
    await fillInbox();
    return value('inbox.list', { search: '', unreadOnly: false, from: 0, count: 100 });
  },
  'a chat': async () => {
    await fillInbox();
    const chatId = await chatIdOf('john smith');
    const { messages } = await value<MessagesListPage>('inbox.messages', { chatId, cursor: null });
    return [await value('inbox.chat', { chatId }), messages];
  },
};

/**
 * What differs and may: each version's own ids, the moment of asking, v1's words for a date, the zeros in v2's dates, and the note of a
 * received invitation, which v2 gives with the person and v1 in its list alone, and since when somebody is a relation, which v2's
 * profiles do not say, and what one of them lacks: whether a reaction can be taken back, and an InMail of Premium has a subject.
 */
const OWN = new Set([
  'chatId',
  'messageId',
  'unipileId',
  'readAt',
  'clock',
  'dateText',
  'receivedNote',
  'connectedAt',
  'takesReactionsBack',
  'hasSubject',
]);
const MINUTE = 60_000;
const shared = (answer: unknown) =>
  JSON.parse(
    JSON.stringify(answer, (name, one) => {
      if (OWN.has(name)) return undefined;
      // v1 works the moment of an invitation out from words.
      if (typeof one === 'number' && one > 1e12) return Math.round(one / MINUTE);
      return name === 'start' || name === 'end' ? one && String(one).split('/').map(Number) : one;
    }),
  );

afterEach(() => {
  vi.useRealTimers();
});

test.each(Object.entries(READS))('%s', async (_, read) => {
  // The clock stands still: the same moment, read a little later, would be the next minute at times.
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / MINUTE) * MINUTE });
  const answers: unknown[] = [];
  for (const version of ['v1', 'v2'] as const) {
    startNewWorker();
    await connect(SAM_ACCOUNT_ID, version);
    answers.push(shared(await read()));
  }
  expect(answers[1]).toEqual(answers[0]);
});
