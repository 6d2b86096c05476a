import { type PlainKey, say, words } from '@/lib/copy/language/say';
import type { TemplateView } from '@/lib/protocol/templates';
import { spelledListWords } from './language/list-words';

/** What a template is for. */
export const TEMPLATE_FOR_WORDS = words({
  note: 'templates_for_note',
  message: 'templates_for_message',
} satisfies Record<TemplateView['field'], PlainKey>);

/** A variable as it is written in a template, with what to write where it is not known. */
const variable = (name: string, fallback?: string): string => (fallback ? `{${name}|${fallback}}` : `{${name}}`);
const firstNameOrSomebody = () => variable('first_name', say('templates_example_somebody'));

export const templatesLede = (): string =>
  say('templates_lede', {
    first_name: variable('first_name'),
    last_name: variable('last_name'),
    full_name: variable('full_name'),
    headline: variable('headline'),
    company: variable('company'),
    calendar: variable('calendar'),
    first_name_or: firstNameOrSomebody(),
  });
/** The list with nothing in it yet. */
export const templatesEmpty = (): string => say('templates_empty');
/** In the box of a template, while it is empty. */
export const templateExample = (): string => say('templates_example_text', { first_name: firstNameOrSomebody() });

/** The menu beside a text. `filter`: the box that narrows it; `replaced`: a template took the place of what was typed. */
export const TEMPLATE_MENU = words({
  empty: 'template_menu_empty',
  filter: 'template_filter',
  nothing: 'template_filter_nothing',
  replaced: 'template_replaced',
});

/** Whose values the preview in the options shows: an invented person of whom everything is known. */
export const previewPerson = () => ({
  firstName: 'Jane',
  lastName: 'Doe',
  headline: say('templates_preview_headline', { company: 'Acme' }),
  company: 'Acme',
});
export const previewWords = (): string => say('templates_preview', { name: 'Jane Doe', company: 'Acme' });

export const TEMPLATE_FIELDS = words({ field: 'templates_field', name: 'templates_name', text: 'templates_text' });

/** What the buttons say; those of one template carry its name, for users who cannot see where they are. */
export const TEMPLATE_BUTTONS = words({
  menu: 'templates_menu',
  add: 'templates_add',
  edit: 'templates_edit',
  up: 'templates_up',
  down: 'templates_down',
  delete: 'templates_delete',
  save: 'templates_save',
  cancel: 'templates_cancel',
  undo: 'templates_undo',
  fill: 'templates_fill',
});

export const deletedSentence = (name: string): string => say('templates_deleted', { name });

/** Said where a variable was typed by hand and its value is known. */
export const unfilledSentence = (variable: string): string => say('template_unfilled', { variable });

/** Sends a text whose words in braces mean nothing here, such as code. */
export const AS_IT_STANDS = words({ ask: 'as_it_stands' });
const quoted = (written: readonly string[]): string =>
  spelledListWords(written.map((word) => say('as_it_stands_quoted', { word })));
export const wordsGoOut = (written: readonly string[]): string => say('as_it_stands_words', { words: quoted(written) });
export const sendWithWords = (written: readonly string[]): string =>
  say('as_it_stands_send', { words: quoted(written) });

/** The user's own words for templates. */
export const OWN_FIELDS_WORDS = words({
  heading: 'templates_fields',
  name: 'templates_fields_name',
  value: 'templates_fields_value',
  valueWrong: 'templates_fields_value_wrong',
  save: 'templates_fields_save',
  full: 'templates_fields_full',
});

/** The same in every language: it tells what the user named from prose in braces. */
const OWN_FIELD_START = 'my';
export const OWN_FIELD_EXAMPLE = `${OWN_FIELD_START}_city`;
export const ownFieldsLede = (): string =>
  say('templates_fields_lede', {
    calendar: variable('calendar'),
    start: OWN_FIELD_START,
    example: variable(OWN_FIELD_EXAMPLE),
  });
export const ownFieldNameWrong = (): string =>
  say('templates_fields_name_wrong', { start: `${OWN_FIELD_START}_`, example: OWN_FIELD_EXAMPLE });
export const removeOwnField = (name: string): string => say('templates_fields_remove', { name: variable(name) });

/** Above the templates of which the chosen one is sent. */
export const goesAtOnce = (name: string): string => say('template_goes_at_once', { name });
