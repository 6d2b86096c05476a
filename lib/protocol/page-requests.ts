import { z } from 'zod';
import { entryState, id, MAX_TEXT, ref } from './request-parts';

/** What the control on a page may ask: intent only, never a URL, an account, a key or an API id but the shown person's. */
export const PAGE_REQUESTS = {
  /** `withPanel`: brings what draws the control into the tab as well, if there is anything to draw. */
  'page.look': { from: 'page', input: z.strictObject({ ref, withPanel: z.boolean().optional() }) },
  'page.send': {
    from: 'page',
    input: z.strictObject({
      ref,
      action: z.enum(['invite', 'withdraw', 'accept']),
      note: z.string().max(MAX_TEXT).nullable(),
      /** The name the page control showed when it was clicked. */
      shownName: z.string().max(300),
    }),
  },
  'page.undo': { from: 'page', input: z.strictObject({ entryId: id }) },
  'page.follow': { from: 'page', input: z.strictObject({ entryId: id, seen: entryState }) },
  'page.open': { from: 'page', input: z.strictObject({ ref }) },
  'page.settings': {
    from: 'page',
    input: z.strictObject({
      shown: z.boolean(),
      collapsed: z.boolean(),
      position: z.strictObject({
        bottom: z.number().int().min(0).max(10_000),
        start: z.number().int().min(0).max(10_000),
      }),
      inline: z.boolean().optional(),
    }),
  },
  /** The note that was typed to the person and not sent. */
  'page.draft.read': { from: 'page', input: z.strictObject({ ref }) },
  'page.draft.write': { from: 'page', input: z.strictObject({ ref, text: z.string().max(MAX_TEXT) }) },
} as const;
