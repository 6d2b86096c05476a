import { z } from 'zod';
import { once } from '@/lib/once';
import { withoutFirst } from '@/lib/storage/fit-budget';
import { createStoredItem } from '@/lib/storage/stored-item';

const wait = once(() => z.object({ since: z.number(), until: z.number() }));

/** How long Unipile lets no more of each kind of call through. Lost with the browser's session: Unipile says it anew then. */
export const waitsItem = createStoredItem<Record<string, z.infer<ReturnType<typeof wait>>>>({
  area: 'session',
  key: 'waits',
  budget: 'waits',
  version: 1,
  schema: () => z.record(z.string(), wait()),
  initial: {},
  less: withoutFirst,
});
