import { z } from 'zod';
import { failed } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import { bareProblem } from '@/lib/unipile/http/api-problem';
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
import type { ListPageInput } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';
import type { Invitation, InvitationAnswer, InviteInput, ReceivedInvitation } from '@/lib/unipile/shapes/invitation';
import { listPageOf, listPageQuery } from './list-page';

const dated = {
  id,
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
  .transform(
    (body): Invitation => ({
      invitationId: body.id,
      providerId: body.invited_user_id,
      publicIdentifier: body.invited_user_public_id,
      fullName: body.invited_user,
      headline: body.invited_user_description,
      text: body.invitation_text,
      at: body.parsed_datetime,
      dateText: body.date,
    }),
  );

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
  .transform(
    (body): ReceivedInvitation => ({
      invitationId: body.id,
      providerId: body.inviter?.inviter_id ?? null,
      publicIdentifier: body.inviter?.inviter_public_identifier ?? null,
      fullName: body.inviter?.inviter_name ?? null,
      headline: body.inviter?.inviter_description ?? null,
      text: body.invitation_text,
      at: body.parsed_datetime,
      dateText: body.date,
      sharedSecret: body.specifics?.shared_secret ?? null,
    }),
  );

type ListInput = ListPageInput & { readonly accountId: string };
const sentListPage = listPageOf(sent);
const receivedListPage = listPageOf(received);

/** One page of the invitations that are pending; accepted, declined and withdrawn ones just vanish from it. */
export function listSentInvitations(api: Api, { accountId, ...which }: ListInput, signal: AbortSignal) {
  const query = { account_id: api.unipileId(accountId), ...listPageQuery(which) };
  return api.json({ method: 'GET', route: route`/users/invite/sent`, query }, sentListPage, signal);
}

/** One page of the invitations that wait for the account's answer. */
export function listReceivedInvitations(api: Api, { accountId, ...which }: ListInput, signal: AbortSignal) {
  const query = { account_id: api.unipileId(accountId), ...listPageQuery(which) };
  return api.json({ method: 'GET', route: route`/users/invite/received`, query }, receivedListPage, signal);
}

const invited = z
  .object({ object: named('UserInvitationSent'), invitation_id: idOrNull, usage: countOrNull })
  .transform(({ invitation_id, usage }) => ({
    invitationId: invitation_id,
    usage,
  }));

/** Invites one person. Sent at most once. */
export function inviteUser(api: Api, { accountId, providerId, message, userEmail }: InviteInput, signal: AbortSignal) {
  const body = { account_id: api.unipileId(accountId), provider_id: providerId, message, user_email: userEmail };
  return api.json({ method: 'POST', route: route`/users/invite`, body }, invited, signal);
}

const handledAs = (wanted: 'ACCEPTED' | 'DECLINED') =>
  z
    .object({ object: named('UserInvitationHandled'), status: oneOf(['ACCEPTED', 'DECLINED']) })
    .refine(({ status }) => status === null || status === wanted)
    .transform(({ status }) => ({ status }));
const HANDLED = { accept: handledAs('ACCEPTED'), decline: handledAs('DECLINED') } as const;

/** Accepts or declines a received invitation. Sent at most once. */
export async function handleReceivedInvitation(api: Api, input: InvitationAnswer, signal: AbortSignal) {
  const { accountId, invitationId, sharedSecret, action } = input;
  if (sharedSecret === null) return failed(bareProblem('not-found', 'none'));
  const body = { provider: 'LINKEDIN', account_id: api.unipileId(accountId), shared_secret: sharedSecret, action };
  return api.json(
    { method: 'POST', route: route`/users/invite/received/${invitationId}`, body },
    HANDLED[action],
    signal,
  );
}
