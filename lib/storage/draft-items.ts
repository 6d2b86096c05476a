import { z } from 'zod';
import { createStoredItem, type StoredItem } from './stored-item';

const field = z.object({ text: z.string(), at: z.number() });
const draft = z.object({
  note: field.optional(),
  message: field.optional(),
  subject: field.optional(),
  email: field.optional(),
});

export type StoredDraft = z.infer<typeof draft>;

/** The unsent text for one person of one account. */
export const draftItem = (accountId: string, person: string): StoredItem<StoredDraft> =>
  createStoredItem<StoredDraft>({
    area: 'local',
    key: `draft:${accountId}:${person}`,
    version: 1,
    schema: draft,
    initial: {},
  });
