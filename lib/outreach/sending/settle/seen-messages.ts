import { isMessage, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { MessageRecord } from '@/lib/outreach/people/linkedin-records';
import { isProvable } from './came-to-nothing';
import { lookForMessage } from './message-evidence';
import { confirmed } from './settle-rules';
import { accountedFor, inDoubtFirst, standsFor } from './settle-unconfirmed';

/** What was read of the chat with one person, for whatever reason. */
export interface SeenChat {
  readonly chatId: string;
  readonly providerId: string;
  readonly messages: readonly Omit<MessageRecord, 'chatId'>[];
}

/** Sends in doubt, or that came to nothing, that messages prove which were read anyway. What is not among them proves nothing. */
export function shownBy(
  { chatId, providerId, messages }: SeenChat,
  entries: readonly JournalEntry[],
  at: number,
): readonly JournalEntry[] {
  const known = accountedFor(entries);
  const listing = { items: messages.map((message) => ({ ...message, chatId })), complete: false };
  const into = ({ ids, target }: JournalEntry) => ids.chatId ?? target.chatId ?? chatId;
  const wanted = entries.filter(
    (entry) =>
      isMessage(entry.action) &&
      isProvable(entry, at) &&
      isSamePerson(entry.person, { providerId }) &&
      into(entry) === chatId,
  );
  return inDoubtFirst(wanted).flatMap((entry) => {
    const finding = lookForMessage(entry, listing, known);
    if (finding.kind !== 'happened' || standsFor(entry, entries, at)) return [];
    for (const id of finding.ids?.messageId ? [finding.ids.messageId] : []) known.add(id);
    return [confirmed(entry, finding.source, at, finding.ids)];
  });
}
