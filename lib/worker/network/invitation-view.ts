import type { Action, JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { InvitationView } from '@/lib/protocol/network';
import { entryView } from '@/lib/worker/sending/entry-view';

/** What both of LinkedIn's lists say of an invitation. */
type Listed = Omit<InvitationView, 'entry'>;

/** What can be done about an invitation that stands in a list. */
const ANSWERS: readonly Action[] = ['withdraw', 'accept', 'decline'];

/** An invitation of a list, with what the journal knows of it: when it was sent from here, and what was last done about it. */
export function invitationView(invitation: Listed, entries: readonly JournalEntry[]): InvitationView {
  const { invitationId, providerId, fullName, headline, text, at, dateText } = invitation;
  const answers = entries.filter(
    ({ action, target }) => ANSWERS.includes(action) && target.invitationId === invitationId,
  );
  const last = answers.reduce<JournalEntry | null>(
    (newest, entry) => (newest && newest.at >= entry.at ? newest : entry),
    null,
  );
  const own = entries.find(({ action, ids }) => action === 'invite' && ids.invitationId === invitationId);
  return {
    invitationId,
    providerId,
    fullName,
    headline,
    text,
    at: own?.sentAt ?? at,
    dateText,
    entry: last && entryView(last),
  };
}
