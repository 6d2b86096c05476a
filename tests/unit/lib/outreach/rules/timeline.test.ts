import { expect, test } from 'vitest';
import type { MessageRecord } from '@/lib/outreach/people/linkedin-records';
import { type TimelineFacts, timeline } from '@/lib/outreach/rules/timeline';
import { sampleEntry } from '../journal/sample-entry';

const DAY = 24 * 60 * 60 * 1_000;

const message = (change: Partial<MessageRecord> = {}): MessageRecord => ({
  messageId: 'm1',
  chatId: 'c1',
  text: 'Hello',
  at: DAY,
  own: false,
  invitationNote: false,
  ...change,
});

const told = (facts: Partial<TimelineFacts>) =>
  timeline({
    entries: [],
    messages: [],
    connectedAt: null,
    pending: null,
    dayOf: (at) => String(Math.floor(at / DAY)),
    ...facts,
  }).map(({ kind, here, count, proven }) =>
    [kind, here ? 'here' : 'elsewhere', ...(count > 1 ? [count] : []), ...(proven ? [] : ['unproven'])].join(' '),
  );

const written = (messageId: string, at: number) =>
  sampleEntry({ action: 'message', at, sentAt: at, ids: { invitationId: null, chatId: 'c1', messageId } });

test('what was done here and elsewhere stands in one order, oldest first', () => {
  expect(
    told({
      entries: [sampleEntry({ sentAt: DAY }), written('m2', 4 * DAY)],
      messages: [message({ messageId: 'm3', at: 3 * DAY }), message({ messageId: 'm4', own: true, at: 5 * DAY })],
      connectedAt: 2 * DAY,
    }),
  ).toEqual(['invited here', 'connected elsewhere', 'they-wrote elsewhere', 'wrote here', 'wrote elsewhere']);
});

test('a message sent from here is told once, listed or not', () => {
  expect(told({ entries: [written('m1', DAY)], messages: [message({ own: true })] })).toEqual(['wrote here']);
  expect(told({ entries: [written('m1', DAY)] })).toEqual(['wrote here']);
});

test('messages of one side on one day stand together', () => {
  const at = (messageId: string, when: number, own = false) => message({ messageId, at: when, own });
  expect(
    told({ messages: [at('a', DAY), at('b', DAY + 1), at('c', DAY + 2, true), at('d', DAY + 3), at('e', 2 * DAY)] }),
  ).toEqual(['they-wrote elsewhere 3', 'wrote elsewhere', 'they-wrote elsewhere']);
});

test('the note in the chat and the pending list are echoes of an invitation made here', () => {
  const note = message({ own: true, invitationNote: true });
  const pending = { direction: 'sent', at: 3 * DAY } as const;
  expect(told({ entries: [sampleEntry()], messages: [note], pending })).toEqual(['invited here']);
  expect(told({ messages: [note], pending })).toEqual(['invited elsewhere']);
});

test('an invitation of theirs is known by its note or by the list', () => {
  expect(told({ messages: [message({ invitationNote: true })] })).toEqual(['they-invited elsewhere']);
  expect(told({ pending: { direction: 'received', at: DAY } })).toEqual(['they-invited elsewhere']);
});

test('what is not known to have arrived says so, and what never left is not told', () => {
  expect(
    told({ entries: [sampleEntry({ state: 'unconfirmed' }), sampleEntry({ id: 'e2', state: 'not-sent', at: 1 })] }),
  ).toEqual(['invited here unproven']);
});
