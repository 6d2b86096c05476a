import { z } from 'zod';
import { createStoredItem } from '@/lib/storage/stored-item';

const template = z.object({
  id: z.string().min(1),
  field: z.enum(['note', 'message']),
  name: z.string().min(1),
  text: z.string().min(1),
});

export type StoredTemplate = z.infer<typeof template>;

/** The user's templates in their order; all accounts share them. */
export const templatesItem = createStoredItem<readonly StoredTemplate[]>({
  area: 'local',
  key: 'templates',
  version: 1,
  schema: z.array(template),
  initial: [],
});
