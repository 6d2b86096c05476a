/** What a template can be for. */
export const TEMPLATE_FIELDS = ['note', 'message'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** The longest name and text of a template, in UTF-16 units; a text is as long as a message may be. */
export const TEMPLATE_MAX = { name: 60, text: 8_000 } as const;

/** The most fields of the user's own, and how long one may be. */
export const OWN_FIELDS_MAX = { count: 10, name: 42, text: 300 } as const;

/** The templates with the last used first; those never used follow as the user keeps them. */
export const byLastUse = <T extends { readonly usedAt?: number | undefined }>(templates: readonly T[]): readonly T[] =>
  templates.toSorted((one, other) => (other.usedAt ?? 0) - (one.usedAt ?? 0));

/** The templates as they stand, with one of them used at a moment (UTC ms). */
export const withUse = <T extends { readonly id: string }>(
  templates: readonly T[],
  id: string,
  at: number,
): readonly T[] => templates.map((template) => (template.id === id ? { ...template, usedAt: at } : template));
