import { z } from 'zod';
import { failed } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import { bareProblem } from '@/lib/unipile/http/exchange';
import {
  countOrNull,
  id,
  idOrNull,
  instant,
  line,
  named,
  objectOrNull,
  oneOf,
  publicIdentifier,
  writtenText,
} from '@/lib/unipile/http/fields';
import { type ListPageInput, listPageOf, listPageQuery } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';

const dated = {
  id,
  /** Words in the language of the account, such as "Sent 2 months ago". */
  date: line(100),
  parsed_datetime: instant,
  invitation_text: writtenText,
};

const sent = z
  .object({
    ...dated,
    invited_user: line(200),
    invited_user_id: idOrNull,
    invited_user_public_id: publicIdentifier,
    invited_user_description: line(300),
  })
  .transform((body) => ({
    invitationId: body.id,
    providerId: body.invited_user_id,
    publicIdentifier: body.invited_user_public_id,
    fullName: body.invited_user,
    headline: body.invited_user_description,
    text: body.invitation_text,
    /** UTC ms, worked out by Unipile from `dateText` at the time of asking: coarse, and it drifts. */
    at: body.parsed_datetime,
    dateText: body.date,
  }));

const inviter = z.object({
  inviter_id: idOrNull,
  inviter_name: line(200),
  inviter_public_identifier: publicIdentifier,
  inviter_description: line(300),
});

const received = z
  .object({
    ...dated,
    inviter: objectOrNull(inviter),
    specifics: objectOrNull(z.object({ shared_secret: idOrNull })),
  })
  .transform((body) => ({
    invitationId: body.id,
    providerId: body.inviter?.inviter_id ?? null,
    publicIdentifier: body.inviter?.inviter_public_identifier ?? null,
    fullName: body.inviter?.inviter_name ?? null,
    headline: body.inviter?.inviter_description ?? null,
    text: body.invitation_text,
    at: body.parsed_datetime,
    dateText: body.date,
    /** What an answer to the invitation must repeat. */
    sharedSecret: body.specifics?.shared_secret ?? null,
  }));

type ListInput = ListPageInput & { readonly accountId: string };
const sentListPage = listPageOf(sent);
const receivedListPage = listPageOf(received);

/** One page of the invitations that are pending; accepted, declined and withdrawn ones just vanish from it. */
export function listSentInvitations(api: Api, { accountId, ...which }: ListInput, signal: AbortSignal) {
  const query = { account_id: accountId, ...listPageQuery(which) };
  return api.json({ method: 'GET', route: route`/users/invite/sent`, query }, sentListPage, signal);
}

/** One page of the invitations that wait for the account's answer. */
export function listReceivedInvitations(api: Api, { accountId, ...which }: ListInput, signal: AbortSignal) {
  const query = { account_id: accountId, ...listPageQuery(which) };
  return api.json({ method: 'GET', route: route`/users/invite/received`, query }, receivedListPage, signal);
}

const invited = z
  .object({ object: named('UserInvitationSent'), invitation_id: idOrNull, usage: countOrNull })
  .transform(({ invitation_id, usage }) => ({
    /** Null: it was accepted, but without proof. */
    invitationId: invitation_id,
    /** Percent of LinkedIn's own limit, said only when it crosses 50, 75, 90 or 95. */
    usage,
  }));

/** Whom to invite: only an `ACoA…` id seen by this same account will do. `userEmail` where LinkedIn asks for it. */
interface InviteInput {
  readonly accountId: string;
  readonly providerId: string;
  readonly message?: string | undefined;
  readonly userEmail?: string | undefined;
}

/** Invites one person. Sent at most once. */
export function inviteUser(api: Api, { accountId, providerId, message, userEmail }: InviteInput, signal: AbortSignal) {
  const body = { account_id: accountId, provider_id: providerId, message, user_email: userEmail };
  return api.json({ method: 'POST', route: route`/users/invite`, body }, invited, signal);
}

const handled = z
  .object({ object: named('UserInvitationHandled'), status: oneOf(['ACCEPTED', 'DECLINED']) })
  .transform(({ status }) => ({ status }));

/** The answer to a received invitation. */
interface HandleInput {
  readonly accountId: string;
  readonly invitationId: string;
  /** v1 accepts no answer without it. */
  readonly sharedSecret: string | null;
  readonly action: 'accept' | 'decline';
}

/** Accepts or declines a received invitation. Sent at most once. */
export async function handleReceivedInvitation(api: Api, input: HandleInput, signal: AbortSignal) {
  const { accountId, invitationId, sharedSecret, action } = input;
  if (sharedSecret === null) return failed(bareProblem('not-found', 'none'));
  const body = { provider: 'LINKEDIN', account_id: accountId, shared_secret: sharedSecret, action };
  return api.json({ method: 'POST', route: route`/users/invite/received/${invitationId}`, body }, handled, signal);
}
