import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/durations';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import { isAlike } from '@/lib/outreach/people/text-likeness';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { type RepliableChat, takesReactions } from './chat-rules';

/** What of a message says whether it may be changed. */
export interface ChangedMessage {
  readonly own: boolean;
  /** UTC ms; 0 where it is not known. */
  readonly at: number;
  readonly deleted: boolean;
  readonly isEvent: boolean;
  readonly invitationNote: boolean;
  readonly inMail: boolean;
}

/** Whether it can be replied to and reacted to: a message of LinkedIn's ordinary inbox that is there. */
export const mayBeAnswered = ({ deleted, isEvent, invitationNote, inMail }: ChangedMessage): boolean =>
  !deleted && !isEvent && !invitationNote && !inMail;

/** What may be done to an own message. */
export type MessageChange = 'edit' | 'delete';

/** A change that was asked for. */
export type WantedChange = { readonly kind: 'edit'; readonly text: string } | { readonly kind: 'delete' };

/** A message as it was read, as far as a change shows in it. */
interface ReadMessage {
  readonly text: string | null;
  readonly edited: boolean;
  readonly deleted: boolean;
}

/** Whether a message, as it was read, stands as a change wanted it. */
export function isChanged(wanted: WantedChange, { text, edited, deleted }: ReadMessage): boolean {
  if (wanted.kind === 'delete') return deleted;
  return text?.trim() === wanted.text.trim() || (edited && isAlike(wanted.text, text ?? ''));
}

/** A change whose request has left; `at`: when it left or was answered, UTC ms. `done`: it was answered as made. */
export interface LeftChange {
  readonly wanted: WantedChange;
  readonly at: number;
  readonly done: boolean;
}

/** A request may take effect a minute after it left, and Unipile shows that up to a minute late. */
export const SHOWN_LATE_MS = 2 * MINUTE_MS;

/** LinkedIn's lists were seen to lag by hours: what a day after still shows nothing of a change disproves it. */
export const NOT_MADE_AFTER_MS = DAY_MS;

/**
 * What a reading says of the change that left: the message is `as-read`, or `as-wanted` although it is not shown yet. `in-doubt`: no answer
 * and no reading says that the change was made, or what LinkedIn shows contradicts the answer for too long. `not-made`: it still shows
 * nothing of it when nothing can come any more.
 */
export function stateOfChange(
  left: LeftChange | null,
  message: ReadMessage,
  now: number,
): 'as-read' | 'as-wanted' | 'in-doubt' | 'not-made' {
  if (left === null || isChanged(left.wanted, message)) return 'as-read';
  const since = now - left.at;
  if (since >= NOT_MADE_AFTER_MS) return 'not-made';
  return left.done && since < SHOWN_LATE_MS ? 'as-wanted' : 'in-doubt';
}

/**
 * Whether a change, or a reaction, may leave after the same of before: while that may still take effect, it could undo this one or be
 * made twice.
 */
export const mayLeave = (before: Pick<LeftChange, 'at' | 'done'> | null, now: number): boolean =>
  before === null || before.done || now - before.at >= SHOWN_LATE_MS;

/** Whether the very same change was answered as made a moment ago: a second press asks for nothing more, whatever is shown yet. */
export const wasJustMade = (before: LeftChange | null, wanted: WantedChange, now: number): boolean =>
  before?.done === true && now - before.at < SHOWN_LATE_MS && isSameChange(before.wanted, wanted);

const isSameChange = (a: WantedChange, b: WantedChange): boolean =>
  a.kind === 'edit' && b.kind === 'edit' ? a.text === b.text : a.kind === b.kind;

/** Whether a request may have done its work although it failed. A gateway may repeat a DELETE, and the repetition finds nothing. */
export const mayBeDone = (isDelete: boolean, { effect, kind }: Pick<ApiProblem, 'effect' | 'kind'>): boolean =>
  effect === 'unknown' || (isDelete && kind === 'not-found');

/** Why nothing that is said in a chat can be changed or reacted to; null where it can. */
export const closedRefusal = (chat: RepliableChat): Refusal | null =>
  takesReactions(chat) ? null : { kind: 'message-fixed', why: 'of-its-chat' };

/** Why a message that is not in its conversation cannot be changed. */
export const missingRefusal = ({ at }: Pick<ChangedMessage, 'at'>, now: number): Refusal => ({
  kind: 'message-fixed',
  why: now - at < SHOWN_LATE_MS ? 'not-shown-yet' : 'gone',
});

/** How long LinkedIn lets a message be changed or deleted after it was sent (Unipile's reference, autumn 2026). */
const CHANGEABLE_MS = HOUR_MS;

/** When the hour of a message is over, UTC ms. */
export const changeableUntil = ({ at }: Pick<ChangedMessage, 'at'>): number => at + CHANGEABLE_MS;

/** Why a message cannot be changed at `now` (the server's time, UTC ms); null where it can. */
export function changeRefusal(change: MessageChange, message: ChangedMessage, now: number): Refusal | null {
  const fixed = (why: Extract<Refusal, { kind: 'message-fixed' }>['why']) => ({ kind: 'message-fixed', why }) as const;
  if (message.deleted || message.isEvent) return fixed('gone');
  if (!message.own) return fixed('not-yours');
  // LinkedIn edits the messages of its ordinary inbox alone.
  if (message.invitationNote || (change === 'edit' && message.inMail)) return fixed('of-its-kind');
  return now < changeableUntil(message) ? null : fixed('too-old');
}
