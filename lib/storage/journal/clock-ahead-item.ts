import { z } from 'zod';
import { createStoredItem } from '@/lib/storage/stored-item';

/** How far the server's clock was last heard to be ahead of the machine's, ms: a worker that just began has not heard it yet. */
export const clockAheadItem = createStoredItem<number>({
  area: 'session',
  key: 'clock-ahead',
  budget: 'clockAhead',
  version: 1,
  schema: () => z.number(),
  initial: 0,
});
