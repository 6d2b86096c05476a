import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { carriedOut } from '../../../../lib/practice/http/effects.ts';
import { optionalText, requiredText } from '../../../../lib/practice/http/request-body.ts';
import { addChat, findChat, say } from '../../../../lib/practice/world/conversation.ts';
import { familyOf } from '../../../../lib/practice/world/ids.ts';
import { checkInvitation } from '../../../../lib/practice/world/invitation-rules.ts';
import { addInvitation, connect, endInvitation } from '../../../../lib/practice/world/network.ts';
import type { AccountRecord, InvitationRecord } from '../../../../lib/practice/world/records.ts';
import { findPerson, personOfProfile, shown } from '../../../../lib/practice/world/world.ts';
import type { SandboxContext, SandboxEnv } from '../../request-log.ts';
import type { SandboxWorld } from '../../sandbox-world.ts';
import { refuseV2 } from '../api-error.ts';
import { profileBodyV2, requestBody, userBody } from '../bodies/user-body.ts';
import { cursorPage, offsetPage } from '../pages.ts';
import { accountInPath } from '../usable-account.ts';

function listRequests(world: SandboxWorld, c: SandboxContext): Response {
  const account = accountInPath(world, c);
  const type = c.req.query('type');
  if (type !== 'sent' && type !== 'received') refuseV2('api/invalid_parameters', 'querystring/type');
  const requests = world.invitations
    .filter((one) => one.accountId === account.id && one.direction === type && shown(world, one))
    .sort((a, b) => b.at - a.at);
  const { data, total_count } = offsetPage(c, requests);
  return c.json({ data: data.map((one) => requestBody(world, one)), total_count });
}

function invite(world: SandboxWorld, c: SandboxContext): Response {
  const account = accountInPath(world, c);
  const providerId = requiredText(c.get('body'), 'user_id');
  const note = optionalText(c.get('body'), 'message') || null;
  const someone = checkInvitation(world, account, { providerId, note, email: null });
  const invitation = addInvitation(world, account, someone, 'sent', note);
  carriedOut(world, c, { kind: 'invite', accountId: account.id, providerId, text: note });
  return c.json(requestBody(world, invitation), 201);
}

const pendingById = (world: SandboxWorld, account: AccountRecord, id: string): InvitationRecord =>
  world.invitations.find((one) => one.accountId === account.id && one.id === id && one.status === 'pending') ??
  refuseV2('provider/resource_not_found');

/** Withdraws a sent one, declines a received one. */
function cancel(world: SandboxWorld, c: SandboxContext): Response {
  const account = accountInPath(world, c);
  const request = pendingById(world, account, c.req.param('id') ?? '');
  const kind = request.direction === 'sent' ? 'withdraw' : 'decline';
  endInvitation(world, request, kind === 'withdraw' ? 'withdrawn' : 'declined');
  carriedOut(world, c, { kind, accountId: account.id, providerId: request.providerId, text: null });
  return c.json({ object: 'RelationRequestCanceled' });
}

function accept(world: SandboxWorld, c: SandboxContext): Response {
  const account = accountInPath(world, c);
  const request = pendingById(world, account, c.req.param('id') ?? '');
  if (request.direction !== 'received') refuseV2('provider/resource_not_found');
  const { providerId, note } = request;
  endInvitation(world, request, 'accepted');
  connect(world, account, personOfProfile(world, providerId));
  if (note !== null) {
    const chat = findChat(world, account.id, [providerId]) ?? addChat(world, account, [providerId]);
    say(world, account, chat, { text: note, type: 'INVITATION', senderId: providerId });
  }
  carriedOut(world, c, { kind: 'accept', accountId: account.id, providerId, text: null });
  return c.json({ object: 'RelationRequestConfirmed' });
}

function listRelations(world: SandboxWorld, c: SandboxContext): Response {
  const account = accountInPath(world, c);
  const wanted = (c.req.query('search') ?? '').toLowerCase();
  const relations = world.relations
    .filter((one) => one.accountId === account.id && shown(world, one))
    .map((one) => ({ ...one, someone: personOfProfile(world, one.providerId) }))
    .filter(({ someone }) => `${someone.firstName} ${someone.lastName}`.toLowerCase().includes(wanted))
    .sort((a, b) => b.at - a.at);
  const { data, ...rest } = cursorPage(c, relations);
  const items = data.map(({ at, someone }) => ({
    object: 'UserRelation',
    id: `urn:li:fsd_connection:${someone.providerId}`,
    created_at: new Date(at).toISOString(),
    user: userBody(someone),
  }));
  return c.json({ data: items, ...rest });
}

/** The product whose own id of a person each variant answers with. */
const VARIANTS: Readonly<Record<string, 'leadId' | 'recruiterId'>> = {
  linkedin_sales_navigator: 'leadId',
  linkedin_recruiter: 'recruiterId',
};

/** How long a profile takes to read, in which a second read mixes the two up. */
const READING_MS = 10;

/**
 * Reads that run at the same time are answered with each other's person (seen live, summer 2026): all but the first, with the one
 * before.
 */
function createProfileReads(): (identifier: string) => Promise<string> {
  const running: string[] = [];
  return async (identifier) => {
    const answered = running.at(-1) ?? identifier;
    running.push(identifier);
    await sleep(READING_MS);
    running.splice(running.indexOf(identifier), 1);
    return answered;
  };
}

async function profile(
  world: SandboxWorld,
  c: SandboxContext,
  read: (identifier: string) => Promise<string>,
): Promise<Response> {
  const account = accountInPath(world, c);
  const asked = c.req.param('id') ?? '';
  const variant = VARIANTS[c.req.query('variant') ?? ''];
  const family = familyOf(asked);
  const known = { leadId: 'lead', recruiterId: 'recruiter' } as const;
  if (family !== null && family !== 'member' && (variant === undefined || known[variant] !== family))
    refuseV2('provider/invalid_parameters');
  const identifier = asked === 'me' ? account.providerId : asked;
  const someone = findPerson(world, await read(identifier)) ?? refuseV2('provider/resource_not_found');
  if (someone.readRefusal !== null) refuseV2('provider/unprocessable_entity', 'The profile cannot be reached.');
  const body = profileBodyV2(world, account, someone, c.req.queries('with_sections') ?? []);
  return c.json(variant === undefined ? body : { ...body, id: someone[variant] });
}

/** People, invitations, relations, InMail credits. */
export function userRoutes(world: SandboxWorld): Hono<SandboxEnv> {
  const read = createProfileReads();
  return new Hono<SandboxEnv>()
    .get('/:account/users/me/relation-requests', (c) => listRequests(world, c))
    .post('/:account/users/me/relation-requests', (c) => invite(world, c))
    .post('/:account/users/me/relation-requests/:id/accept', (c) => accept(world, c))
    .post('/:account/users/me/relation-requests/:id/cancel', (c) => cancel(world, c))
    .get('/:account/users/me/relations', (c) => listRelations(world, c))
    .get('/:account/users/:id', (c) => profile(world, c, read))
    .get('/:account/linkedin/inmail-credits', (c) => {
      const { inMailCredits, inMailSeat } = accountInPath(world, c);
      const key = inMailSeat === 'premium' ? 'classic' : inMailSeat;
      return c.json({ object: 'InmailCredits', credits: inMailCredits === null ? {} : { [key]: inMailCredits } });
    });
}
