/** What a template can be for. */
export const TEMPLATE_FIELDS = ['note', 'message'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** The longest name and text of a template, in UTF-16 units; a text is as long as a message may be. */
export const TEMPLATE_MAX = { name: 60, text: 8_000 } as const;
