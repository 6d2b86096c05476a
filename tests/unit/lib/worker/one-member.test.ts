import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { newLedger } from '@/lib/outreach/journal/new-ledger';
import { afterEvents, relationEvent } from '@/lib/outreach/noticing/events';
import { lookAtRelations, newMemory } from '@/lib/outreach/noticing/memory';
import { createChatIndex } from '@/lib/storage/inbox/chat-index';
import { createJournalArchive } from '@/lib/storage/journal/journal-archive';
import { createJournalStore } from '@/lib/storage/journal/journal-store';
import { createRelationsIndex } from '@/lib/storage/network/relations-index';
import { draftedPeople, draftItem } from '@/lib/storage/own-data/draft-items';
import { createKeepsakesMap } from '@/lib/storage/own-data/keepsakes-map';
import type { Profile } from '@/lib/unipile/shapes/profile';
import { personOfProfile } from '@/lib/worker/account/person-of-profile';
import { createInboxIndex } from '@/lib/worker/inbox/chat-search';
import { createRelations } from '@/lib/worker/network/relations';
import { firstListPageChanges, NO_CHANGES, unknownIn, unseenBy } from '@/lib/worker/network/relations-sync-changes';
import { createKeepsakes } from '@/lib/worker/person/keepsakes';
import { madeId } from '../linkedin/made-ids';
import { sampleEntry } from '../outreach/journal/sample-entry';
import { indexed } from './inbox/inbox-rig';
import { item, relation } from './network/sample-relation';

/*
 * LinkedIn's products have ids of their own for one member, and its lists change from one to another without a word (2026). Whoever
 * is written down under one is found under every other.
 */

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 24 * 60 * 60_000;
const JANE = 353_205_162;
const JOHN = madeId('member', 353_205_163);
const FAMILIES = ['member', 'newer', 'lead', 'recruiter'] as const;
const ids = FAMILIES.map((family, at) => madeId(family, JANE, at));
const pairs = ids.flatMap((written, at) =>
  ids.map((asked, of) => [FAMILIES[at], FAMILIES[of], written, asked] as const),
);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const memoryOf = (providerId: string) => {
  const { seen } = lookAtRelations(null, { items: [item('Jane', { providerId, at: 5 })], cursor: 'more', skipped: 0 });
  return { ...newMemory({ now: NOW, random: () => 0 }), relations: seen };
};

test.each(pairs)(
  'a journal written under a %s id is found under a %s id, live and archived',
  async (_, __, written, asked) => {
    const store = createJournalStore({
      archive: createJournalArchive(),
      now: () => NOW,
      serverNow: () => NOW,
      report: (error) => expect.unreachable(String(error)),
    });
    const to = (providerId: string) => ({ providerId, publicIdentifier: null, fullName: 'Somebody' });
    const entries = [
      sampleEntry({
        accountId: 'sam',
        id: 'old',
        person: to(written),
        state: 'sent',
        at: NOW - 99 * DAY,
        closedAt: NOW - 99 * DAY,
      }),
      sampleEntry({
        accountId: 'sam',
        id: 'older',
        person: to(asked),
        state: 'sent',
        at: NOW - 100 * DAY,
        closedAt: NOW - 100 * DAY,
      }),
      sampleEntry({ accountId: 'sam', id: 'new', person: to(written), at: NOW }),
      sampleEntry({ accountId: 'sam', id: 'other', person: to(JOHN), at: NOW }),
      sampleEntry({
        accountId: 'sam',
        id: 'other-old',
        person: to(JOHN),
        state: 'sent',
        at: NOW - 99 * DAY,
        closedAt: NOW - 99 * DAY,
      }),
    ];
    await store.commit({ ledger: newLedger('sam', NOW), entries });
    expect((await store.ofPerson('sam', asked)).map(({ id }) => id)).toEqual(['new', 'old', 'older']);
  },
);

test.each(pairs)(
  'a relation listed under a %s id and then a %s id is one person and no news',
  async (_, __, written, asked) => {
    const relations = createRelations(createRelationsIndex());
    await relations.commit({
      accountId: 'sam',
      generation: 0,
      put: [relation('Jane', { providerId: written, at: 5 })],
    });
    const { known } = await relations.open('sam');
    const page = [relation('Jane', { providerId: asked, at: 6, reading: 2 })];
    expect(unknownIn(known, page)).toEqual([]);
    expect(unseenBy(2, known, page)).toEqual([]);
    expect(firstListPageChanges(known, page, { whole: true, last: true })).toEqual(NO_CHANGES);
    await relations.commit({ accountId: 'sam', generation: 0, put: page });
    for (const { open } of [relations, createRelations(createRelationsIndex())])
      expect((await open('sam')).search('', 0, 9)).toMatchObject({ total: 1, relations: [{ providerId: asked }] });
  },
);

