import { type MessageKey, type PlainKey, say, words } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import { numberWords } from '@/lib/copy/number-words';
import {
  type Action,
  type EntryState,
  type JournalEntry,
  type Stop,
  stopOf,
} from '@/lib/outreach/journal/journal-entry';
import type { PersonAbout } from '@/lib/outreach/journal/person';
import type { ProblemKind } from '@/lib/protocol/problem';
import { moment } from './moment';

/** What the person is to the user, for the status line. */
export const RELATION_WORDS = words({
  none: 'person_relation_none',
  connected: 'person_relation_connected',
  pending: 'person_relation_pending',
  'invited-you': 'person_relation_invited_you',
  self: 'person_relation_self',
  'recently-withdrawn': 'person_relation_withdrawn',
  'recently-ignored': 'person_relation_ignored',
  'recently-invited': 'person_relation_invited',
  removed: 'person_relation_removed',
  'cannot-invite': 'person_relation_cannot_invite',
  unclear: 'person_relation_unclear',
});

/** Beside "Connected": "since 14 December". */
export const sinceWords = (since: number, now: number): string => say('person_since', { moment: moment(since, now) });

/** A send while it waits or leaves: status line under the person's name. */
export const SENDING_WORDS = words({
  invite: 'person_sending_invite',
  message: 'person_sending_message',
  inmail: 'person_sending_inmail',
  withdraw: 'person_sending_withdraw',
  accept: 'person_sending_accept',
  decline: 'person_sending_decline',
} satisfies Record<Action, PlainKey>);

/** A send that is proven: status line. */
export const sentWords = (action: Action, name: string): string => say(SENT[action], { name });

const SENT = {
  invite: 'person_sent_invite',
  message: 'person_sent_message',
  inmail: 'person_sent_inmail',
  withdraw: 'person_sent_withdraw',
  accept: 'person_sent_accept',
  decline: 'person_sent_decline',
} as const satisfies Record<Action, MessageKey>;

/** What a send does, as a noun. */
export const ACTION_WORDS = words({
  invite: 'person_action_invite',
  message: 'person_action_message',
  inmail: 'person_action_inmail',
  withdraw: 'person_action_withdraw',
  accept: 'person_action_accept',
  decline: 'person_action_decline',
} satisfies Record<Action, PlainKey>);

/** The state of a send. "Sent" only when an id came back, "Confirmed" when LinkedIn's own lists show it. */
export const STATE_WORDS = words({
  held: 'person_state_held',
  sending: 'person_state_sending',
  sent: 'person_state_sent',
  confirmed: 'person_state_confirmed',
  unconfirmed: 'person_state_unconfirmed',
  refused: 'person_state_refused',
  'not-sent': 'person_state_not_sent',
} satisfies Record<EntryState, PlainKey>);

/** What an unproven send is called in a status line and why waiting is right. */
export const unconfirmedSentence = (action: Action, name: string): string => say(UNCONFIRMED[action], { name });

const UNCONFIRMED = {
  invite: 'person_unconfirmed_invite',
  message: 'person_unconfirmed_message',
  inmail: 'person_unconfirmed_inmail',
  withdraw: 'person_unconfirmed_withdraw',
  accept: 'person_unconfirmed_accept',
  decline: 'person_unconfirmed_decline',
} as const satisfies Record<Action, MessageKey>;

/** Asked where a message with other words appeared in the chat in that minute and may be the one sent; '' where its text is gone. */
export const unlikeQuestion = (name: string, text: string): string =>
  text === '' ? say('person_unlike_without_text', { name }) : say('person_unlike', { name, text });

/** A send that never left: taken back by the user, or stopped by something else while it was held. */
export function notSentSentence(
  name: string,
  entry: Pick<JournalEntry, 'state' | 'evidence' | 'openEndedIn' | 'unwritten'>,
): string {
  const stop = stopOf(entry);
  if (stop === 'hold' && entry.openEndedIn !== undefined) return say('person_stopped_open_ended', { name });
  // Once that could be written, there is room again.
  if (stop === 'storage' && entry.unwritten) return say('problem_storage_failed');
  return say(stop === null || stop === 'storage' ? 'person_not_sent' : STOPPED[stop], { name });
}

