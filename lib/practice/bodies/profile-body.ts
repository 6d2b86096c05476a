import { refuse } from '../http/api-error.ts';
import type { AccountRecord, InvitationRecord, PersonRecord } from '../world/records.ts';
import { shown, type World } from '../world/world.ts';
import { profileUrl } from './person-body.ts';

type Body = Record<string, unknown>;

/** Every section by its name in `linkedin_sections`: its field on the profile and what it holds. */
const SECTIONS: Record<string, (someone: PersonRecord) => readonly [field: string, value: unknown]> = {
  about: (someone) => ['summary', `${someone.headline}. Here since 2019.`],
  experience: (someone) => ['work_experience', experienceOf(someone)],
  education: () => [
    'education',
    [
      {
        degree: 'Bachelor',
        school: 'University of Kent ',
        school_id: '15137',
        field_of_study: 'Design',
        start: '1/1/2010',
        end: '1/1/2013',
      },
    ],
  ],
  languages: () => ['languages', [{ name: 'English', proficiency: 'Native or bilingual proficiency' }]],
  skills: () => [
    'skills',
    [{ name: 'Listening', endorsement_count: 12, endorsement_id: null, insights: [], endorsed: false }],
  ],
  certifications: () => ['certifications', [{ name: 'First aid', organization: 'Red Cross' }]],
  volunteering_experience: () => ['volunteering_experience', []],
  projects: () => ['projects', []],
  recommendations_received: () => ['recommendations', { received: [], given: [] }],
  recommendations_given: () => ['recommendations', { received: [], given: [] }],
};

function experienceOf({ position, company }: PersonRecord): Body[] {
  if (position === null || company === null) return [];
  const shared = { location: 'Canterbury, England', skills: [] };
  return [
    { ...shared, position, company, company_id: '1441', current: true, start: '3/1/2019', end: null },
    { ...shared, position: 'Assistant', company: 'Globex', start: '1/1/2014', end: '2/1/2019' },
  ];
}

/** The sections asked for: one name, `*`, names joined by commas, or the key repeated; `_preview` is the short form. */
function wantedSections(asked: readonly string[]): string[] {
  const names = asked.flatMap((value) => value.split(',')).filter((name) => name !== '');
  if (names.includes('*')) return Object.keys(SECTIONS);
  const sections = names.map((name) => name.replace(/_preview$/, ''));
  if (!sections.every((name) => Object.hasOwn(SECTIONS, name))) refuse('invalid_parameters');
  return sections;
}

function sectionsBody(world: World, someone: PersonRecord, asked: readonly string[]): Body {
  const wanted = wantedSections(asked);
  const throttled = wanted.filter((name) => world.flags.throttledSections.includes(name));
  const body: Body = throttled.length > 0 ? { throttled_sections: throttled } : {};
  for (const name of wanted) {
    const [field, value] = SECTIONS[name]?.(someone) ?? [name, []];
    body[field] = throttled.includes(name) ? [] : value;
    if (throttled.includes(name)) body[`${field}_total_count`] = 3;
    else if (Array.isArray(value)) body[`${field}_total_count`] = value.length;
  }
  return body;
}

const STATUSES: Record<InvitationRecord['status'], string | null> = {
  pending: 'PENDING',
  withdrawn: 'WITHDRAWN',
  declined: 'IGNORED',
  accepted: null,
};

/** The latest invitation between the two, as far as it shows yet. */
function invitationBody(world: World, account: AccountRecord, someone: PersonRecord): Body {
  const latest = world.invitations.findLast(
    (one) => one.accountId === account.id && one.providerId === someone.providerId && one.shownFrom <= world.now(),
  );
  if (latest === undefined) return {};
  const status = shown(world, latest) ? 'PENDING' : STATUSES[latest.status];
  return status === null ? {} : { invitation: { type: latest.direction.toUpperCase(), status } };
}

function distanceBody(world: World, account: AccountRecord, someone: PersonRecord): Body {
  if (someone.providerId === account.providerId) return {};
  const relation = world.relations.find(
    (one) => one.accountId === account.id && one.providerId === someone.providerId && shown(world, one),
  );
  if (relation === undefined) return { network_distance: someone.distance };
  return { network_distance: 'FIRST_DEGREE', connected_at: new Date(relation.at).toISOString() };
}

/** `UserProfile` as this account sees the person, with the sections asked for. */
export function profileBody(
  world: World,
  account: AccountRecord,
  someone: PersonRecord,
  sections: readonly string[],
): Body {
  const isSelf = someone.providerId === account.providerId;
  const pictures =
    someone.pictureUrl === null
      ? {}
      : { profile_picture_url: someone.pictureUrl, profile_picture_url_large: someone.pictureUrl };
  return {
    object: 'UserProfile',
    provider: 'LINKEDIN',
    provider_id: someone.providerId,
    public_identifier: someone.slug,
    member_urn: String(someone.memberNumber),
    first_name: someone.firstName,
    last_name: someone.lastName,
    headline: someone.headline,
    primary_locale: { country: 'US', language: 'en' },
    location: 'Canterbury, England, United Kingdom',
    public_profile_url: profileUrl(someone),
    websites: [],
    ...pictures,
    follower_count: 321,
    connections_count: isSelf ? world.relations.filter((one) => one.accountId === account.id).length : 300,
    shared_connections_count: isSelf ? 0 : 3,
    is_open_profile: someone.isOpenProfile,
    is_premium: false,
    is_influencer: false,
    is_creator: false,
    is_relationship: false,
    is_self: isSelf,
    can_send_inmail: someone.canSendInMail,
    ...distanceBody(world, account, someone),
    ...invitationBody(world, account, someone),
    ...sectionsBody(world, someone, sections),
    ...someone.extra,
  };
}
