import { z } from 'zod';
import { createStoredItem } from '@/lib/storage/stored-item';

const traits = z.object({ multipartWrites: z.boolean(), cancelRoute: z.enum(['delete', 'post']) });

/** What was learnt about each Unipile server (by `host:port`): which of two documented forms it takes. */
export const dsnTraitsItem = createStoredItem<Record<string, z.infer<typeof traits>>>({
  area: 'local',
  key: 'dsn-traits',
  version: 1,
  schema: z.record(z.string(), traits),
  initial: {},
});
