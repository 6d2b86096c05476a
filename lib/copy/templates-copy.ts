import type { TemplateView } from '@/lib/protocol/templates';

/** What a template is for. */
export const TEMPLATE_FOR_WORDS = { note: 'Note', message: 'Message' } as const satisfies Record<
  TemplateView['field'],
  string
>;

export const TEMPLATES_HEADING = 'Templates';
export const TEMPLATES_LEDE =
  'Texts to start from, offered beside Note and Message. Kith fills in {first_name}, {last_name}, {full_name}, {headline} and {company} for each person; {first_name|there} says what to write where nothing is known.';
/** The list and the menu with nothing in them yet. */
export const TEMPLATES_EMPTY = 'There are no templates yet; write the first one.';
export const MENU_EMPTY = 'There are no templates for this yet; write one in the options.';
/** The person whose values the preview in the options shows. */
export const PREVIEW_WORDS = 'Reads for Jane Doe of Acme as:';

export const TEMPLATE_FIELDS = { field: 'For', name: 'Name', text: 'Text' } as const;

/** What the buttons say; those of one template carry its name, for users who cannot see where they are. */
export const TEMPLATE_BUTTONS = {
  menu: 'Templates',
  add: 'New template',
  edit: 'Edit',
  up: 'Move up',
  down: 'Move down',
  delete: 'Delete',
  save: 'Save template',
  cancel: 'Cancel',
  undo: 'Undo',
  fill: 'Fill in',
} as const;

export const deletedSentence = (name: string): string => `“${name}” is deleted.`;
/** A template took the place of what was typed. */
export const REPLACED_SENTENCE = 'Your text was replaced.';

/** Said where a variable was typed by hand and its value is known. */
export const unfilledSentence = (words: string): string =>
  `“${words}” is not filled in yet; fill it in, or write the words yourself.`;