test.each(pairs)(
  'noticing that saw a relation under a %s id tells nothing of it under a %s id',
  (_, __, written, asked) => {
    const before = memoryOf(written);
    const page = { items: [item('Jane', { providerId: asked, at: 9 })], cursor: 'more', skipped: 0 };
    expect(lookAtRelations(before.relations, page).fresh).toEqual([]);
    const told = [`relation:${written}`];
    const notices = [
      { id: `relation:${written}`, kind: 'relation', providerId: written, name: 'Jane', at: 1 } as const,
    ];
    const event = relationEvent('sam', item('Jane', { providerId: asked }), 'Jane');
    const of = { invited: new Set<string>(), now: NOW };
    expect(afterEvents({ ...before, told, notices }, [event], of).fresh).toEqual([]);
    const once = afterEvents(before, [relationEvent('sam', item('Jane', { providerId: written }), 'Jane')], of);
    expect(afterEvents(once.memory, [event], of).fresh).toEqual([]);
    expect(afterEvents({ ...before, notices }, [event], of).memory.notices).toHaveLength(1);
  },
);

test.each(pairs)('a name read under a %s id is the name of a chat under a %s id', async (_, __, written, asked) => {
  const index = createInboxIndex(createChatIndex());
  const name = { accountId: 'sam', providerId: written, name: 'Jane Doe' };
  await index.take('sam', { generation: 0, chats: [indexed('c1', 1, { attendeeProviderId: asked })], names: [name] });
  expect(await index.find('sam', 'c1')).toMatchObject({ name: 'Jane Doe' });
});

test.each(pairs)('the owner known by a %s id is told from others by a %s id', (_, __, written, asked) => {
  const profile = { providerId: asked, publicIdentifier: null, firstName: 'Jane', lastName: null } as Profile;
  const seen = { accountId: 'sam', ownProviderId: written, asked, now: NOW };
  expect(personOfProfile({ ...profile, networkDistance: null, invitation: null }, seen).relation).toBe('self');
});

test.each(pairs)(
  'a draft typed to a %s id is the draft of a %s id, once, also as 0.1.0 stored it',
  async (_, __, written, asked) => {
    const note = { text: 'Dear Jane', at: 1 };
    await draftItem('sam', JOHN).write({ note: { text: 'Dear John', at: 1 } });
    await draftItem('sam', written).write({ note });
    expect(await draftItem('sam', asked).read()).toEqual({ note });
    await browser.storage.local.clear();
    await browser.storage.local.set({ [`draft:sam:${written}`]: { version: 1, value: { note } } });
    expect(await draftItem('sam', asked).read()).toEqual({ note });
    expect(await draftedPeople('sam')).toHaveLength(1);
    const message = { text: 'Hello', at: 2 };
    await draftItem('sam', asked).change((draft) => ({ ...draft, message }));
    expect(await draftItem('sam', written).read()).toEqual({ note, message });
    expect(await browser.storage.local.getKeys()).toEqual([`draft:sam:member:${JANE}`]);
    await draftItem('sam', asked).change(() => ({}));
    expect(await browser.storage.local.getKeys()).toEqual([]);
  },
);

test.each(pairs)('what is kept of a person under a %s id is theirs under a %s id', async (_, __, written, asked) => {
  const about = (providerId: string) => ({ providerId, publicIdentifier: null, fullName: 'Jane Doe' });
  const keepsakes = () => createKeepsakes({ map: createKeepsakesMap(), now: () => NOW });
  const first = keepsakes();
  await first.change('sam', about(written), { remark: 'Likes tea' });
  await first.change('sam', about(asked), { labels: ['investor'] });
  const again = keepsakes();
  for (const id of [written, asked])
    expect(await again.read('sam', id)).toMatchObject({ remark: 'Likes tea', labels: ['investor'] });
  expect((await again.all('sam')).size).toBe(1);
  expect(await again.read('sam', JOHN)).toMatchObject({ remark: '', labels: [] });
});
