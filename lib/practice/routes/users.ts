import { Hono } from 'hono';
import { profileUrl } from '../bodies/person-body.ts';
import { profileBody } from '../bodies/profile-body.ts';
import { refuse, refuseNotFound } from '../http/api-error.ts';
import type { ServerEnv } from '../http/context.ts';
import { pageByPosition } from '../http/cursors.ts';
import { queriedAccount } from '../http/usable-account.ts';
import { familyOf, type IdFamily } from '../world/ids.ts';
import type { AccountRecord, PersonRecord, RelationRecord } from '../world/records.ts';
import { findPerson, personOfProfile, shown, type World } from '../world/world.ts';

type Body = Record<string, unknown>;

function ownerBody(world: World, account: AccountRecord): Body {
  const owner = personOfProfile(world, account.providerId);
  return {
    object: 'AccountOwnerProfile',
    provider: 'LINKEDIN',
    provider_id: owner.providerId,
    entity_urn: `urn:li:fsd_profile:${owner.providerId}`,
    object_urn: `urn:li:member:${owner.memberNumber}`,
    first_name: owner.firstName,
    last_name: owner.lastName,
    email: `${owner.slug}@example.org`,
    profile_picture_url: owner.pictureUrl,
    public_profile_url: profileUrl(owner),
    public_identifier: owner.slug,
    headline: owner.headline,
    location: 'Canterbury, England, United Kingdom',
    occupation: owner.headline,
    premium: account.premium,
    open_profile: false,
    organizations: [],
    recruiter: null,
    sales_navigator: null,
  };
}

function relationBody(world: World, relation: RelationRecord): Body {
  const someone = personOfProfile(world, relation.providerId);
  return {
    object: 'UserRelation',
    connection_urn: `urn:li:fsd_connection:${someone.providerId}`,
    created_at: relation.at,
    first_name: someone.firstName,
    last_name: someone.lastName,
    headline: someone.headline,
    member_id: someone.providerId,
    member_urn: `urn:li:fsd_profile:${someone.providerId}`,
    public_identifier: someone.slug,
    public_profile_url: profileUrl(someone),
    ...(someone.pictureUrl === null ? {} : { profile_picture_url: someone.pictureUrl }),
  };
}

/** The account's relations that show by now, newest first; `filter` is part of a name. */
function relationsOf(world: World, account: AccountRecord, filter: string): RelationRecord[] {
  const wanted = filter.toLowerCase();
  const named = ({ firstName, lastName }: PersonRecord): boolean =>
    `${firstName} ${lastName}`.toLowerCase().includes(wanted);
  return world.relations
    .filter((one) => one.accountId === account.id && shown(world, one))
    .filter((one) => wanted === '' || named(personOfProfile(world, one.providerId)))
    .sort((a, b) => b.at - a.at);
}

/** Sales Navigator and Recruiter ids are known to their own API only, and that takes a paid account. */
function checkApi(account: AccountRecord, family: IdFamily | null, api: string | undefined): void {
  const needed = { lead: 'sales_navigator', recruiter: 'recruiter', member: undefined }[family ?? 'member'];
  if (needed !== undefined && api !== needed) refuseNotFound('User');
  if (api !== undefined && api !== 'sales_navigator' && api !== 'recruiter') refuse('invalid_parameters');
  if (api !== undefined && !account.premium) refuse('feature_not_subscribed');
}

/** `GET /users/me`, `/users/relations`, `/users/{identifier}`. */
export const userRoutes = (world: World): Hono<ServerEnv> =>
  new Hono<ServerEnv>()
    .get('/users/me', (c) => c.json(ownerBody(world, queriedAccount(world, c))))
    .get('/users/relations', (c) => {
      const relations = relationsOf(world, queriedAccount(world, c), c.req.query('filter') ?? '');
      const page = pageByPosition(c, relations, 'startIndex', { flags: world.flags, max: 1000, standard: 100 });
      const items = page.items.map((one) => relationBody(world, one));
      return c.json({ object: 'UserRelationsList', ...page, items });
    })
    .get('/users/:identifier', (c) => {
      const account = queriedAccount(world, c);
      const identifier = c.req.param('identifier');
      checkApi(account, familyOf(identifier), c.req.query('linkedin_api'));
      const someone = findPerson(world, identifier) ?? refuseNotFound('User');
      if (someone.readRefusal !== null) refuse(someone.readRefusal);
      const body = profileBody(world, account, someone, c.req.queries('linkedin_sections') ?? []);
      const own = { sales_navigator: someone.leadId, recruiter: someone.recruiterId }[
        c.req.query('linkedin_api') ?? ''
      ];
      return c.json(own === undefined ? body : { ...body, provider_id: own });
    });
