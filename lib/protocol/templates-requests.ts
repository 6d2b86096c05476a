import { z } from 'zod';
import { id, ref } from './request-parts';
import { TEMPLATE_MAX } from './templates-views';

/** What may be asked of the templates. Every answer but the page's is the whole list as it is then. */
export const TEMPLATES_REQUESTS = {
  templates: { from: 'extension', input: z.strictObject({}) },
  /** Writes one: a new one (`id` null), a changed or moved one, or a deleted one again. `at` null: where it stands, else last. */
  'templates.put': {
    from: 'extension',
    input: z.strictObject({
      id: id.nullable(),
      field: z.enum(['note', 'message']),
      name: z.string().trim().min(1).max(TEMPLATE_MAX.name),
      text: z.string().trim().min(1).max(TEMPLATE_MAX.text),
      at: z.number().int().min(0).max(10_000).nullable(),
    }),
  },
  'templates.delete': { from: 'extension', input: z.strictObject({ id }) },
  /** The templates of notes as they read for the person of the tab: reads the person, so it is asked on a click. */
  'page.templates': { from: 'page', input: z.strictObject({ ref }) },
} as const;
