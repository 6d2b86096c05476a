import type { Problem } from '@/lib/protocol/problem';
import { numberWords } from './number-words';

/** Why a file was not taken over, as one sentence. */
export const IMPORT_SENTENCES = {
  'not-an-export': 'This is not a file that Kith exported, so nothing was imported; choose one that is.',
  'later-version': 'A later version of Kith made this file, so nothing was imported; update Kith and try again.',
  'another-account':
    'This file is of another LinkedIn account, so nothing was imported; choose that account first, or another file.',
  broken: 'Part of this file cannot be read, so nothing was imported; export it again where it comes from.',
} as const satisfies Record<Extract<Problem, { kind: 'import-refused' }>['why'], string>;

export const DATA_BUTTONS = {
  export: 'Export everything',
  import: 'Import a file',
  erase: 'Erase everything',
  eraseNow: 'Erase everything now',
  keep: 'Keep my data',
} as const;

/** What an exported file holds. */
export const EXPORT_SENTENCE =
  'The file holds the journal and the drafts of the chosen account, the templates and the settings. It never holds the API key.';

/** Said before everything is erased. */
export const ERASE_ALL_SENTENCE =
  'This erases the connection and its key, the journal, drafts, templates and settings of every account from this browser, and Kith then no longer knows whom you contacted. It cannot be undone; export everything first if you may need it again.';
export const ERASED_SENTENCE = 'Everything is erased; Kith is as new.';

export const exportedSentence = (entries: number): string =>
  `Exported with ${numberWords(entries)} journal ${entries === 1 ? 'entry' : 'entries'}.`;
export const importedSentence = (entries: number): string =>
  entries === 0
    ? 'Imported; the journal knew every entry already.'
    : `Imported with ${numberWords(entries)} journal ${entries === 1 ? 'entry' : 'entries'} that were new here.`;
export const progressWords = (done: number): string => `${numberWords(done)} journal entries so far`;
