import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';
import {
  countOrNull,
  flag,
  httpsUrlOrNull,
  id,
  instant,
  line,
  listOf,
  named,
  objectOrNull,
  oneOf,
  publicIdentifier,
} from '@/lib/unipile/http/fields';
import { route } from '@/lib/unipile/http/route';
import { type OwnProfile, type Profile, type ProfileInput, SECTIONS, type Section } from '@/lib/unipile/shapes/profile';

/** The key under which each section is answered. */
export const SECTION_KEYS = {
  about: 'summary',
  experience: 'work_experience',
  education: 'education',
  languages: 'languages',
  skills: 'skills',
  certifications: 'certifications',
  volunteering_experience: 'volunteering_experience',
  projects: 'projects',
} as const satisfies Record<Section, string>;

const names = { first_name: line(100), last_name: line(100), headline: line(300), public_identifier: publicIdentifier };

const invitation = z.object({
  type: oneOf(['SENT', 'RECEIVED']).transform((type) => type ?? 'unknown'),
  status: oneOf(['PENDING', 'IGNORED', 'WITHDRAWN']).transform((status) => status ?? 'unknown'),
});

const positions = listOf(
  z.object({ company: line(200), current: z.unknown().optional(), end: z.unknown().optional() }),
);

const profile = z
  .looseObject({
    object: named('UserProfile'),
    provider_id: id,
    ...names,
    network_distance: oneOf(['FIRST_DEGREE', 'SECOND_DEGREE', 'THIRD_DEGREE', 'OUT_OF_NETWORK']),
    // A value that cannot be read does not mean that there is no invitation.
    invitation: invitation.nullish().catch({ type: 'unknown', status: 'unknown' }),
    is_self: flag,
    can_send_inmail: flag,
    is_open_profile: flag,
    connections_count: countOrNull,
    location: line(100),
    shared_connections_count: countOrNull,
    is_open_to_work: flag,
    connected_at: instant,
    profile_picture_url: httpsUrlOrNull,
    throttled_sections: listOf(z.string().max(100)),
  })
  .transform((body): Profile => {
    const current = positions.parse(body.work_experience).find((one) => one.current === true || one.end === null);
    const throttled = body.throttled_sections;
    return {
      providerId: body.provider_id,
      publicIdentifier: body.public_identifier,
      firstName: body.first_name,
      lastName: body.last_name,
      headline: body.headline,
      networkDistance: body.network_distance,
      invitation: body.invitation ?? null,
      invitationNote: null,
      isSelf: body.is_self,
      canSendInMail: body.can_send_inmail,
      isOpenProfile: body.is_open_profile,
      connectionsCount: body.connections_count,
      location: body.location,
      sharedConnectionsCount: body.shared_connections_count,
      isOpenToWork: body.is_open_to_work,
      connectedAt: body.connected_at,
      company: current?.company ?? null,
      pictureUrl: body.profile_picture_url,
      sections: SECTIONS.filter(
        (section) => Object.hasOwn(body, SECTION_KEYS[section]) && !throttled.includes(section),
      ),
      throttledSections: throttled,
    };
  });

/** Reads a person; counts against LinkedIn's daily allowance, and never tells them of the visit. */
export function getProfile(
  api: Api,
  { accountId, identifier, sections, linkedinApi }: ProfileInput,
  signal: AbortSignal,
) {
  const query = { account_id: api.unipileId(accountId), linkedin_sections: sections, linkedin_api: linkedinApi };
  return api.json({ method: 'GET', route: route`/users/${identifier}`, query }, profile, signal);
}

/** A seat is `null` or an error where the account has none, an object where it has. */
const seat = objectOrNull(z.object({ error: z.undefined().optional() })).transform((value) => value !== null);

const ownProfile = z
  .object({
    object: named('AccountOwnerProfile'),
    provider_id: id,
    ...names,
    premium: flag,
    open_profile: flag,
    recruiter: seat,
    sales_navigator: seat,
    profile_picture_url: httpsUrlOrNull,
  })
  .transform(
    (body): OwnProfile => ({
      providerId: body.provider_id,
      publicIdentifier: body.public_identifier,
      firstName: body.first_name,
      lastName: body.last_name,
      headline: body.headline,
      premium: body.premium,
      openProfile: body.open_profile,
      recruiter: body.recruiter,
      salesNavigator: body.sales_navigator,
      pictureUrl: body.profile_picture_url,
    }),
  );

/** Reads the account's owner. */
export function getOwnProfile(api: Api, { accountId }: { readonly accountId: string }, signal: AbortSignal) {
  return api.json(
    { method: 'GET', route: route`/users/me`, query: { account_id: api.unipileId(accountId) } },
    ownProfile,
    signal,
  );
}
