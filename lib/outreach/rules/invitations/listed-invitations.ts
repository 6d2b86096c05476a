import { HOUR_MS } from '@/lib/durations';
import type { AccountLedger, ElsewhereSend } from '@/lib/outreach/journal/account-journal';
import type { Person } from '@/lib/outreach/journal/person';

/** LinkedIn's lists serve for this long; older, they are read again before an invitation, however many places are left. */
export const LISTS_SERVE_MS = 12 * HOUR_MS;

/**
 * The invitation, made elsewhere, that LinkedIn's list showed to somebody when it was last read; null where it showed none, or is not
 * believed any more at `now` (UTC ms).
 */
export function listedInvitation(
  { elsewhere, reconciledAt }: Pick<AccountLedger, 'elsewhere' | 'reconciledAt'>,
  isTheirs: (send: ElsewhereSend) => boolean,
  now: number,
): ElsewhereSend | null {
  const isListed = ({ own, over, invitationId, seenAt }: ElsewhereSend) =>
    !own &&
    !over &&
    invitationId !== null &&
    // A later reading of the whole list that did not show it says that it is gone.
    reconciledAt !== null &&
    seenAt >= reconciledAt &&
    Math.abs(now - seenAt) <= LISTS_SERVE_MS;
  return elsewhere.find((send) => isListed(send) && isTheirs(send)) ?? null;
}

/** A person as that list has them: it outweighs a profile that says nothing of an invitation, where what does is optional. */
export const asListed = (person: Person, listed: ElsewhereSend | null): Person =>
  listed !== null && SAYS_NOTHING.has(person.relationDetail) ? { ...person, relation: 'pending' } : person;

const SAYS_NOTHING: ReadonlySet<Person['relationDetail']> = new Set(['no-invitation', 'unread']);
