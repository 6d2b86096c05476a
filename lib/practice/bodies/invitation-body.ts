import type { AccountRecord, InvitationRecord } from '../world/records.ts';
import { personOfProfile, type World } from '../world/world.ts';
import { fullName } from './person-body.ts';

const DAY = 24 * 3_600_000;

const UNITS = [
  ['month', 30],
  ['week', 7],
  ['day', 1],
] as const;

/** How long ago in LinkedIn's words, and the moment one would work out from these words: coarse, and it drifts. */
function coarse(now: number, at: number): { words: string; parsed: number } {
  const days = Math.floor((now - at) / DAY);
  if (days < 1) return { words: 'today', parsed: now };
  if (days < 2) return { words: 'yesterday', parsed: now - DAY };
  const [unit, length] = UNITS.find(([, size]) => days >= size) ?? ['day', 1];
  const count = Math.floor(days / length);
  return { words: `${count} ${unit}${count === 1 ? '' : 's'} ago`, parsed: now - count * length * DAY };
}

/** `InvitationSent` or `InvitationReceived`. */
export function invitationBody(
  world: World,
  account: AccountRecord,
  invitation: InvitationRecord,
): Record<string, unknown> {
  const sent = invitation.direction === 'sent';
  const invited = personOfProfile(world, sent ? invitation.providerId : account.providerId);
  const inviter = personOfProfile(world, sent ? account.providerId : invitation.providerId);
  const { words, parsed } = coarse(world.now(), invitation.at);
  return {
    object: sent ? 'InvitationSent' : 'InvitationReceived',
    id: invitation.id,
    date: sent ? `Sent ${words}` : words,
    parsed_datetime: new Date(parsed).toISOString(),
    invitation_text: invitation.note,
    invited_user: fullName(invited),
    invited_user_id: invited.providerId,
    invited_user_public_id: invited.slug,
    invited_user_description: invited.headline,
    invited_user_profile_picture_url: invited.pictureUrl,
    ...(sent
      ? {}
      : {
          inviter: {
            inviter_name: fullName(inviter),
            inviter_id: inviter.providerId,
            inviter_public_identifier: inviter.slug,
            inviter_description: inviter.headline,
            inviter_profile_picture_url: inviter.pictureUrl,
          },
          specifics: { provider: 'LINKEDIN', shared_secret: invitation.sharedSecret },
        }),
  };
}
