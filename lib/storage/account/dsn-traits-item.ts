import { z } from 'zod';
import { withoutFirst } from '@/lib/storage/fit-budget';
import { createStoredItem } from '@/lib/storage/stored-item';

const traits = z.object({
  multipartWrites: z.boolean(),
  cancelRoute: z.enum(['delete', 'post']),
  cursorLists: z.array(z.string()).readonly(),
});

/** What was learnt about each Unipile server (by `host:port`): which of the documented forms it takes and gives. */
export const dsnTraitsItem = createStoredItem<Record<string, z.infer<typeof traits>>>({
  area: 'local',
  key: 'dsn-traits',
  budget: 'dsnTraits',
  version: 2,
  schema: z.record(z.string(), traits),
  initial: {},
  less: withoutFirst,
  migrations: {
    1: (old) =>
      Object.fromEntries(Object.entries(old as object).map(([dsn, known]) => [dsn, { ...known, cursorLists: [] }])),
  },
});
