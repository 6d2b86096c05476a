import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { Before } from '@/lib/outreach/journal/journal-entry';
import { createJournalArchive } from '@/lib/storage/journal/journal-archive';
import { journalEntrySchema } from '@/lib/storage/journal/journal-schema';
import { LEDGER_LISTS } from '@/lib/storage/journal/stored-ledger';
import { sampleEntry, sampleLedger } from '@/tests/unit/lib/outreach/journal/sample-entry';

const newestMessage = { messageId: 'm1', at: 5 };
/** As 0.1.0 stored it. */
const OF_0_1_0 = { standing: 'sent-ignored', newestMessage };
const SINCE = { relationDetail: 'sent-ignored', newestMessage };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('what was known before a send is read as 0.1.0 stored or exported it', () => {
  expect(journalEntrySchema().parse({ ...sampleEntry(), before: OF_0_1_0 }).before).toEqual(SINCE);
  expect(journalEntrySchema().parse({ ...sampleEntry(), before: SINCE }).before).toEqual(SINCE);
  expect(journalEntrySchema().parse(sampleEntry()).before).toBeUndefined();
  expect(journalEntrySchema().safeParse({ ...sampleEntry(), before: { standing: 'upright' } }).success).toBe(false);
});

test('and as its archive kept it', async () => {
  const archive = createJournalArchive();
  await archive.put([sampleEntry({ before: OF_0_1_0 as unknown as Before })], sampleLedger(), LEDGER_LISTS);
  expect((await archive.byIds(['entry-1']))[0]?.before).toEqual(SINCE);
});
