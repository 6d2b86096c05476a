import type { Action } from '@/lib/outreach/journal/journal-entry';
import type { AboutPerson } from './about-person';

/** A send to the same person of which it is not known whether it arrived. */
export const UNCONFIRMED_BEFORE = {
  invite: ['problem_unconfirmed_invite', 'problem_unconfirmed_invite_unnamed'],
  message: ['problem_unconfirmed_message', 'problem_unconfirmed_message_unnamed'],
  inmail: ['problem_unconfirmed_inmail', 'problem_unconfirmed_inmail_unnamed'],
  withdraw: ['problem_unconfirmed_withdraw', 'problem_unconfirmed_withdraw_unnamed'],
  accept: ['problem_unconfirmed_accept', 'problem_unconfirmed_accept_unnamed'],
  decline: ['problem_unconfirmed_decline', 'problem_unconfirmed_decline_unnamed'],
} as const satisfies Record<Action, AboutPerson>;

/** A send to the same person that has not left yet. */
export const IN_PROGRESS = {
  invite: ['problem_in_progress_invite', 'problem_in_progress_invite_unnamed'],
  message: ['problem_in_progress_message', 'problem_in_progress_message_unnamed'],
  inmail: ['problem_in_progress_inmail', 'problem_in_progress_inmail_unnamed'],
  withdraw: ['problem_in_progress_withdraw', 'problem_in_progress_withdraw_unnamed'],
  accept: ['problem_in_progress_accept', 'problem_in_progress_accept_unnamed'],
  decline: ['problem_in_progress_decline', 'problem_in_progress_decline_unnamed'],
} as const satisfies Record<Action, AboutPerson>;
