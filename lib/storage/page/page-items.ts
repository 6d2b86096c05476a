import { z } from 'zod';
import { NO_RECORD, type PageNote, type PageRecord } from '@/lib/outreach/rules/page-powers';
import { createStoredItem } from '@/lib/storage/stored-item';

const moments = () => z.array(z.number());

/** The requests of pages since the browser started; outlives the worker. */
export const pageRecordItem = createStoredItem<PageRecord>({
  area: 'session',
  key: 'page-record',
  budget: 'pageRecord',
  version: 1,
  schema: () =>
    z.object({
      tabs: z.record(z.string(), z.object({ person: z.string(), since: z.number() })),
      sends: moments(),
      reads: moments(),
      askedBy: z.record(z.string(), z.number()),
    }),
  initial: NO_RECORD,
});

/** Unsent notes typed on pages, by account and person. Kept apart from what was typed in Kith's own windows, which no page may see. */
export const pageNotesItem = createStoredItem<Readonly<Record<string, PageNote>>>({
  area: 'local',
  key: 'page-notes',
  budget: 'pageNotes',
  version: 1,
  schema: () => z.record(z.string(), z.object({ text: z.string(), at: z.number() })),
  initial: {},
});
