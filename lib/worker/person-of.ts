import type { Person, Relation } from '@/lib/outreach/person';
import type { Profile } from '@/lib/unipile/profiles';

/** The person that a profile answer describes, as the account `accountId` sees them. `ownProviderId` tells the viewer. */
export function personOf(
  profile: Profile,
  seen: {
    readonly accountId: string;
    readonly ownProviderId: string | null;
    readonly asked: string;
    readonly now: number;
  },
): Person {
  const { providerId, publicIdentifier, firstName, lastName, headline, company } = profile;
  const name = [firstName, lastName].filter((part) => part !== null && part !== '').join(' ');
  return {
    providerId,
    accountId: seen.accountId,
    publicIdentifier,
    firstName,
    lastName,
    fullName: name || (publicIdentifier ?? seen.asked),
    headline,
    company,
    relation: providerId === seen.ownProviderId ? 'self' : relationOf(profile),
    canSendInMail: profile.canSendInMail,
    readAt: seen.now,
  };
}

/** An existing connection outweighs an invitation that the answer still carries; a distance that is absent proves nothing. */
function relationOf({ isSelf, networkDistance, invitation }: Profile): Relation {
  if (isSelf) return 'self';
  if (networkDistance === 'FIRST_DEGREE') return 'connected';
  if (invitation?.status === 'PENDING') return invitation.type === 'SENT' ? 'pending' : 'invited-you';
  return networkDistance === null ? 'unknown' : 'none';
}
