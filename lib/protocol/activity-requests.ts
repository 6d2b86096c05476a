import { z } from 'zod';
import { ACTIONS, ENTRY_STATES } from '@/lib/outreach/journal/journal-entry';
import { id, moment } from './request-parts';

/** What may be asked of the journal of the account in force. */
export const ACTIVITY_REQUESTS = {
  /** The entries that fit, newest first, a stretch at a time; no actions or states given: of any. */
  'activity.find': {
    from: 'extension',
    input: z.strictObject({
      /** Every word must begin a word of the name, the identifier, the text or the subject. */
      words: z.string().max(200),
      actions: z.array(z.enum(ACTIONS)).max(ACTIONS.length),
      states: z.array(z.enum(ENTRY_STATES)).max(ENTRY_STATES.length),
      /** UTC ms, both included. */
      from: moment.nullable(),
      to: moment.nullable(),
      /** `next` of the stretch before; null for the first. */
      before: moment.nullable(),
    }),
  },
  /** The calls that an action cost, in order. */
  'activity.calls': { from: 'extension', input: z.strictObject({ entryId: id }) },
  /** Erases every closed entry. */
  'activity.erase': { from: 'extension', input: z.strictObject({}) },
} as const;