/** The same of an invitation that the user took back, whose note is a draft again. */
export const noteKeptSentence = (name: string): string => say('person_not_sent_note_kept', { name });

const STOPPED = {
  hold: 'person_stopped_hold',
  pause: 'person_stopped_pause',
  limit: 'person_stopped_limit',
  clock: 'person_stopped_clock',
  left: 'person_stopped_left',
  disconnected: 'person_stopped_disconnected',
} as const satisfies Record<Exclude<Stop, 'storage'>, MessageKey>;

/** Heard once when a send is held: for how long, and how it is taken back; null where it waits for the user. */
export const heldHint = (seconds: number | null): string =>
  seconds === null ? say('person_open_ended_hint') : say('person_counting_hint', { seconds: numberWords(seconds) });

/** Seconds until a held send leaves; `waiting` when the undo time is over and only the gap to the send before remains. */
export const countdownWords = (seconds: number): string =>
  seconds > 0 ? say('person_sending_in', { seconds: numberWords(seconds) }) : say('person_sending_now');

/** The text of an invitation, and that of anything else. */
export const FIELD_WORDS = words({ note: 'person_field_note', message: 'person_field_message' });

/** The name of the text that a send carries. */
export const fieldWords = (action: Action): string => FIELD_WORDS[action === 'invite' ? 'note' : 'message'];

/** What buttons do. */
export const BUTTONS = words({
  invite: 'button_invite',
  inviteWithoutNote: 'button_invite_without_note',
  inviteWithTemplate: 'button_invite_with_template',
  message: 'button_message',
  withdraw: 'button_withdraw',
  accept: 'button_accept',
  decline: 'button_decline',
  undo: 'button_undo',
  sendNow: 'button_send_now',
  again: 'button_send_anyway',
  copy: 'button_copy',
  copied: 'button_copied',
  discard: 'button_discard',
  addToText: 'button_add_to_text',
  arrived: 'button_arrived',
  notArrived: 'button_not_arrived',
  readAgain: 'button_read_again',
  open: 'button_open',
  options: 'button_options',
});

/** What the buttons that lead on or back say. */
export const SCREEN_ACTION_WORDS = words({
  again: 'button_try_again',
  options: 'button_open_options',
  setup: 'button_set_up',
  activity: 'button_show_activity',
  address: 'button_another_address',
  newAddress: 'button_new_address',
  close: 'button_not_now',
  resume: 'button_resume',
  settle: 'button_look_again',
  reconnect: 'button_reconnect',
});

const TAB_WORDS = words({
  today: 'tabs_today',
  person: 'tabs_person',
  inbox: 'tabs_inbox',
  invitations: 'tabs_invitations',
  activity: 'tabs_activity',
});

/** The tabs, in order. */
export const TABS = (['today', 'person', 'inbox', 'invitations', 'activity'] as const).map((id) => ({
  id,
  get label() {
    return TAB_WORDS[id];
  },
}));

/** Heading and sentence of the screens without a person. */
export const SCREEN_WORDS = {
  setup: words({ heading: 'person_setup_heading', sentence: 'person_setup' }),
  'not-a-person': words({ heading: 'person_nobody_heading', sentence: 'person_nobody' }),
  self: words({ heading: 'person_self_heading', sentence: 'person_self' }),
  reading: words({ heading: 'person_reading_heading', slow: 'person_reading_slow', ahead: 'person_reading_ahead' }),
};

/** Heading above a problem's sentence, where the person could not be read. */
export const problemHeading = (kind: ProblemKind): string => say(HEADINGS[kind] ?? 'person_problem_unnamed');

