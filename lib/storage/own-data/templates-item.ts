import { z } from 'zod';
import { once } from '@/lib/once';
import { TEMPLATE_FIELDS } from '@/lib/outreach/rules/template-rules';
import { createStoredItem } from '@/lib/storage/stored-item';

const template = once(() =>
  z.object({
    id: z.string().min(1),
    field: z.enum(TEMPLATE_FIELDS),
    name: z.string().min(1),
    text: z.string().min(1),
    /** UTC ms. */
    usedAt: z.number().int().min(0).optional(),
  }),
);

export type StoredTemplate = z.infer<ReturnType<typeof template>>;

/** The user's templates in their order; all accounts share them. */
export const templatesItem = createStoredItem<readonly StoredTemplate[]>({
  area: 'local',
  key: 'templates',
  budget: 'templates',
  version: 1,
  schema: () => z.array(template()),
  initial: [],
});
