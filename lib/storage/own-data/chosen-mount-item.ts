import { z } from 'zod';
import { MOUNTS } from '@/lib/protocol/settings';
import { createStoredItem } from '@/lib/storage/stored-item';

/** Where the user wants Kith to show. */
export const chosenMountItem = createStoredItem<(typeof MOUNTS)[number]>({
  area: 'local',
  key: 'chosen-mount',
  budget: 'chosenMount',
  version: 1,
  schema: () => z.enum(MOUNTS),
  initial: 'popup',
});
