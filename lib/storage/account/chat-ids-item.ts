import { z } from 'zod';
import { withoutFirst } from '@/lib/storage/fit-budget';
import { createStoredItem } from '@/lib/storage/stored-item';

/**
 * Which chat is the one with a person, by the account's id, `/`, Unipile's own id of it and `:providerId`, as found since the browser
 * started; by `:not:chatId` with an empty value those that turned out to be somebody else's, and by `:listed` that the newest were listed.
 */
export const chatIdsItem = createStoredItem<Record<string, string>>({
  area: 'session',
  key: 'chat-ids',
  budget: 'chatIds',
  version: 1,
  ofAccount: true,
  schema: () => z.record(z.string(), z.string()),
  initial: {},
  less: withoutFirst,
});
