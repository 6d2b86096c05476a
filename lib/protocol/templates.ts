import { z } from 'zod';
import { TEMPLATE_FIELDS, TEMPLATE_MAX, type TemplateField } from '@/lib/outreach/rules/template-rules';
import { answerOf, id, nothing, type RequestForm } from './messaging/request';

/** What the extension's own pages may ask of the templates. Every answer is the whole list as it is then. */
export const TEMPLATES_REQUESTS = {
  templates: { from: 'extension', input: nothing, answer: answerOf<readonly TemplateView[]>() },
  /** Writes one: a new one (`id` null), a changed or moved one, or a deleted one again. `at` null: where it stands, else last. */
  'templates.put': {
    from: 'extension',
    input: () =>
      z.strictObject({
        id: id.nullable(),
        field: z.enum(TEMPLATE_FIELDS),
        name: z.string().trim().min(1).max(TEMPLATE_MAX.name),
        text: z.string().trim().min(1).max(TEMPLATE_MAX.text),
        at: z.number().int().min(0).max(10_000).nullable(),
      }),
    answer: answerOf<readonly TemplateView[]>(),
  },
  'templates.delete': {
    from: 'extension',
    input: () => z.strictObject({ id }),
    answer: answerOf<readonly TemplateView[]>(),
  },
} as const satisfies Record<string, RequestForm>;

/** A text to start from, in the order in which the user keeps them. */
export interface TemplateView {
  readonly id: string;
  /** What it is for. */
  readonly field: TemplateField;
  readonly name: string;
  /** With variables such as `{first_name|there}`. */
  readonly text: string;
}
