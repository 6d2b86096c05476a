import { z } from 'zod';
import { createStoredItem } from '@/lib/storage/stored-item';

/**
 * Whose the data is that is stored under an account's id: the owner's own `ACoA…` id. It outlives a disconnection, as the journal does:
 * whoever else signs in to LinkedIn through the same account of Unipile finds nothing of theirs.
 */
export const ownersItem = createStoredItem<Readonly<Record<string, string>>>({
  area: 'local',
  key: 'owners',
  budget: 'owners',
  version: 1,
  ofAccount: true,
  schema: () => z.record(z.string(), z.string()),
  initial: {},
});
