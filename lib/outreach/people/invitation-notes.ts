import { MINUTE_MS } from '@/lib/durations';
import { isDone, type JournalEntry, leftAt } from '@/lib/outreach/journal/journal-entry';
import { isAlike } from './text-likeness';

/** An invitation between the user and a person whose note may stand in their chat; times are UTC ms. */
export interface NotedInvitation {
  /** Whether the user invited. */
  readonly own: boolean;
  /** The note; null where it is not known, and then time alone tells. */
  readonly text: string | null;
  /** Before this it cannot stand there. */
  readonly since: number;
  readonly acceptedAt: number | null;
}

/** A message that does not say what it is: v2 marks no note. */
interface Unmarked {
  readonly messageId: string;
  readonly own: boolean;
  readonly text: string | null;
  readonly at: number | null;
}

/** The server's clock may be this far from ours. */
const CLOCKS_DIFFER_MS = 2 * MINUTE_MS;

/** LinkedIn puts the note into the chat when the invitation is accepted, or as of when it was sent. */
export const NOTE_SHOWN_WITHIN_MS = 10 * MINUTE_MS;

/** Sooner after the acceptance than this nobody has read of it, opened the chat and written. */
const NOBODY_WRITES_WITHIN_MS = MINUTE_MS;

/**
 * Which of the messages of a chat are the notes of invitations: told by text and time, and each invitation has one note. The same
 * words at a later time are a message.
 */
export function noteIds(messages: readonly Unmarked[], invitations: readonly NotedInvitation[]): ReadonlySet<string> {
  const oldestFirst = messages.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const found = new Set<string>();
  for (const invitation of invitations) {
    const note = oldestFirst.find((message) => !found.has(message.messageId) && isNoteOf(message, invitation));
    if (note) found.add(note.messageId);
  }
  return found;
}

function isNoteOf(message: Unmarked, { own, text, since, acceptedAt }: NotedInvitation): boolean {
  const { at } = message;
  if (message.own !== own || at === null || at < since - CLOCKS_DIFFER_MS) return false;
  if (text !== null)
    return isAlike(text, message.text ?? '') && (acceptedAt === null || at <= acceptedAt + NOTE_SHOWN_WITHIN_MS);
  if (acceptedAt === null) return false;
  return at >= acceptedAt - NOTE_SHOWN_WITHIN_MS && at <= acceptedAt + NOBODY_WRITES_WITHIN_MS;
}

/**
 * The invitations with notes that are known of a person: those that were sent or accepted here, and `receivedNote`, the note of an
 * invitation of theirs where it was read.
 */
export function notedInvitations(
  entries: readonly JournalEntry[],
  receivedNote: string | null,
): readonly NotedInvitation[] {
  const mayHaveLeft = entries.filter((entry) => isDone(entry) || entry.state === 'unconfirmed');
  const sent = mayHaveLeft.flatMap((entry) =>
    entry.action === 'invite' && entry.text !== null
      ? [{ own: true, text: entry.text, since: leftAt(entry), acceptedAt: null }]
      : [],
  );
  const accepted = mayHaveLeft.filter(({ action }) => action === 'accept').map(leftAt);
  const received = { own: false, text: receivedNote, since: 0 };
  if (accepted.length > 0) return [...sent, ...accepted.map((acceptedAt) => ({ ...received, acceptedAt }))];
  return receivedNote === null ? sent : [...sent, { ...received, acceptedAt: null }];
}
