import { idKey } from '@/lib/outreach/journal/same-person';

/** What the user decided about a cause: done with it, or (`until`) put off to a local calendar day. */
export interface Handled {
  readonly until: string | null;
}

/** What tells chats apart for a decision. */
export interface DecidedChat {
  readonly chatId: string;
  /** The other person; null in a group. */
  readonly providerId: string | null;
  /** An InMail is a conversation of its own beside the messages with the same person. */
  readonly inMail: boolean;
}

/**
 * A chat by its person, so that what was decided of it stands under whichever id the chat has: each version of the API has its own, and
 * the person has one. A group is known by its id alone.
 */
const chatKey = ({ chatId, providerId, inMail }: DecidedChat): string =>
  providerId === null ? chatId : `@${idKey(providerId)}${inMail ? ':inmail' : ''}`;

/** What is decided of a chat is decided of what had been said in it by then: `at` is when it last changed, UTC ms. */
export const chatCauseId = (chat: DecidedChat & { readonly at: number }): string => causeId(chatKey(chat), chat.at);

/** The same as it was first written down: by the chat's own id. */
export const formerChatCauseId = ({ chatId, at }: { readonly chatId: string; readonly at: number }): string =>
  causeId(chatId, at);

const PREFIX = 'unread:';
const causeId = (key: string, at: number): string => `${PREFIX}${key}:${at}`;

/** What was last decided of a chat, and when that had last changed, UTC ms. */
export interface ChatMark extends Handled {
  readonly at: number;
}

/** What was last decided of chats. */
export type ChatMarks = ReadonlyMap<string, ChatMark>;

/** What was last decided of each chat, as `markOf` finds it. */
export function chatMarks(handled: ReadonlyMap<string, Handled>): ChatMarks {
  const marks = new Map<string, ChatMark>();
  for (const [cause, { until }] of handled) {
    if (!cause.startsWith(PREFIX)) continue;
    const end = cause.lastIndexOf(':');
    const [key, at] = [cause.slice(PREFIX.length, end), Number(cause.slice(end + 1))];
    if (at >= (marks.get(key)?.at ?? 0)) marks.set(key, { until, at });
  }
  return marks;
}

/** What was last decided of a chat. */
export function markOf(marks: ChatMarks, chat: DecidedChat): ChatMark | undefined {
  const [mark, former] = [marks.get(chatKey(chat)), marks.get(chat.chatId)];
  return mark && former ? (mark.at >= former.at ? mark : former) : (mark ?? former);
}

interface MarkedChat {
  readonly at: number;
  readonly unreadCount: number;
}

/**
 * Whether the user has put the chat away: done with it, or put off to a day that has not come. Whatever comes brings it back; what the
 * user writes or has read elsewhere does not.
 */
export const isAway = ({ at, unreadCount }: MarkedChat, mark: ChatMark | undefined, today: string): boolean =>
  mark !== undefined && (mark.until === null || mark.until > today) && !(at > mark.at && unreadCount > 0);

/** The day to which the chat was put off, once it has come and nothing was said since; null where that is not so. */
export const dueSince = ({ at }: MarkedChat, mark: ChatMark | undefined, today: string): string | null =>
  mark?.until != null && mark.until <= today && at === mark.at ? mark.until : null;
