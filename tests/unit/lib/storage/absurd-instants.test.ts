import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { LATEST } from '@/lib/instant';
import { peopleItem } from '@/lib/storage/account/people-item';
import { createChatIndex } from '@/lib/storage/inbox/chat-index';
import { createJournalArchive } from '@/lib/storage/journal/journal-archive';
import { LEDGER_LISTS } from '@/lib/storage/journal/stored-ledger';
import { createRelationsIndex } from '@/lib/storage/network/relations-index';
import { noticingMemoryItem } from '@/lib/storage/noticing/noticing-items';
import { draftItem } from '@/lib/storage/own-data/draft-items';
import { sampleEntry, sampleLedger } from '@/tests/unit/lib/outreach/journal/sample-entry';
import { indexed } from '@/tests/unit/lib/worker/inbox/inbox-rig';
import { relation } from '@/tests/unit/lib/worker/network/sample-relation';

/** What a server once answered, or a file held, and an earlier Kith kept. */
const ABSURD = 1e18;

const JANE = {
  providerId: 'ACoA-jane',
  accountId: 'sam',
  publicIdentifier: null,
  firstName: null,
  lastName: null,
  fullName: 'Jane',
  headline: null,
  company: null,
  relation: 'none',
  relationDetail: 'no-invitation',
  canSendInMail: false,
  receivedNote: null,
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a chat that was kept with an absurd date has none', async () => {
  const index = createChatIndex();
  await index.put({ generation: 0, chats: [indexed('c1', ABSURD), indexed('c2', 5)] });
  const { chats } = await index.load('sam');
  expect(chats.map(({ chatId, at }) => [chatId, at])).toEqual([
    ['c1', 0],
    ['c2', 5],
  ]);
});

test('a relation that was kept with an absurd date has none, listed or looked for', async () => {
  const index = createRelationsIndex();
  const jane = relation('Jane', { at: -ABSURD, publicIdentifier: 'jane' });
  await index.commit({ accountId: 'sam', generation: 0, put: [jane] });
  expect((await index.all('sam'))[0]?.at).toBeNull();
  expect((await index.find('sam', { kind: 'public-identifier', value: 'jane' }))?.at).toBeNull();
});

test('an entry of the archive is healed as well', async () => {
  const archive = createJournalArchive();
  const entry = sampleEntry({ at: 8.9e15, dueAt: ABSURD });
  await archive.put([entry], sampleLedger(), LEDGER_LISTS);
  expect(await archive.ofPerson(entry.accountId, entry.person.providerId)).toMatchObject([
    { at: LATEST, dueAt: LATEST },
  ]);
});

test('people, drafts and what noticing remembers are kept, whatever stands in the place of a time', async () => {
  const plan = { nextAt: 5, failures: 0 };
  const schedule = { lookedAt: ABSURD, plans: { status: plan, chats: plan, relations: plan } };
  await browser.storage.local.set({
    'noticing:sam': {
      version: 1,
      value: {
        schedule,
        relations: { at: { jane: ABSURD }, floor: -ABSURD },
        chats: null,
        status: null,
        told: [],
        notices: [{ id: 'n', kind: 'message', providerId: null, name: null, at: ABSURD }],
      },
    },
    'draft:sam:jane': { version: 1, value: { note: { text: 'Hello', at: ABSURD } } },
  });
  expect((await draftItem('sam', 'jane').read()).note).toEqual({ text: 'Hello', at: LATEST });
  expect(await noticingMemoryItem('sam').read()).toMatchObject({
    schedule: { lookedAt: LATEST },
    relations: { at: { jane: LATEST }, floor: 0 },
    notices: [{ at: LATEST }],
  });
  await browser.storage.session.set({ people: { version: 1, value: { jane: { ...JANE, readAt: ABSURD } } } });
  expect((await peopleItem.read()).jane).toEqual({ ...JANE, readAt: LATEST });
});
