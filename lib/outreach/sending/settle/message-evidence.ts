import { MINUTE_MS, SECOND_MS } from '@/lib/durations';
import { type JournalEntry, leftAt } from '@/lib/outreach/journal/journal-entry';
import type { Listing, MessageRecord } from '@/lib/outreach/people/linkedin-records';
import { isAlike } from '@/lib/outreach/people/text-likeness';
import type { Finding } from './settle-rules';

/** The server's clock may be this far behind ours: a message from before that is not the one that was sent. */
const CLOCKS_DIFFER_MS = 2 * MINUTE_MS;

/**
 * A send is dated by Unipile's clock, a message by LinkedIn's. The same words from longer before the press may have been written elsewhere,
 * by phone for instance: they prove nothing, and disprove nothing.
 */
const DATED_BEFORE_MS = 10 * SECOND_MS;

/** A request takes effect within a minute, and LinkedIn dates the message then: one dated later than this, even with clocks that differ, is another. */
const ACTS_WITHIN_MS = 5 * MINUTE_MS;

/** How far before the send the chat is read: if clocks differ much, the same words from then may still be the message. */
export const MESSAGES_FROM_MS = 24 * 60 * MINUTE_MS;

/** The soonest that a send can have left, UTC ms: when one that waited for a press was pressed is known only where that was. */
export const soonestOf = (entry: JournalEntry): number => (entry.openEndedIn === undefined ? leftAt(entry) : entry.at);

/** How much of an unlike message is kept for the question to the user. */
const SNIPPET = 200;

const UNCLEAR: Finding = { kind: 'unclear' };

/**
 * What a chat says of a message that may have arrived. It counts as absent only if nothing there can be it: an own message of that
 * minute with other words is shown to the user, and the same words at another time leave it in doubt.
 */
export function lookForMessage(
  entry: JournalEntry,
  { items, complete }: Listing<MessageRecord>,
  known: ReadonlySet<string>,
): Finding {
  const own = items.filter((message) => message.own && !isSurelyNote(message) && !known.has(message.messageId));
  const alike = own.filter(({ text }) => text !== null && isAlike(entry.text ?? '', text));
  const [found] = alike
    .filter((message) => !message.invitationNote && isNew(entry, message) && isAfterPress(entry, message))
    .sort((a, b) => a.at - b.at);
  if (found) return { kind: 'happened', source: 'messages', ids: { messageId: found.messageId, chatId: found.chatId } };
  const unlike = own.find(
    (message) =>
      !alike.includes(message) &&
      !message.invitationNote &&
      isNew(entry, message) &&
      message.at <= leftAt(entry) + ACTS_WITHIN_MS,
  );
  if (unlike) return { kind: 'unlike', text: (unlike.text ?? '').slice(0, SNIPPET) };
  const cannotBe = complete && alike.every((message) => isOld(entry, message));
  return cannotBe ? { kind: 'absence', happened: false, source: 'messages' } : UNCLEAR;
}

/** Only what the API marks as a note is none of the messages; what looks like one proves neither that the send arrived nor that it did not. */
const isSurelyNote = ({ invitationNote, toldByWords = false }: MessageRecord) => invitationNote && !toldByWords;

/** Whether a message came into the chat after the send was asked for: by the server's own times where the chat was read before. */
function isNew(entry: JournalEntry, message: MessageRecord): boolean {
  return !isOld(entry, message) && (newestBefore(entry) !== null || message.at >= soonestOf(entry) - CLOCKS_DIFFER_MS);
}

const isAfterPress = (entry: JournalEntry, { at }: MessageRecord) => at >= soonestOf(entry) - DATED_BEFORE_MS;

/** Whether a message was surely in the chat before. */
function isOld(entry: JournalEntry, { messageId, at }: MessageRecord): boolean {
  const newest = newestBefore(entry);
  return newest !== null && (messageId === newest.messageId || at < newest.at);
}

const newestBefore = ({ before }: JournalEntry) => before?.newestMessage ?? null;
