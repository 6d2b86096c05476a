/** The longest name and text of a template, in UTF-16 units; a text is as long as a message may be. */
export const TEMPLATE_MAX = { name: 60, text: 8_000 } as const;

/** A text to start from, in the order in which the user keeps them. */
export interface TemplateView {
  readonly id: string;
  /** What it is for. */
  readonly field: 'note' | 'message';
  readonly name: string;
  /** With variables such as `{first_name|there}`. */
  readonly text: string;
}

/** A template as it reads for one person; what nothing is known for still stands in braces. */
export interface PageTemplate {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}
