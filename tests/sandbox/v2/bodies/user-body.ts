import { fullName, profileUrl } from '../../../../lib/practice/bodies/person-body.ts';
import { profileBody } from '../../../../lib/practice/bodies/profile-body.ts';
import type { AccountRecord, InvitationRecord, PersonRecord } from '../../../../lib/practice/world/records.ts';
import { personOfProfile, shown } from '../../../../lib/practice/world/world.ts';
import type { SandboxWorld } from '../../sandbox-world.ts';

type Body = Record<string, unknown>;

/** `User`: a person as lists name them. */
export const userBody = (someone: PersonRecord): Body => ({
  object: 'User',
  id: someone.providerId,
  type: 'individual',
  display_name: fullName(someone),
  first_name: someone.firstName,
  last_name: someone.lastName,
  description: someone.headline,
  profile_url: profileUrl(someone),
  ...(someone.slug === null ? {} : { public_identifier: someone.slug }),
  ...(someone.pictureUrl === null ? {} : { public_picture_url: someone.pictureUrl }),
});

/** `RelationRequest`: an invitation, in either direction. */
export const requestBody = (world: SandboxWorld, { id, direction, at, note, providerId }: InvitationRecord): Body => ({
  object: 'RelationRequest',
  type: direction,
  id,
  created_at: new Date(at).toISOString(),
  ...(note === null ? {} : { message: note }),
  user: userBody(personOfProfile(world, providerId)),
});

const SECTIONS: Readonly<Record<string, string>> = {
  linkedin_experience: 'experience',
  linkedin_education: 'education',
  linkedin_languages: 'languages',
  linkedin_skills: 'skills',
  linkedin_certifications: 'certifications',
  linkedin_volunteer_experience: 'volunteering_experience',
  linkedin_projects: 'projects',
};

const experience = ({ position, company }: PersonRecord): Body[] =>
  position === null || company === null
    ? []
    : [
        { company: { id: '1441', name: company }, job_title: position, started_on: '03/01/2019' },
        {
          company: { id: null, name: 'Globex' },
          job_title: 'Assistant',
          started_on: '01/01/2014',
          ended_on: '02/01/2019',
        },
      ];

const SECTION_BODIES: Readonly<Record<string, (someone: PersonRecord) => Body[]>> = {
  experience,
  education: () => [
    {
      school: { id: '15137', name: 'University of Kent' },
      degree: 'Bachelor',
      fields_of_study: ['Design'],
      started_on: '01/01/2010',
      ended_on: '01/01/2013',
    },
  ],
  languages: () => [{ language: 'English', proficiency: 'NATIVE_OR_BILINGUAL' }],
  skills: () => [{ name: 'Listening', endorsement_count: 12 }],
  certifications: () => [{ title: 'First aid', organization: { name: 'Red Cross' } }],
};

function sectionsBody(world: SandboxWorld, someone: PersonRecord, asked: readonly string[]): Body {
  const wanted = asked.flatMap((word) => SECTIONS[word] ?? []);
  const throttled = wanted.filter((name) => world.flags.throttledSections.includes(name));
  const answered = wanted
    .filter((name) => !throttled.includes(name))
    .map((name) => [name.replace('volunteering', 'volunteer'), SECTION_BODIES[name]?.(someone) ?? []]);
  return { ...Object.fromEntries(answered), ...(throttled.length > 0 ? { throttled_sections: throttled } : {}) };
}

function relationBody(world: SandboxWorld, account: AccountRecord, someone: PersonRecord): Body {
  const v1 = profileBody(world, account, someone, []) as { network_distance?: string; invitation?: { status: string } };
  const latest = world.invitations.findLast(
    (one) => one.accountId === account.id && one.providerId === someone.providerId && one.shownFrom <= world.now(),
  );
  return {
    network_distance: v1.network_distance ?? 'SELF',
    ...(v1.invitation && latest
      ? { relation_request: requestBody(world, latest), relation_request_status: v1.invitation.status }
      : {}),
  };
}

/** `UserProfile` as this account sees the person. */
export function profileBodyV2(
  world: SandboxWorld,
  account: AccountRecord,
  someone: PersonRecord,
  asked: readonly string[],
): Body {
  return {
    ...userBody(someone),
    object: 'UserProfile',
    provider: 'linkedin',
    is_blocked: false,
    location: 'Canterbury, England, United Kingdom',
    bio: `${someone.headline}. Here since 2019.`,
    shared_relations_count: 3,
    relations_count: world.relations.filter((one) => one.accountId === account.id && shown(world, one)).length,
    specifics: {
      ...relationBody(world, account, someone),
      can_send_inmail: someone.canSendInMail,
      is_open_profile: someone.isOpenProfile,
      is_premium: someone.providerId === account.providerId && account.premium,
      ...sectionsBody(world, someone, asked),
    },
  };
}
