import { type PlainKey, words } from '@/lib/copy/language/say';
import type { Action, EntryState } from '@/lib/outreach/journal/journal-entry';

/** The line of Activity under a send: who it went to is above it. */
export const activityWords = (action: Action, state: EntryState): string => LINES[action][state];

/** One text for each, as in many languages the state agrees with the noun. */
const LINES = {
  invite: words({
    held: 'person_line_invite_held',
    sending: 'person_line_invite_sending',
    sent: 'person_line_invite_sent',
    confirmed: 'person_line_invite_confirmed',
    unconfirmed: 'person_line_invite_unconfirmed',
    refused: 'person_line_invite_refused',
    'not-sent': 'person_line_invite_not_sent',
  } satisfies Record<EntryState, PlainKey>),
  message: words({
    held: 'person_line_message_held',
    sending: 'person_line_message_sending',
    sent: 'person_line_message_sent',
    confirmed: 'person_line_message_confirmed',
    unconfirmed: 'person_line_message_unconfirmed',
    refused: 'person_line_message_refused',
    'not-sent': 'person_line_message_not_sent',
  } satisfies Record<EntryState, PlainKey>),
  inmail: words({
    held: 'person_line_inmail_held',
    sending: 'person_line_inmail_sending',
    sent: 'person_line_inmail_sent',
    confirmed: 'person_line_inmail_confirmed',
    unconfirmed: 'person_line_inmail_unconfirmed',
    refused: 'person_line_inmail_refused',
    'not-sent': 'person_line_inmail_not_sent',
  } satisfies Record<EntryState, PlainKey>),
  withdraw: words({
    held: 'person_line_withdraw_held',
    sending: 'person_line_withdraw_sending',
    sent: 'person_line_withdraw_sent',
    confirmed: 'person_line_withdraw_confirmed',
    unconfirmed: 'person_line_withdraw_unconfirmed',
    refused: 'person_line_withdraw_refused',
    'not-sent': 'person_line_withdraw_not_sent',
  } satisfies Record<EntryState, PlainKey>),
  accept: words({
    held: 'person_line_accept_held',
    sending: 'person_line_accept_sending',
    sent: 'person_line_accept_sent',
    confirmed: 'person_line_accept_confirmed',
    unconfirmed: 'person_line_accept_unconfirmed',
    refused: 'person_line_accept_refused',
    'not-sent': 'person_line_accept_not_sent',
  } satisfies Record<EntryState, PlainKey>),
  decline: words({
    held: 'person_line_decline_held',
    sending: 'person_line_decline_sending',
    sent: 'person_line_decline_sent',
    confirmed: 'person_line_decline_confirmed',
    unconfirmed: 'person_line_decline_unconfirmed',
    refused: 'person_line_decline_refused',
    'not-sent': 'person_line_decline_not_sent',
  } satisfies Record<EntryState, PlainKey>),
} satisfies Record<Action, Readonly<Record<EntryState, string>>>;
