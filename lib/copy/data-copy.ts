import { spelledListWords } from '@/lib/copy/language/list-words';
import { type PlainKey, say, words } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import type { SettingChange } from '@/lib/outreach/rules/import-rules';
import type { EntriesChange, HeadChange } from '@/lib/protocol/data';
import type { Problem } from '@/lib/protocol/problem';
import { moment } from './moment';
import { numberWords } from './number-words';
import { LIMITS_WORDS } from './options/settings-words';
import { limitMost, TIER_WORDS } from './problems/limit-words';

/** Why a file was not taken over, as one sentence. */
export const IMPORT_SENTENCES = words({
  'not-an-export': 'data_import_not_export',
  'later-version': 'data_import_later_version',
  'another-account': 'data_import_another_account',
  interrupted: 'data_import_interrupted',
  'no-room': 'data_import_no_room',
  'not-stored': 'data_import_not_stored',
  broken: 'data_import_broken',
} satisfies Record<Extract<Problem, { kind: 'import-refused' }>['why'], PlainKey>);

export const DATA_BUTTONS = words({
  export: 'data_export',
  import: 'data_import',
  erase: 'data_erase',
  eraseNow: 'data_erase_now',
  keep: 'data_erase_keep',
});

export const DATA_WORDS = words({
  lede: 'data_lede',
  /** What an exported file holds. */
  exported: 'data_export_sentence',
  /** Said before everything is erased. */
  eraseAll: 'data_erase_sentence',
  erased: 'data_erased',
});

export const UNREAD_BUTTONS = words({
  show: 'data_unread_show',
  hide: 'data_unread_hide',
  export: 'data_unread_export',
  erase: 'data_unread_erase',
});

/** How many different answers were not understood, what is kept of them, and what for. */
export const unreadSentence = (answers: number): string => sayCount('data_unread', answers);
export const unreadExplained = (): string => say('data_unread_explained');

/** Said where erasing could not be brought to its end. */
export const ERASING_UNFINISHED = words({
  everything: 'data_erasing_everything',
  history: 'data_erasing_history',
  nothing: 'data_erasing_nothing',
} satisfies Record<Extract<Problem, { kind: 'erasing-unfinished' }>['what'], PlainKey>);

export const exportedSentence = (entries: number): string => sayCount('data_exported', entries);
export const importedSentence = (entries: number): string =>
  entries === 0 ? say('data_imported_nothing') : sayCount('data_imported', entries);
export const progressWords = (done: number): string => sayCount('data_progress', done);

export const IMPORT_WORDS = words({
  importNow: 'data_import_now',
  leave: 'data_import_leave',
  nothing: 'data_import_nothing',
  /** What no import does. */
  keeps: 'data_import_keeps',
  /** Said beside why an import failed, where that does not say by itself what became of the file. */
  stopped: 'data_import_stopped',
  /** Said where the databases still lack some of a file. */
  unfinished: 'data_import_unfinished',
});

/** Said above what an import would change, and above what it changes while it does. */
export const previewHeading = (file: string, account: string, underWay: boolean): string =>
  say(underWay ? 'data_import_under_way' : 'data_import_heading', { file, account });

const seconds = (ms: number): string => numberWords(Math.round(ms / 1_000));

function settingLine(change: SettingChange): string {
  switch (change.of) {
    case 'hold':
      return say('data_change_hold', { before: seconds(change.before), after: seconds(change.after) });
    case 'open-ended':
      return say(change.after ? 'data_change_open_ended' : 'data_change_counting');
    case 'spacing':
      return say('data_change_spacing', {
        min_before: seconds(change.before.min),
        max_before: seconds(change.before.max),
        min_after: seconds(change.after.min),
        max_after: seconds(change.after.max),
      });
    case 'limit': {
      const limit = limitMost(change);
      const after = numberWords(change.after);
      return change.before === null
        ? say('data_change_limit_default', { limit, after })
        : say('data_change_limit', { limit, before: numberWords(change.before), after });
    }
  }
}

function tierLine({ before, after }: NonNullable<HeadChange['tier']>): string {
  const tierWords = (of: typeof before) => (of === null ? LIMITS_WORDS.automatic : TIER_WORDS[of]);
  return say('data_change_tier', { before: tierWords(before), after: tierWords(after) });
}

function entriesLine({ added, changed, span }: EntriesChange & { readonly span: Span }, now: number): string {
  const parts = [
    added > 0 && sayCount('data_new_entries', added),
    changed > 0 && sayCount('data_changed_entries', changed),
  ];
  const entries = spelledListWords(parts.filter((part) => part !== false));
  return span.from === span.to
    ? say('data_changed_journal_at', { entries, at: moment(span.from, now) })
    : say('data_changed_journal_span', { entries, from: moment(span.from, now), to: moment(span.to, now) });
}

type Span = NonNullable<EntriesChange['span']>;

/** What an import would change, a line for each thing; empty where nothing. */
export function previewLines(
  { head, entries }: { readonly head: HeadChange; readonly entries: EntriesChange },
  now: number,
): readonly string[] {
  const { settings, control, tier, drafts, templates, keepsakes, handled, pause } = head;
  const { span } = entries;
  return [
    ...(span ? [entriesLine({ ...entries, span }, now)] : []),
    ...(drafts > 0 ? [sayCount('data_changed_drafts', drafts)] : []),
    ...(templates > 0 ? [sayCount('data_changed_templates', templates)] : []),
    ...(keepsakes > 0 ? [sayCount('data_changed_keepsakes', keepsakes)] : []),
    ...(handled > 0 ? [sayCount('data_changed_today', handled)] : []),
    ...settings.map(settingLine),
    ...(tier ? [tierLine(tier)] : []),
    ...(control ? [say('data_changed_control')] : []),
    ...(pause ? [say('data_changed_pause')] : []),
  ];
}
