import type { TemplateView } from '@/lib/protocol/templates';

/** What a template is for. */
export const TEMPLATE_FOR_WORDS = { note: 'Note', message: 'Message' } as const satisfies Record<
  TemplateView['field'],
  string
>;

export const TEMPLATES_HEADING = 'Templates';
export const TEMPLATES_LEDE =
  'Texts to start from, offered beside Note and Message. Kith fills in {first_name}, {last_name}, {full_name}, {headline} and {company} for each person, and your own words below, such as {calendar}; {first_name|there} says what to write where nothing is known.';
/** The list and the menu with nothing in them yet. */
export const TEMPLATES_EMPTY = 'There are no templates yet; write the first one.';
export const MENU_EMPTY = 'There are no templates for this yet; write one in the options.';
/** The box that narrows the menu. */
export const MENU_FILTER = 'Find a template';
export const MENU_NOTHING = 'No template has these words.';
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

/** The user's own words for templates. */
export const OWN_FIELDS_WORDS = {
  heading: 'Your own words',
  lede: 'What {calendar} stands for, and others that you name yourself, beginning with “my”: {my_city}.',
  name: 'In braces',
  namePlaceholder: 'my_city',
  nameWrong: 'Begin it with my_ and use letters and digits, such as my_city.',
  value: 'Stands for',
  valueWrong: 'It cannot hold words in braces itself; write them out.',
  save: 'Save words',
  full: 'There are as many as there can be; remove one to add another.',
  remove: (name: string): string => `Remove {${name}}`,
} as const;

/** Above the templates of which the chosen one is sent. */
export const goesAtOnce = (name: string): string => `The one you choose goes to ${name} at once.`;
