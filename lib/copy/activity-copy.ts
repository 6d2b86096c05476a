import type { Evidence, Surface } from '@/lib/outreach/journal/journal-entry';
import type { EntryView } from '@/lib/protocol/send';
import type { CallRecord } from '@/lib/unipile/http/exchange';
import { moment } from './moment';
import { numberWords } from './number-words';

export const ACTIVITY_WORDS = {
  search: 'Search activity',
  filters: 'Filters',
  action: 'Action',
  anyAction: 'All actions',
  state: 'State',
  anyState: 'All states',
  from: 'From',
  to: 'To',
  list: 'Sends, newest first',
  export: 'Export CSV',
  erase: 'Erase journal',
  eraseNow: 'Erase it',
  keep: 'Keep it',
  back: 'Back to activity',
  openPerson: 'Open person',
  details: 'Details',
  loading: 'Reading the journal',
} as const;

/** Nothing fits the search. */
export const NOTHING_FOUND = 'Nothing fits this search; try fewer words or other filters.';

/** The archive in IndexedDB does not answer. */
export const PAST_UNREAD =
  'Chrome cannot read older history at the moment, so only the last weeks are shown; restart Chrome to read all of it.';

/** Said before the journal is erased. */
export const ERASE_JOURNAL_SENTENCE =
  'This erases to whom and what was sent from this account. Kith goes on counting until the limits’ windows close, without names or texts. Sends that are under way or not known yet stay, so that nobody is contacted twice.';

/** How many entries are listed; `more` while the journal was not looked through to its end. */
export const countWords = (count: number, more: boolean): string =>
  `${numberWords(count)}${more ? ' or more' : ''} ${count === 1 && !more ? 'entry' : 'entries'}`;
export const searchingWords = (searched: number): string => `Searched ${numberWords(searched)} entries`;
export const exportingWords = (written: number): string => `Writing ${numberWords(written)} entries`;

/** Where the click was. */
export const SURFACE_WORDS = {
  page: 'LinkedIn page',
  popup: 'Popup',
  sidepanel: 'Side panel',
  options: 'Options',
} as const satisfies Record<Surface, string>;

const PROVEN = {
  answer: 'Unipile’s answer proves it',
  'sent-list': 'LinkedIn’s list of sent invitations shows it',
  'received-list': 'LinkedIn’s list of received invitations shows it',
  profile: 'The profile shows it',
  relations: 'Your relations show it',
  messages: 'The chat shows it',
  user: 'You said that it arrived',
  hold: 'It left in time',
  pause: 'It left in time',
  limit: 'It left in time',
  clock: 'It left in time',
} as const satisfies Record<Evidence['source'], string>;

const DISPROVEN = {
  answer: 'Unipile’s answer disproves it',
  'sent-list': 'LinkedIn’s list of sent invitations does not show it',
  'received-list': 'LinkedIn’s list of received invitations does not show it',
  profile: 'The profile does not show it',
  relations: 'Your relations do not show it',
  messages: 'The chat does not show it',
  user: 'You said that it did not arrive',
  hold: 'It was stopped before it left',
  pause: 'The account came to rest before it left',
  limit: 'The limit was reached before it left',
  clock: 'The clock went back before it left',
} as const satisfies Record<Evidence['source'], string>;

/** What the state of a send rests on. */
export function evidenceWords({ state, evidence, checks, dueAt, sentAt }: EntryView, now: number): string {
  if (evidence) {
    const late = checks.putRightAt === undefined ? '' : '; it had been taken for not sent';
    return `${evidenceOf(state, evidence, sentAt)} (${moment(evidence.at, now)})${late}`;
  }
  if (state === 'held') return `It leaves at ${moment(dueAt, now)}`;
  if (state === 'sending') return 'The request has left; its answer is awaited';
  return checks.nextAt === null ? 'There is no evidence yet' : `Kith looks again from ${moment(checks.nextAt, now)}`;
}

function evidenceOf(state: EntryView['state'], { source }: Evidence, sentAt: number | null): string {
  if (state === 'refused') return 'Unipile’s answer refused it';
  if (state !== 'not-sent') return PROVEN[source];
  return source === 'user' && sentAt === null ? 'You took it back' : DISPROVEN[source];
}

/** What an action cost of the API. */
export const callsWords = (calls: readonly CallRecord[]): string =>
  calls.length === 0 ? 'Not noted' : `${calls.length} ${calls.length === 1 ? 'call' : 'calls'}`;
export const callWords = ({ method, path, status, ms }: CallRecord): string =>
  `${method} ${path} · ${status ?? 'no answer'} · ${ms} ms`;

/** The names of the facts of one entry. */
export const FACT_WORDS = {
  when: 'When',
  from: 'From',
  evidence: 'Evidence',
  calls: 'API calls',
  text: 'Text',
  subject: 'Subject',
} as const;

/** The names of the ids behind one entry. */
export const ID_WORDS = {
  entry: 'Entry',
  person: 'Provider id',
  invitation: 'Invitation',
  chat: 'Chat',
  message: 'Message',
} as const;
