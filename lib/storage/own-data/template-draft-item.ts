import { z } from 'zod';
import { TEMPLATE_FIELDS } from '@/lib/outreach/rules/template-rules';
import type { TemplateDraft } from '@/lib/protocol/templates';
import { createStoredItem } from '@/lib/storage/stored-item';

/** The template that is half written in the options, if one is. */
export const templateDraftItem = createStoredItem<TemplateDraft | null>({
  area: 'local',
  key: 'template-draft',
  budget: 'templateDraft',
  version: 1,
  schema: () =>
    z
      .object({
        id: z.string().min(1).nullable(),
        field: z.enum(TEMPLATE_FIELDS),
        name: z.string(),
        text: z.string(),
      })
      .nullable(),
  initial: null,
  isNothing: (draft) => draft === null,
});
