import type { Person, Standing } from '@/lib/outreach/journal/person';
import { STANDING_MEANS } from '@/lib/outreach/rules/standing-rules';
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
  const standing = providerId === seen.ownProviderId ? 'self' : standingOf(profile);
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
    standing,
    relation: STANDING_MEANS[standing].relation,
    canSendInMail: profile.canSendInMail,
    readAt: seen.now,
  };
}

/** An existing connection outweighs an invitation that the answer still carries; what is absent or unreadable proves nothing. */
function standingOf({ isSelf, networkDistance, invitation }: Profile): Standing {
  if (isSelf) return 'self';
  if (networkDistance === 'FIRST_DEGREE') return 'first-degree';
  if (invitation !== null) return INVITATION[invitation.type][invitation.status];
  return networkDistance === null ? 'unread' : 'no-invitation';
}

const UNCLEAR = { PENDING: 'unclear', IGNORED: 'unclear', WITHDRAWN: 'unclear', unknown: 'unclear' } as const;
const INVITATION = {
  SENT: { PENDING: 'sent-pending', IGNORED: 'sent-ignored', WITHDRAWN: 'sent-withdrawn', unknown: 'unclear' },
  RECEIVED: {
    PENDING: 'received-pending',
    IGNORED: 'received-ignored',
    WITHDRAWN: 'received-withdrawn',
    unknown: 'unclear',
  },
  unknown: UNCLEAR,
} as const satisfies Record<InvitationOf['type'], Record<InvitationOf['status'], Standing>>;

type InvitationOf = NonNullable<Profile['invitation']>;
