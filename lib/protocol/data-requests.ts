import { z } from 'zod';
import { ENTRIES_A_MESSAGE } from './data-views';
import { moment } from './request-parts';

/** What may be asked of everything that is stored for the account in force. A file travels in parts; `check` writes nothing. */
export const DATA_REQUESTS = {
  'data.export': { from: 'extension', input: z.strictObject({}) },
  'data.export.entries': { from: 'extension', input: z.strictObject({ before: moment.nullable() }) },
  /** The parts are whatever the user's file holds, so they are parsed by the use case, which says what is wrong with them. */
  'data.import': { from: 'extension', input: z.strictObject({ head: z.unknown(), check: z.boolean() }) },
  'data.import.entries': {
    from: 'extension',
    input: z.strictObject({ entries: z.array(z.unknown()).max(ENTRIES_A_MESSAGE), check: z.boolean() }),
  },
  'data.erase': { from: 'extension', input: z.strictObject({}) },
} as const;
