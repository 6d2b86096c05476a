import { z } from 'zod';
import { withoutFirst } from '@/lib/storage/fit-budget';
import { createStoredItem } from '@/lib/storage/stored-item';
import type { DsnTraits } from '@/lib/unipile/http/dsn-memory';

/** What was learnt about each Unipile server (by `host:port`): which of the documented forms it takes and gives. */
export const dsnTraitsItem = createStoredItem<Record<string, DsnTraits>>({
  area: 'local',
  key: 'dsn-traits',
  budget: 'dsnTraits',
  version: 2,
  schema: () => z.record(z.string(), z.record(z.string(), z.unknown())),
  initial: {},
  less: withoutFirst,
  // What an older Kith had not learnt yet is not there: the client knows what that means.
  migrations: { 1: (old) => old },
});
