import { expect, test } from 'vitest';
import { idKey } from '@/lib/outreach/journal/same-person';
import type { StoredDraft } from '@/lib/storage/own-data/draft-items';
import { createDraftList } from '@/lib/worker/person/draft-list';
import { sampleEntry } from '@/tests/unit/lib/outreach/journal/sample-entry';

const ANN = 'ACoAAB1x2y3Bq0Zt9w8v7u6t5s4r3q2p1oNmLkJ';

function listOf(drafts: Readonly<Record<string, StoredDraft>>, known: Readonly<Record<string, unknown>> = {}) {
  const deps = {
    draftedPeople: async () => Object.keys(drafts),
    read: async (_: string, person: string) => drafts[person] ?? {},
    store: { load: async () => ({ entries: [] }) },
    relations: { open: async () => ({ known: new Map() }) },
    keepsakes: { all: async () => new Map() },
    inboxIndex: { known: async () => ({ chats: new Map() }) },
    ...known,
  };
  return createDraftList(deps as unknown as Parameters<typeof createDraftList>[0])('account-1');
}
const CALLED = { providerId: ANN, fullName: 'Ann Archer' };
const at = (text: string, when: number) => ({ text, at: when });

test('every text that was written is listed, the newest first, and nothing in which nothing is', async () => {
  const lines = await listOf({
    a: { message: at('Second', 2), subject: at('  ', 9), quoted: at('chat-1 m-1', 2), files: at('a.png', 9) },
    b: { note: at('Third', 3), otherNote: at('First', 1) },
  });
  expect(lines.map(({ person, field, text, isReply }) => [person, field, text, isReply])).toEqual([
    ['b', 'note', 'Third', false],
    ['a', 'message', 'Second', true],
    ['b', 'otherNote', 'First', false],
  ]);
});

test('somebody is called as they were when it was typed', async () => {
  const whom = { providerId: ANN, publicIdentifier: 'ann', fullName: 'Ann Archer' };
  expect(await listOf({ [idKey(ANN)]: { note: at('Hello', 1), whom } })).toMatchObject([
    { fullName: 'Ann Archer', ref: { kind: 'provider-id', value: ANN } },
  ]);
});

test.each([
  ['a relation', { relations: { open: async () => ({ known: new Map([[idKey(ANN), CALLED]]) }) } }],
  [
    'a conversation',
    {
      inboxIndex: { known: async () => ({ chats: new Map([['c', { attendeeProviderId: ANN, name: 'Ann Archer' }]]) }) },
    },
  ],
  ['what is kept of them', { keepsakes: { all: async () => new Map([[idKey(ANN), CALLED]]) } }],
  [
    'a send',
    { store: { load: async () => ({ entries: [sampleEntry({ person: { ...sampleEntry({}).person, ...CALLED } })] }) } },
  ],
])('else as %s tells', async (_, known) => {
  expect(await listOf({ [idKey(ANN)]: { note: at('Hello', 1) } }, known)).toMatchObject([
    { fullName: 'Ann Archer', ref: { kind: 'provider-id', value: ANN } },
  ]);
});

test('who has not been read is called as their address has it, and nobody is called by a bare number', async () => {
  const lines = await listOf({ 'in:jörg-müller': { ahead: at('Hello', 2) }, 'member:7': { note: at('Hello', 1) } });
  expect(lines.map(({ fullName, ref }) => [fullName, ref])).toEqual([
    ['jörg-müller', { kind: 'public-identifier', value: 'jörg-müller' }],
    [null, null],
  ]);
});
