import { z } from 'zod';

/** The longest text any surface may hand over, in UTF-16 units: far above every limit, so that a hostile message stays small. */
export const MAX_TEXT = 20_000;

/** How an address names a person. */
export const ref = z.strictObject({
  kind: z.enum(['public-identifier', 'provider-id', 'lead-id', 'recruiter-id']),
  value: z.string().min(1).max(600),
});

/** An id of the API, or one of Kith's own. */
export const id = z.string().min(1).max(200);

/** A moment, UTC ms. */
export const moment = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The state of a send that a surface has seen. */
export const entryState = z.enum(['held', 'sending', 'sent', 'refused', 'unconfirmed', 'confirmed', 'not-sent']);
