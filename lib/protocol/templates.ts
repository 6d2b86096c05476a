import { z } from 'zod';
import { isOwnFieldName, type OwnFields, unresolvedVariable } from '@/lib/outreach/people/template';
import { OWN_FIELDS_MAX, TEMPLATE_FIELDS, TEMPLATE_MAX, type TemplateField } from '@/lib/outreach/rules/template-rules';
import { answerOf, id, MAX_TEXT, nothing, type RequestForm } from './messaging/request';

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
  /** One was chosen: it comes first from now on. */
  'templates.used': {
    from: 'extension',
    input: () => z.strictObject({ id }),
    answer: answerOf<readonly TemplateView[]>(),
  },
  /** The one that is half written, as it was kept last; null where none is. */
  'templates.draft': { from: 'extension', input: nothing, answer: answerOf<TemplateDraft | null>() },
  /** Keeps what is typed of one until it is saved or given up (null). It may be longer than what may be saved. */
  'templates.draft.write': {
    from: 'extension',
    input: () =>
      z.strictObject({
        draft: z
          .strictObject({
            id: id.nullable(),
            field: z.enum(TEMPLATE_FIELDS),
            name: z.string().max(MAX_TEXT),
            text: z.string().max(MAX_TEXT),
          })
          .nullable(),
      }),
    answer: answerOf<null>(),
  },
  /** The user's own words for them, by name. */
  'templates.fields': { from: 'extension', input: nothing, answer: answerOf<OwnFields>() },
  /** Writes one; an empty text removes it. A text that holds a placeholder itself could never be told from one left unfilled. */
  'templates.fields.put': {
    from: 'extension',
    input: () =>
      z.strictObject({
        name: z.string().max(OWN_FIELDS_MAX.name).refine(isOwnFieldName),
        text: z
          .string()
          .trim()
          .max(OWN_FIELDS_MAX.text)
          .refine((text) => unresolvedVariable(text) === null),
      }),
    answer: answerOf<OwnFields>(),
  },
} as const satisfies Record<string, RequestForm>;

/** A template while it is written; `id` null for a new one. */
export type TemplateDraft = Pick<TemplateView, 'field' | 'name' | 'text'> & { readonly id: string | null };

/** A text to start from, in the order in which the user keeps them. */
export interface TemplateView {
  readonly id: string;
  /** What it is for. */
  readonly field: TemplateField;
  readonly name: string;
  /** With variables such as `{first_name|there}`. */
  readonly text: string;
  /** When it was chosen last, UTC ms; left out where it never was. */
  readonly usedAt?: number | undefined;
}
