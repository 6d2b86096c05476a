import { namesOf } from '@/lib/outreach/journal/person-names';
import type { JournalEntry, Recipient } from './journal-entry';
import { isSamePerson } from './same-person';

/** A keyed hash: equal for equal texts, and irreversible without the key, which is random per install. */
export type Seal = (words: string) => string;

/**
 * What is left of an entry whose history is erased, until its windows close: what was done and when, and, as keyed hashes, to whom
 * and with which words. So erasing frees no place and lets nothing go out twice.
 */
export function sealedEntry(entry: JournalEntry, seal: Seal): JournalEntry {
  const { person, ids, text, subject } = entry;
  const names = namesOf({ ...person, invitationId: entry.action === 'invite' ? ids.invitationId : null }).map(seal);
  return {
    ...entry,
    sealed: names,
    person: { providerId: names[0] ?? '', publicIdentifier: null, fullName: '' },
    text: text === null ? null : seal(text),
    subject: subject === null ? null : seal(subject),
    attachments: [],
    email: null,
    target: { invitationId: entry.target.invitationId, chatId: null },
    ids: { invitationId: null, chatId: null, messageId: null },
    problem: null,
  };
}

/** Whether an entry is with this person, by any name of theirs. */
export function isWith({ person, sealed }: JournalEntry, other: Recipient, seal: Seal | undefined): boolean {
  if (!sealed) return isSamePerson(person, other);
  return seal !== undefined && namesOf(other).some((name) => sealed.includes(seal(name)));
}
