import type { Person, Relation } from '@/lib/outreach/journal/person';
import type { Profile } from '@/lib/unipile/profiles';

/** The person that a profile answer describes, as the account `accountId` sees them. `ownProviderId` tells the viewer. */
export function personOfProfile(
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

/** An existing connection outweighs an invitation that the answer still carries; what is absent or unreadable proves nothing. */
function relationOf({ isSelf, networkDistance, invitation }: Profile): Relation {
  if (isSelf) return 'self';
  if (networkDistance === 'FIRST_DEGREE') return 'connected';
  if (networkDistance === null && invitation === null) return 'unknown';
  return invitation === null ? 'none' : INVITED[invitation.status][invitation.type];
}

const UNREADABLE = { SENT: 'unknown', RECEIVED: 'unknown', unknown: 'unknown' } as const;
const OVER = { SENT: 'none', RECEIVED: 'none', unknown: 'none' } as const;
const INVITED = {
  PENDING: { SENT: 'pending', RECEIVED: 'invited-you', unknown: 'unknown' },
  WITHDRAWN: OVER,
  IGNORED: OVER,
  unknown: UNREADABLE,
} as const satisfies Record<InvitationOf['status'], Record<InvitationOf['type'], Relation>>;

type InvitationOf = NonNullable<Profile['invitation']>;
