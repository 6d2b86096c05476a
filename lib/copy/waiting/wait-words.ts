import { say, words } from '@/lib/copy/language/say';
import { moment } from '@/lib/copy/moment';
import { numberWords } from '@/lib/copy/number-words';
import type { Action } from '@/lib/outreach/journal/journal-entry';
import { secondsSpan } from './seconds-span';

/** The list of what waits to leave. */
export const QUEUE_WORDS = words({
  list: 'activity_waiting_list',
  cancel: 'activity_cancel',
  sendNow: 'button_send_now',
});

const LEAVING = {
  invite: 'activity_invite_to',
  message: 'activity_message_to',
  inmail: 'activity_inmail_to',
  withdraw: 'activity_withdrawal',
  accept: 'activity_acceptance',
  decline: 'activity_refusal',
} as const satisfies Record<Action, string>;

const LEAVING_IN = {
  invite: 'activity_invite_to_in',
  message: 'activity_message_to_in',
  inmail: 'activity_inmail_to_in',
  withdraw: 'activity_withdrawal_in',
  accept: 'activity_acceptance_in',
  decline: 'activity_refusal_in',
} as const satisfies Record<Action, string>;

/** "Invitation to Jane Doe in 34 s"; without the time once it is leaving. */
export const waitingWords = (action: Action, name: string, seconds: number): string =>
  seconds > 0 ? say(LEAVING_IN[action], { name, seconds: numberWords(seconds) }) : say(LEAVING[action], { name });

/** "Invitation to Jane Doe: waiting for “Send now” since 14:02". */
export const openEndedWords = (action: Action, name: string, since: number, now: number): string =>
  say('activity_open_ended', { what: say(LEAVING[action], { name }), moment: moment(since, now) });

/** What is said of a send, with the name of its account where that is not the active one. */
export const asAccount = (what: string, account: string | null): string =>
  account === null ? what : say('activity_as_account', { what, account });

/** The button that lets it leave, as it is heard. */
export const sendNowWords = (action: Action, name: string): string =>
  say('button_send_now_what', { what: say(LEAVING[action], { name }) });

/** The button that takes it back, as it is heard. */
export const cancelWords = (action: Action, name: string): string => say(CANCEL[action], { name });

const CANCEL = {
  invite: 'wait_cancel_invite',
  message: 'wait_cancel_message',
  inmail: 'wait_cancel_inmail',
  withdraw: 'wait_cancel_withdraw',
  accept: 'wait_cancel_accept',
  decline: 'wait_cancel_decline',
} as const satisfies Record<Action, string>;

/** Before the click, where the gap after the last send makes the next one wait. */
export const waitHint = (span: { readonly from: number; readonly to: number }, now: number): string =>
  say('activity_gap_hint', { span: secondsSpan(span, now) });
