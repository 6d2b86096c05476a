import type { Person, RelationDetail } from '@/lib/outreach/journal/person';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import { RELATION_DETAIL_MEANS } from '@/lib/outreach/rules/relation-details';
import type { Profile } from '@/lib/unipile/shapes/profile';

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
  const relationDetail = isSamePerson({ providerId: seen.ownProviderId }, { providerId })
    ? 'self'
    : relationDetailOf(profile);
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
    relationDetail,
    relation: RELATION_DETAIL_MEANS[relationDetail].relation,
    canSendInMail: profile.canSendInMail,
    about: {
      location: profile.location,
      degree: DEGREES[profile.networkDistance ?? 'FIRST_DEGREE'],
      mutual: profile.isSelf ? null : profile.sharedConnectionsCount,
      openToWork: profile.isOpenToWork,
    },
    receivedNote: profile.invitation?.type === 'RECEIVED' ? profile.invitationNote : null,
    connectedAt: profile.connectedAt,
    readAt: seen.now,
  };
}

const DEGREES = {
  FIRST_DEGREE: null,
  SECOND_DEGREE: 'second',
  THIRD_DEGREE: 'third',
  OUT_OF_NETWORK: 'outside',
} as const;

/** An existing connection outweighs an invitation that the answer still carries; what is absent or unreadable proves nothing. */
function relationDetailOf({ isSelf, networkDistance, invitation }: Profile): RelationDetail {
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
} as const satisfies Record<InvitationOf['type'], Record<InvitationOf['status'], RelationDetail>>;

type InvitationOf = NonNullable<Profile['invitation']>;
