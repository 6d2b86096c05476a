import { notedInvitations, noteIds } from '@/lib/outreach/people/invitation-notes';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import type { Message } from '@/lib/unipile/shapes/message';
import type { People } from './people';

/** Tells the notes of invitations among the messages of a chat, where the API does not mark them. */
export interface InvitationNotes {
  /** The ids of those that are; `providerId` is the other person's, null in a group. */
  among(accountId: string, providerId: string | null, messages: readonly Message[]): Promise<ReadonlySet<string>>;
}

const NONE: ReadonlySet<string> = new Set();

export function createInvitationNotes(deps: {
  readonly store: Pick<KeptJournal, 'ofPerson'>;
  readonly people: Pick<People, 'known'>;
}): InvitationNotes {
  return {
    async among(accountId, providerId, messages) {
      const unmarked = messages.filter(({ messageType }) => messageType === null);
      if (providerId === null || unmarked.length === 0) return NONE;
      const [entries, person] = await Promise.all([
        deps.store.ofPerson(accountId, providerId),
        deps.people.known(accountId, { kind: 'provider-id', value: providerId }),
      ]);
      return noteIds(unmarked, notedInvitations(entries, person?.receivedNote ?? null));
    },
  };
}
