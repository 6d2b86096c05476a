import { z } from 'zod';
import { id } from './request-parts';

const minute = z.number().int().min(0).max(1_439);

/** What may be asked of noticing. Every answer is how it stands then. */
export const NOTICING_REQUESTS = {
  noticing: { from: 'extension', input: z.strictObject({}) },
  'noticing.change': {
    from: 'extension',
    input: z.strictObject({
      on: z.boolean().optional(),
      quiet: z.strictObject({ from: minute, to: minute }).nullable().optional(),
    }),
  },
  /** The user has seen these notices. */
  'noticing.seen': { from: 'extension', input: z.strictObject({ ids: z.array(id).max(100) }) },
} as const;
