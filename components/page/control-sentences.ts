import type { Action } from '@/lib/outreach/journal/journal-entry';

/** What the page control says of a send that goes well, or whose outcome is open. `who` is the name shown. */
interface SendWords {
  readonly doing: (who: string) => string;
  readonly done: (who: string) => string;
  readonly notDone: (who: string) => string;
  readonly unknown: (who: string) => string;
}

const words = (thing: string, doing: SendWords['doing'], done: SendWords['done']): SendWords => ({
  doing,
  done,
  notDone: (who) => `The ${thing} ${who} was not sent.`,
  unknown: (who) => `It is not known yet whether the ${thing} ${who} arrived; Kith keeps looking.`,
});

/** Every action, since a send of another surface may be on its way when the page is opened. */
export const SEND_WORDS = {
  invite: words(
    'invitation to',
    (who) => `Inviting ${who}`,
    (who) => `Invitation sent to ${who}`,
  ),
  message: words(
    'message to',
    (who) => `Writing to ${who}`,
    (who) => `Message sent to ${who}`,
  ),
  inmail: words(
    'InMail to',
    (who) => `Writing to ${who}`,
    (who) => `InMail sent to ${who}`,
  ),
  withdraw: words(
    'withdrawal of the invitation to',
    (who) => `Withdrawing the invitation to ${who}`,
    (who) => `Invitation to ${who} withdrawn`,
  ),
  accept: words(
    'answer to',
    (who) => `Accepting the invitation from ${who}`,
    (who) => `You and ${who} are connected`,
  ),
  decline: words(
    'answer to',
    (who) => `Declining the invitation from ${who}`,
    (who) => `Invitation from ${who} declined`,
  ),
} as const satisfies Record<Action, SendWords>;

/** Follows a countdown that lasts longer than the undo hold. */
export const SPACING_REASON = ', to keep a pause after the last one';

/** Beside what is left: that it will wait for the one before, and how long. */
export const WAITS = (seconds: string): string => `leaves in ${seconds}`;
/** Follows what is left where no more may carry a note. */
export const WITHOUT_NOTE = ', without a note';
export const PENDING = 'Invitation pending';
export const INVITED_YOU = (who: string): string => `${who} invited you`;
export const RELATION_UNKNOWN = (who: string): string =>
  `It is not clear how you and ${who} are connected; look in Kith.`;
export const WITHDRAW_WARNING = (who: string): string => `You cannot invite ${who} again for up to three weeks.`;
export const NO_TEMPLATES = 'There are no templates for notes yet; write some in the options.';
export const MOVE_HINT = 'Choose a corner; the button can also be dragged, or moved with the arrow keys.';
