import { z } from 'zod';
import { ok } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import {
  flag,
  httpsUrlOrNull,
  id,
  line,
  listOf,
  named,
  numberOrNull,
  objectOrNull,
  oneOf,
  publicIdentifier,
  writtenText,
} from '@/lib/unipile/http/fields';
import { route } from '@/lib/unipile/http/route';
import { proficiencyIn } from '@/lib/unipile/shapes/proficiency';
import { type ProfileInput, SECTIONS, type Section } from '@/lib/unipile/shapes/profile';

/** What v2 calls the sections, in the question and under `specifics` of the answer; the text about oneself is always there. */
const SECTION_KEYS = {
  about: null,
  experience: 'experience',
  education: 'education',
  languages: 'languages',
  skills: 'skills',
  certifications: 'certifications',
  volunteering_experience: 'volunteer_experience',
  projects: 'projects',
} as const satisfies Record<Section, string | null>;

const VARIANTS = { sales_navigator: 'linkedin_sales_navigator', recruiter: 'linkedin_recruiter' } as const;

const position = z.object({ company: objectOrNull(z.object({ name: line(200) })), ended_on: z.unknown().optional() });
const relationRequest = objectOrNull(z.object({ type: oneOf(['SENT', 'RECEIVED']), message: writtenText }));

const specifics = z.looseObject({
  network_distance: oneOf(['SELF', 'FIRST_DEGREE', 'SECOND_DEGREE', 'THIRD_DEGREE', 'OUT_OF_NETWORK']),
  relation_request: z.unknown().optional(),
  relation_request_status: z.unknown().optional(),
  can_send_inmail: flag,
  is_open_profile: flag,
  is_premium: flag,
  is_open_to_work: flag,
  throttled_sections: listOf(z.string().max(100)),
});
const NO_SPECIFICS = specifics.parse({});

const body = z.object({
  object: named('UserProfile'),
  id,
  public_identifier: publicIdentifier,
  first_name: line(100),
  last_name: line(100),
  display_name: line(200),
  description: line(300),
  bio: writtenText,
  relations_count: numberOrNull,
  location: line(100),
  shared_relations_count: numberOrNull,
  public_picture_url: httpsUrlOrNull,
  specifics: objectOrNull(specifics),
});

type Body = z.infer<typeof body>;
type Specifics = z.infer<typeof specifics>;

/** A value that cannot be read does not mean that there is no invitation. */
function invitationIn({ relation_request, relation_request_status }: Specifics) {
  if (relation_request == null && relation_request_status == null) return null;
  const status = oneOf(['PENDING', 'IGNORED', 'WITHDRAWN']).parse(relation_request_status);
  return {
    type: relationRequest.parse(relation_request)?.type ?? ('unknown' as const),
    // A request without a state is one that is still pending.
    status: status ?? (relation_request_status == null ? ('PENDING' as const) : ('unknown' as const)),
  };
}

/** The section words of the answer come with and without the prefix of the question. */
const isThrottled = (section: Section, words: readonly string[]) => {
  const names: readonly (string | null)[] = [section, SECTION_KEYS[section]];
  return words.some((word) => names.includes(word.replace(/^linkedin_/, '')));
};

function profileIn(answer: Body) {
  const more = answer.specifics ?? NO_SPECIFICS;
  const distance = more.network_distance;
  const raw: Readonly<Record<string, unknown>> = more;
  return {
    providerId: answer.id,
    publicIdentifier: answer.public_identifier,
    firstName: answer.first_name ?? answer.display_name,
    lastName: answer.last_name,
    headline: answer.description,
    networkDistance: distance === 'SELF' ? null : distance,
    invitation: invitationIn(more),
    invitationNote: relationRequest.parse(more.relation_request)?.message ?? null,
    isSelf: distance === 'SELF',
    canSendInMail: more.can_send_inmail,
    isOpenProfile: more.is_open_profile,
    connectionsCount: answer.relations_count,
    location: answer.location,
    sharedConnectionsCount: answer.shared_relations_count,
    isOpenToWork: more.is_open_to_work,
    // v2 says it in the list of relations alone.
    connectedAt: null,
    company: currentPosition(raw.experience)?.company?.name ?? null,
    pictureUrl: answer.public_picture_url,
    sections: SECTIONS.filter(
      (section) => isAnswered(section, answer, raw) && !isThrottled(section, more.throttled_sections),
    ),
    throttledSections: more.throttled_sections,
  };
}

const currentPosition = (experience: unknown) =>
  listOf(position)
    .parse(experience)
    .find(({ ended_on }) => ended_on == null);

