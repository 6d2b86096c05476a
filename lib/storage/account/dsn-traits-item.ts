import { z } from 'zod';
import { withoutFirst } from '@/lib/storage/fit-budget';
import { createStoredItem } from '@/lib/storage/stored-item';

const traits = z.object({ multipartWrites: z.boolean(), cancelRoute: z.enum(['delete', 'post']) });

/** What was learnt about each Unipile server (by `host:port`): which of two documented forms it takes. */
export const dsnTraitsItem = createStoredItem<Record<string, z.infer<typeof traits>>>({
  area: 'local',
  key: 'dsn-traits',
  budget: 'dsnTraits',
  version: 1,
  schema: z.record(z.string(), traits),
  initial: {},
  less: withoutFirst,
});
