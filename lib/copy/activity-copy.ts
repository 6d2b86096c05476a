import { type Evidence, isOpenEnded, type Surface } from '@/lib/outreach/journal/journal-entry';
import type { EntryView } from '@/lib/protocol/send';
import type { CallRecord } from '@/lib/unipile/http/exchange';
import { type PlainKey, say, words } from './language/say';
import { sayCount } from './language/say-count';
import { moment } from './moment';
import { numberWords } from './number-words';

export const ACTIVITY_WORDS = words({
  search: 'activity_search',
  filters: 'activity_filters',
  action: 'activity_action',
  anyAction: 'activity_any_action',
  state: 'activity_state',
  anyState: 'activity_any_state',
  from: 'activity_from',
  to: 'activity_to',
  list: 'activity_list',
  export: 'activity_export',
  erase: 'activity_erase',
  eraseNow: 'activity_erase_now',
  keep: 'activity_keep',
  back: 'activity_back',
  openPerson: 'activity_open_person',
  details: 'activity_details',
  loading: 'activity_loading',
  nothingFound: 'activity_nothing_found',
  // The archive in IndexedDB does not answer.
  pastUnread: 'activity_past_unread',
  eraseSentence: 'activity_erase_sentence',
});

/** How many entries are listed; `more` while the journal was not looked through to its end. */
export const countWords = (count: number, more: boolean): string =>
  sayCount(more ? 'activity_entries_or_more' : 'activity_entries', count);
export const searchingWords = (searched: number): string => sayCount('activity_searched', searched);
export const exportingWords = (written: number): string => sayCount('activity_writing', written);

/** Where the click was. */
export const SURFACE_WORDS = words({
  page: 'activity_on_page',
  popup: 'activity_on_popup',
  sidepanel: 'activity_on_side_panel',
  options: 'activity_on_options',
} satisfies Record<Surface, PlainKey>);

type Sources = Record<Evidence['source'], PlainKey>;

const PROVEN = words({
  answer: 'activity_shown_by_answer',
  'sent-list': 'activity_shown_by_sent_list',
  'received-list': 'activity_shown_by_received_list',
  profile: 'activity_shown_by_profile',
  relations: 'activity_shown_by_relations',
  messages: 'activity_shown_by_messages',
  user: 'activity_shown_by_user',
  hold: 'activity_left_in_time',
  pause: 'activity_left_in_time',
  limit: 'activity_left_in_time',
  clock: 'activity_left_in_time',
  left: 'activity_left_in_time',
  disconnected: 'activity_left_in_time',
  storage: 'activity_left_in_time',
} satisfies Sources);

const DISPROVEN = words({
  answer: 'activity_not_shown_by_answer',
  'sent-list': 'activity_not_shown_by_sent_list',
  'received-list': 'activity_not_shown_by_received_list',
  profile: 'activity_not_shown_by_profile',
  relations: 'activity_not_shown_by_relations',
  messages: 'activity_not_shown_by_messages',
  user: 'activity_not_shown_by_user',
  hold: 'activity_stopped_hold',
  pause: 'activity_stopped_pause',
  limit: 'activity_stopped_limit',
  clock: 'activity_stopped_clock',
  left: 'activity_stopped_left',
  disconnected: 'activity_stopped_disconnected',
  storage: 'activity_stopped_storage',
} satisfies Sources);

/** What the state of a send rests on. */
export function evidenceWords(entry: EntryView, now: number): string {
  const { state, evidence, checks, dueAt, sentAt } = entry;
  if (evidence) {
    const params = { evidence: evidenceOf(state, evidence, sentAt), moment: moment(evidence.at, now) };
    return say(checks.putRightAt === undefined ? 'activity_evidence' : 'activity_evidence_late', params);
  }
  if (isOpenEnded(entry)) return say('activity_open_ended_evidence');
  if (state === 'held') return say('activity_leaves', { moment: moment(dueAt, now) });
  if (state === 'sending') return say('activity_awaited');
  return checks.nextAt === null
    ? say('activity_no_evidence')
    : say('activity_looks_again', { moment: moment(checks.nextAt, now) });
}

/** The evidence in words, without its moment: "The chat shows it". */
export function evidenceOf(state: EntryView['state'], { source }: Evidence, sentAt: number | null): string {
  if (state === 'refused') return say('activity_refused_by_answer');
  if (state !== 'not-sent') return PROVEN[source];
  return source === 'user' && sentAt === null ? say('activity_taken_back') : DISPROVEN[source];
}

/** What an action cost of the API. */
export const callsWords = (calls: readonly CallRecord[]): string =>
  calls.length === 0 ? say('activity_calls_unknown') : sayCount('activity_calls', calls.length);
export const callWords = ({ method, path, status, ms }: CallRecord): string =>
  [
    `${method} ${path}`,
    status ?? say('activity_no_answer'),
    say('activity_milliseconds', { ms: numberWords(ms) }),
  ].join(' · ');

/** The names of the facts of one entry. */
export const FACT_WORDS = words({
  when: 'activity_fact_when',
  from: 'activity_fact_from',
  evidence: 'activity_fact_evidence',
  calls: 'activity_fact_calls',
  text: 'activity_fact_text',
  subject: 'activity_fact_subject',
});

/** The names of the ids behind one entry. */
export const ID_WORDS = words({
  entry: 'activity_id_entry',
  person: 'activity_id_person',
  invitation: 'activity_id_invitation',
  chat: 'activity_id_chat',
  message: 'activity_id_message',
});

/** The headings of the file for a spreadsheet. */
export const CSV_WORDS = words({
  written: 'csv_written',
  left: 'csv_left',
  action: 'csv_action',
  state: 'csv_state',
  name: 'csv_name',
  address: 'csv_address',
  text: 'csv_text',
  subject: 'csv_subject',
  surface: 'csv_surface',
  evidence: 'csv_evidence',
  evidenceSeen: 'csv_evidence_seen',
  problem: 'csv_problem',
  providerId: 'csv_provider_id',
  invitationId: 'csv_invitation_id',
  chatId: 'csv_chat_id',
  messageId: 'csv_message_id',
  entryId: 'csv_entry_id',
});
