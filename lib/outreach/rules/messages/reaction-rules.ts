import type { Refusal } from '@/lib/outreach/journal/refusal';
import type { Reaction } from '@/lib/unipile/shapes/message';
import { type ChangedMessage, mayBeAnswered, NOT_MADE_AFTER_MS, SHOWN_LATE_MS } from './message-rules';

/** The reactions that can be given from here; those of others are shown whichever they are. */
export const REACTIONS = ['👍', '❤️', '👏', '😂', '🎉', '🙏'] as const;

/** A reaction to be given (`on`) or taken back. */
export interface WantedReaction {
  readonly value: string;
  readonly on: boolean;
}

/** One whose request has left; `at`: when it left or was answered, UTC ms. `done`: it was answered as made. */
export interface LeftReaction extends WantedReaction {
  readonly at: number;
  readonly done: boolean;
  /** How many there were of it before, this account's included. */
  readonly before: number;
}

/** Why nobody can react to a message; null where they can. */
export const reactionRefusal = (message: ChangedMessage): Refusal | null =>
  mayBeAnswered(message)
    ? null
    : { kind: 'message-fixed', why: message.deleted || message.isEvent ? 'gone' : 'of-its-kind' };

/** Whether two are the same emoji: the mark that asks for its coloured form may be there or not. */
export const isSameReaction = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (emoji: string): string => emoji.replaceAll('\u{fe0f}', '');

const find = (reactions: readonly Reaction[], value: string): Reaction | undefined =>
  reactions.find((one) => isSameReaction(one.value, value));

/** Whether a message has the account's own reaction; null where that cannot be told. */
export const hasOwn = (reactions: readonly Reaction[], value: string): boolean | null =>
  find(reactions, value)?.own ?? (countOf(reactions, value) === 0 ? false : null);

/** How many gave one reaction. */
export const countOf = (reactions: readonly Reaction[], value: string): number => find(reactions, value)?.count ?? 0;

/**
 * Whether a reading shows a reaction that left. Where it does not say whose a reaction is, as in v2, it is told by how many there are.
 */
function isShown({ value, on, before }: LeftReaction, reactions: readonly Reaction[]): boolean {
  const own = hasOwn(reactions, value);
  if (own !== null) return own === on;
  const count = countOf(reactions, value);
  return on ? count > before : count < before;
}

/** What is known of the reactions of a message. */
export interface ReactionsNow {
  readonly reactions: readonly Reaction[];
  /** Of those that left, the one of which it is not known whether it was made. */
  readonly inDoubt: WantedReaction | null;
  /** The one of which nothing shows so long after that it was most likely not made. */
  readonly notMade: WantedReaction | null;
}

/** The reactions of a message, as it was read, with what left from here. */
export function reactionsNow(read: readonly Reaction[], left: readonly LeftReaction[], now: number): ReactionsNow {
  const {
    known = [],
    open = [],
    over = [],
  } = Object.groupBy(left, (one) => {
    if (isShown(one, read) || isBelieved(one, read, now)) return 'known';
    return now - one.at < NOT_MADE_AFTER_MS ? 'open' : 'over';
  });
  return {
    reactions: known.reduce<readonly Reaction[]>((all, one) => withOne(all, one, now), read),
    inDoubt: wantedIn(open),
    notMade: wantedIn(over),
  };
}

/** An answer is believed while LinkedIn may show it late, and for good where no reading can contradict it. */
const isBelieved = ({ value, done, at }: LeftReaction, read: readonly Reaction[], now: number): boolean =>
  done && (now - at < SHOWN_LATE_MS || hasOwn(read, value) === null);

const wantedIn = ([one]: readonly LeftReaction[]): WantedReaction | null =>
  one ? { value: one.value, on: one.on } : null;

function withOne(reactions: readonly Reaction[], left: LeftReaction, now: number): readonly Reaction[] {
  const { value, on, before, at } = left;
  const found = find(reactions, value);
  const isLate = !isShown(left, reactions) && now - at < SHOWN_LATE_MS;
  const count = isLate ? Math.max(0, before + (on ? 1 : -1)) : countOf(reactions, value);
  const changed = { value, senderIds: [], ...found, count, own: on };
  const all = found ? reactions.map((one) => (one === found ? changed : one)) : [...reactions, changed];
  return all.filter((one) => one.count > 0);
}
