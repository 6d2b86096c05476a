import type { ElsewhereSend } from '@/lib/outreach/journal/account-journal';
import { cameToNothing, isDone, isMessage, type JournalEntry, leftAt } from '@/lib/outreach/journal/journal-entry';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import { NOTE_SHOWN_WITHIN_MS } from '@/lib/outreach/people/invitation-notes';

/** Somebody in LinkedIn's list of relations; `at`: when the connection was made, UTC ms. */
export interface NewRelation {
  readonly providerId: string;
  readonly fullName: string;
  readonly headline: string | null;
  readonly at: number;
}

/** Somebody who has become a relation lately, and what is known of how. */
export interface Acceptance extends NewRelation {
  /** Whether the user is known to have invited them: LinkedIn's list of relations does not say who invited whom. */
  readonly invited: boolean;
  /** Whether the connection was made since Kith first knew the account: then it is news, whoever invited whom, and by which button. */
  readonly isNews: boolean;
  /** The note of that invitation, where it is known. */
  readonly note: string | null;
  /** When something was last said between the two since, UTC ms; null while they are new. */
  readonly spokenAt: number | null;
}

/** What is known of one relation besides the list. */
export interface AcceptanceFacts {
  /** With this person. */
  readonly entries: readonly JournalEntry[];
  /** The invitations that LinkedIn's own list has shown. */
  readonly elsewhere: readonly ElsewhereSend[];
  /** When Kith first knew the account, UTC ms; null where it knows nothing of it. */
  readonly knownSince: number | null;
  /** When the chat with them last changed, UTC ms; null where none is known. */
  readonly chatAt: number | null;
}

/** What a new relation is to the user; null where the user accepted their invitation and not the other way round. */
export function acceptance(
  relation: NewRelation,
  { entries, elsewhere, knownSince, chatAt }: AcceptanceFacts,
): Acceptance | null {
  const { providerId, fullName, headline, at } = relation;
  if (entries.some((entry) => entry.action === 'accept' && isDone(entry))) return null;
  const invite = entries.filter((entry) => entry.action === 'invite' && isDone(entry)).reduce(later, null);
  const listed = elsewhere.some((send) => send.invitationId !== null && isSamePerson(send, relation));
  const written = entries.filter((entry) => isMessage(entry.action) && !cameToNothing(entry)).map(leftAt);
  // What stands in a chat so soon after an acceptance is the note of the invitation, no message.
  const spoken = [
    ...written.filter((time) => time > at - NOTE_SHOWN_WITHIN_MS),
    ...(chatAt !== null && chatAt > at + NOTE_SHOWN_WITHIN_MS ? [chatAt] : []),
  ];
  return {
    providerId,
    fullName,
    headline,
    at,
    invited: invite !== null || listed,
    isNews: knownSince !== null && at >= knownSince,
    note: invite?.text ?? null,
    spokenAt: spoken.length > 0 ? Math.max(...spoken) : null,
  };
}

const later = (a: JournalEntry | null, b: JournalEntry) => (a !== null && a.at >= b.at ? a : b);