const HEADINGS: Partial<Record<ProblemKind, PlainKey>> = {
  'key-refused': 'person_problem_key_refused',
  'key-gone': 'person_problem_key_gone',
  'account-gone': 'person_problem_key_gone',
  'account-disconnected': 'person_problem_disconnected',
  'account-connecting': 'person_problem_connecting',
  'account-owner-changed': 'person_problem_owner_changed',
  'account-restricted': 'person_problem_restricted',
  'account-limited': 'person_problem_linkedin_limits',
  'unipile-limited': 'person_problem_unipile_limits',
  'account-paused': 'person_problem_paused',
  'limit-reached': 'person_problem_nothing_left',
  'not-found': 'person_problem_not_found',
  'person-refused': 'person_problem_person_refused',
  offline: 'person_problem_offline',
  unavailable: 'person_problem_unavailable',
  'timed-out': 'person_problem_timed_out',
  'unreadable-answer': 'person_problem_unreadable',
  'led-elsewhere': 'person_problem_unreadable',
  'no-linkedin-account': 'person_problem_no_account',
  'account-unknown': 'person_problem_account_unknown',
  'host-not-permitted': 'person_problem_not_permitted',
  'host-closed': 'person_problem_not_permitted',
  updated: 'person_problem_updated',
};

/** Above what can be done with a person: why nothing is offered, or how things stand. */
export const unclearSentence = (name: string): string => say('person_unclear', { name });
export const pendingSentence = (name: string, sentAt: number | null, now: number): string =>
  sentAt === null
    ? say('person_pending', { name })
    : say('person_pending_since', { name, moment: moment(sentAt, now) });
export const notListedSentence = (name: string): string => say('person_not_listed', { name });
export const receivedNotListedSentence = (name: string): string => say('person_received_not_listed', { name });
export const invitedYouSentence = (name: string): string => say('person_invited_you', { name });
/** Said before the click that withdraws; the three weeks are LinkedIn's own rule. */
export const withdrawConsequence = (name: string): string => say('person_withdraw_consequence', { name });

/** The parts of a person's screen, and the hints in them. */
export const PERSON_WORDS = words({
  /** The part with what is known of somebody, beside what can be sent. */
  about: 'person_about',
  lastMessages: 'person_last_messages',
  email: 'person_email',
  emailHint: 'person_email_hint',
  gapHint: 'person_gap_hint',
  openEnded: 'activity_open_ended_evidence',
  /** Said below a text with several blank lines in a row. */
  blankLinesHint: 'person_blank_lines_hint',
  nextWaits: 'person_next_waits',
  waitsForBelow: 'person_waits_for_below',
  writtenElsewhere: 'person_written_elsewhere',
  kept: 'person_kept',
  writtenAsNote: 'person_written_as_note',
  writtenAsMessage: 'person_written_as_message',
  /** Leads to the person's own page, in a tab of its own. */
  profile: 'person_profile',
  /** The same as `CONVERSATION_WORDS.empty` where not every conversation could be looked at. */
  noMessagesFound: 'person_no_messages_found',
  /** The same where there are conversations with them, and none that a message from here goes into. */
  otherChats: 'person_other_chats',
});

/** "Draft from 14:02". */
export const draftWords = (at: number, now: number): string => say('person_draft', { moment: moment(at, now) });

/** Beside and in place of the messages of a conversation. */
export const CONVERSATION_WORDS = words({
  you: 'person_you',
  invitationNote: 'person_with_invitation',
  noText: 'person_no_text',
  /** A chat with nothing in it yet. */
  empty: 'person_no_messages',
});

/** The box for a person's address; `refused` of a pasted text that is none. */
export const ADDRESS_WORDS = words({ label: 'person_address', refused: 'person_address_refused' });

/** Activity with nothing in it yet. */
export const NO_ACTIVITY_WORDS = words({ heading: 'tabs_activity', sentence: 'person_no_activity' });

const DEGREE_WORDS = words({
  second: 'person_degree_second',
  third: 'person_degree_third',
  outside: 'person_degree_outside',
} satisfies Record<NonNullable<PersonAbout['degree']>, PlainKey>);

/** What else the profile says, part by part: where, how far, whom both know, whether they look for work. */
export function aboutParts({ location, degree, mutual, openToWork }: PersonAbout): readonly string[] {
  return [
    location ?? '',
    degree ? DEGREE_WORDS[degree] : '',
    mutual ? sayCount('person_mutual', mutual) : '',
    openToWork ? say('person_open_to_work') : '',
  ].filter((part) => part !== '');
}
