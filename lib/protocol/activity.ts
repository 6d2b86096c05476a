import { z } from 'zod';
import { ACTIONS, ENTRY_STATES } from '@/lib/outreach/journal/journal-entry';
import { SEARCH_MAX } from '@/lib/outreach/rules/text-rules';
import type { CallRecord } from '@/lib/unipile/http/exchange';
import { answerOf, id, moment, nothing, type RequestForm } from './messaging/request';
import type { EntryView } from './send';

/** What the extension's own pages may ask of the journal of the active account. */
export const ACTIVITY_REQUESTS = {
  /** The entries that fit, newest first, part by part. Empty `actions` or `states` mean any. */
  'activity.find': {
    from: 'extension',
    input: () =>
      z.strictObject({
        /** Every word must begin a word of the name, the identifier, the text or the subject. */
        words: z.string().max(SEARCH_MAX),
        actions: z.array(z.enum(ACTIONS)).max(ACTIONS.length),
        states: z.array(z.enum(ENTRY_STATES)).max(ENTRY_STATES.length),
        /** UTC ms, both included. */
        from: moment.nullable(),
        to: moment.nullable(),
        /** `next` of the part before; null for the first. */
        before: moment.nullable(),
      }),
    answer: answerOf<JournalStretch>(),
  },
  /** The calls that an action cost, in order. */
  'activity.calls': {
    from: 'extension',
    input: () => z.strictObject({ entryId: id }),
    answer: answerOf<readonly CallRecord[]>(),
  },
  /** Erases every closed entry. */
  'activity.erase': { from: 'extension', input: nothing, answer: answerOf<null>() },
} as const satisfies Record<string, RequestForm>;

/** Part of the journal, newest first. */
export interface JournalStretch {
  readonly entries: readonly EntryView[];
  /** Where the search goes on (`before` of the next request); null at the end of the journal. */
  readonly next: number | null;
  /** How many entries were looked at to find these. */
  readonly searched: number;
  /** Set where only the last weeks could be read, because the database of older entries does not answer. */
  readonly pastUnread?: boolean | undefined;
}
