const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Markup that is safe to put into other markup. */
export interface Html {
  readonly markup: string;
}

type Value = string | Html | readonly Html[];

const markupOf = (value: Value): string => {
  if (typeof value === 'string') return value.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
  return 'markup' in value ? value.markup : value.map(markupOf).join('\n');
};

/** A template whose strings are escaped. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: String.raw({ raw: parts }, ...values.map(markupOf)),
});
