/** What the user decided about a cause: done with it, or (`until`) put off to a local calendar day. */
export interface Handled {
  readonly until: string | null;
}

/** What is decided of a chat is decided of what had been said in it by then: `at` is when it last changed, UTC ms. */
export const chatCauseId = (chatId: string, at: number): string => `${PREFIX}${chatId}:${at}`;

const PREFIX = 'unread:';

/** What was last decided of a chat, and when that had last changed, UTC ms. */
export interface ChatMark extends Handled {
  readonly at: number;
}

/** What was last decided of each chat, by its id. */
export function chatMarks(handled: ReadonlyMap<string, Handled>): ReadonlyMap<string, ChatMark> {
  const marks = new Map<string, ChatMark>();
  for (const [cause, { until }] of handled) {
    if (!cause.startsWith(PREFIX)) continue;
    const end = cause.lastIndexOf(':');
    const [chatId, at] = [cause.slice(PREFIX.length, end), Number(cause.slice(end + 1))];
    if (at >= (marks.get(chatId)?.at ?? 0)) marks.set(chatId, { until, at });
  }
  return marks;
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