function isAnswered(section: Section, answer: Body, raw: Readonly<Record<string, unknown>>): boolean {
  const key = SECTION_KEYS[section];
  return key === null ? answer.bio !== null : Array.isArray(raw[key]) && raw[key].length > 0;
}

/** Reads that run at the same time were answered with each other's person (seen live, summer 2026): one goes after the other. */
let last: Promise<unknown> = Promise.resolve();
function alone<T>(read: () => Promise<T>): Promise<T> {
  const turn = last.then(read);
  last = turn.catch(() => null);
  return turn;
}

async function readBody(api: Api, input: ProfileInput, signal: AbortSignal, cached = false) {
  const { accountId, identifier, sections = [], linkedinApi } = input;
  const query = {
    with_sections: sections.flatMap((section) => (SECTION_KEYS[section] ? [`linkedin_${SECTION_KEYS[section]}`] : [])),
    variant: linkedinApi && VARIANTS[linkedinApi],
  };
  const to = route`/${api.unipileId(accountId)}/users/${identifier}`;
  return alone(() => api.json({ method: 'GET', route: to, query, cached }, body, signal));
}

/**
 * Reads a person; counts against LinkedIn's daily allowance, and never tells them of the visit. Whether the answer is about the one
 * who was asked for is judged where it is known whom the asker knows at that address.
 */
export async function getProfile(api: Api, input: ProfileInput, signal: AbortSignal) {
  const answer = await readBody(api, input, signal);
  return answer.ok ? ok(profileIn(answer.value)) : answer;
}

const entry = z
  .looseObject({
    job_title: line(200),
    role: line(200),
    name: line(200),
    title: line(200),
    language: line(200),
    degree: line(200),
    organization: z.unknown().optional(),
    proficiency: line(200),
    description: line(300),
    started_on: line(40),
    ended_on: line(40),
    company: objectOrNull(z.object({ name: line(200) })),
    school: objectOrNull(z.object({ name: line(200) })),
    fields_of_study: listOf(z.string().max(200)),
  })
  .transform((one) => {
    const heads = [one.job_title, one.school?.name ?? null, one.role, one.name, one.title, one.language];
    const [title = one.company?.name ?? ''] = heads.filter((part) => part !== null);
    const proficiency = proficiencyIn(one.proficiency);
    const details = [
      one.degree,
      ...one.fields_of_study,
      one.company?.name ?? null,
      nameOf(one.organization),
      proficiency === null ? one.proficiency : null,
    ];
    return {
      title,
      detail: details.filter((part) => part !== null && part !== title).join(', ') || one.description,
      proficiency,
      start: one.started_on,
      end: one.ended_on,
    };
  });

const nameOf = (value: unknown): string | null =>
  line(200).parse(value) ?? objectOrNull(z.object({ name: line(200) })).parse(value)?.name ?? null;

interface SectionInput {
  readonly accountId: string;
  readonly providerId: string;
  readonly section: Section;
}

/** Reads one section of a person. It is for display, so Unipile's own copy of the last hour will do. */
export async function getProfileSection(
  api: Api,
  { accountId, providerId, section }: SectionInput,
  signal: AbortSignal,
) {
  const answer = await readBody(api, { accountId, identifier: providerId, sections: [section] }, signal, true);
  if (!answer.ok) return answer;
  const key = SECTION_KEYS[section];
  const more = answer.value.specifics ?? NO_SPECIFICS;
  const raw: Readonly<Record<string, unknown>> = more;
  return ok({
    providerId: answer.value.id,
    text: key === null ? answer.value.bio : null,
    entries: key === null ? [] : listOf(entry).parse(raw[key]),
    throttled: isThrottled(section, more.throttled_sections),
  });
}

/** Reads the account's owner. */
export async function getOwnProfile(api: Api, { accountId }: { readonly accountId: string }, signal: AbortSignal) {
  const answer = await readBody(api, { accountId, identifier: 'me' }, signal);
  if (!answer.ok) return answer;
  const {
    providerId,
    publicIdentifier: name,
    firstName,
    lastName,
    headline,
    pictureUrl: picture,
  } = profileIn(answer.value);
  const more = answer.value.specifics ?? NO_SPECIFICS;
  return ok({
    providerId,
    publicIdentifier: name,
    firstName,
    lastName,
    headline,
    premium: more.is_premium,
    openProfile: more.is_open_profile,
    // In v2 the seats come with the account, not with its owner.
    recruiter: false,
    salesNavigator: false,
    pictureUrl: picture,
  });
}
