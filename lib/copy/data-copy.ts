import type { SettingChange } from '@/lib/outreach/rules/import-rules';
import type { EntriesChange, HeadChange } from '@/lib/protocol/data';
import type { Problem } from '@/lib/protocol/problem';
import { moment } from './moment';
import { numberWords } from './number-words';
import { limitMost, TIER_WORDS } from './problems/limit-words';

/** Why a file was not taken over, as one sentence. */
export const IMPORT_SENTENCES = {
  'not-an-export': 'This is not a file that Kith exported, so nothing was imported; choose one that is.',
  'later-version': 'A later version of Kith made this file, so nothing was imported; update Kith and try again.',
  'another-account':
    'This file is of another LinkedIn account, so nothing was imported; choose that account first, or another file.',
  interrupted: 'Part of this file did not arrive, so nothing was imported; import it again.',
  'no-room':
    'There is no room for all of it beside what is here, so nothing was imported; erase Activity or shorten your notes on people, and import it again.',
  'not-stored': 'Chrome could not store it, so nothing was imported; restart Chrome and import the file again.',
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
  'The file holds the journal, the drafts and what you keep of people (notes, labels, reminders) of the chosen account, the templates and the settings. It never holds the API key.';

export const UNREAD_BUTTONS = { show: 'Show', hide: 'Hide', export: 'Export', erase: 'Erase' } as const;

/** How many different answers were not understood. */
export const unreadSentence = (answers: number): string =>
  `${many(answers, 'answer', 'answers')} of Unipile ${answers === 1 ? 'was' : 'were'} not understood.`;
/** What is kept of them, and what for. */
export const UNREAD_EXPLAINED =
  'Kept is what they look like: the kind of request, field names, sizes and technical words, no names, texts, ids or keys. They are sent nowhere; export them to report what Kith should learn.';

/** Said before everything is erased. */
export const ERASE_ALL_SENTENCE =
  'This erases the connection and its key, the journal, drafts, notes on people, templates and settings of every account from this browser, and Kith then no longer knows whom you contacted. It cannot be undone; export everything first if you may need it again.';
export const ERASED_SENTENCE = 'Everything is erased; Kith is as new.';

/** Said where erasing could not be brought to its end. */
export const ERASING_UNFINISHED = {
  everything:
    'Chrome has not let Kith erase everything yet, so nothing else is done; restart Chrome and Kith goes on with it, or remove Kith.',
  history: 'Chrome has not let Kith erase all of it yet; restart Chrome, and Kith goes on with it by itself.',
  nothing: 'Chrome has not let Kith erase it, so all of it is still here; restart Chrome and erase it again.',
} as const satisfies Record<Extract<Problem, { kind: 'erasing-unfinished' }>['what'], string>;

export const exportedSentence = (entries: number): string =>
  `Exported with ${numberWords(entries)} journal ${entries === 1 ? 'entry' : 'entries'}.`;
export const importedSentence = (entries: number): string =>
  entries === 0
    ? 'Imported; the journal knew every entry already.'
    : `Imported with ${numberWords(entries)} journal ${entries === 1 ? 'entry' : 'entries'} that were new here.`;
export const progressWords = (done: number): string => `${numberWords(done)} journal entries so far`;

export const IMPORT_BUTTONS = { importNow: 'Import it now', leave: 'Do not import' } as const;

/** Said above what an import would change. */
export const previewHeading = (file: string, account: string): string =>
  `Nothing is imported yet. “${file}” would change this for ${account}:`;
export const NOTHING_TO_IMPORT = 'Everything in it is known here already.';
/** What no import does. */
export const IMPORT_KEEPS =
  'What is here stays: no entry, draft, note or template is replaced by an older one, and a limit that is set lower here stays as it is.';

/** Said beside why an import failed, where that does not say by itself what became of the file. */
export const IMPORT_STOPPED =
  'Either all of the file is imported or nothing of it; import it again to be sure, nothing is counted twice.';

/** Said where the databases still lack some of a file. */
export const IMPORT_UNFINISHED =
  'Chrome has not let Kith store all of the file yet; restart Chrome, and Kith goes on with it by itself.';

const many = (count: number, one: string, more: string): string => `${numberWords(count)} ${count === 1 ? one : more}`;
const seconds = (ms: number): string => numberWords(Math.round(ms / 1_000));
const gap = ({ min, max }: { readonly min: number; readonly max: number }) => `${seconds(min)}–${seconds(max)} s`;

function settingLine(change: SettingChange): string {
  switch (change.of) {
    case 'hold':
      return `Seconds to undo: ${seconds(change.before)} → ${seconds(change.after)}`;
    case 'spacing':
      return `Between two invitations: ${gap(change.before)} → ${gap(change.after)}`;
    case 'limit': {
      const before = change.before === null ? 'the default' : numberWords(change.before);
      return `${limitMost(change)}: ${before} → ${numberWords(change.after)}`;
    }
  }
}

function entryLines({ added, changed, span }: EntriesChange, now: number): readonly string[] {
  if (span === null) return [];
  const when =
    span.from === span.to
      ? `of ${moment(span.from, now)}`
      : `from ${moment(span.from, now)} to ${moment(span.to, now)}`;
  const parts = [added > 0 && `${numberWords(added)} new`, changed > 0 && `${numberWords(changed)} changed`];
  return [`Journal: ${parts.filter(Boolean).join(' and ')} ${added + changed === 1 ? 'entry' : 'entries'}, ${when}`];
}

/** What an import would change, a line for each thing; empty where nothing. */
export function previewLines(
  { head, entries }: { readonly head: HeadChange; readonly entries: EntriesChange },
  now: number,
): readonly string[] {
  const { settings, control, tier, drafts, templates, keepsakes, handled, pause } = head;
  const tierWords = (of: NonNullable<HeadChange['tier']>['before']) => (of === null ? 'Automatic' : TIER_WORDS[of]);
  return [
    ...entryLines(entries, now),
    ...(drafts > 0 ? [many(drafts, 'new draft', 'new drafts')] : []),
    ...(templates > 0 ? [many(templates, 'new template', 'new templates')] : []),
    ...(keepsakes > 0 ? [`Notes, labels or reminders on ${many(keepsakes, 'person', 'people')}`] : []),
    ...(handled > 0 ? [`Today: ${many(handled, 'matter', 'matters')} put off or done with`] : []),
    ...settings.map(settingLine),
    ...(tier ? [`Kind of account: ${tierWords(tier.before)} → ${tierWords(tier.after)}`] : []),
    ...(control ? ['How and where the button on LinkedIn is shown'] : []),
    ...(pause ? ['A pause that the file knows of: sends then wait for its end'] : []),
  ];
}
