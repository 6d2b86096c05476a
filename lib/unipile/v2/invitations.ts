import { z } from 'zod';
import { ok } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import { id, idOrNull, instant, named, objectOrNull, oneOf, writtenText } from '@/lib/unipile/http/fields';
import type { ListPageInput } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';
import type { CancelInput, InvitationAnswer, InviteInput } from '@/lib/unipile/shapes/invitation';
import { readListPage } from './list-page';
import { user } from './person';

const request = z
  .object({
    object: named('RelationRequest'),
    type: oneOf(['sent', 'received']),
    id,
    created_at: instant,
    message: writtenText,
    user: objectOrNull(user),
  })
  .transform((body) => ({
    type: body.type,
    invitationId: body.id,
    providerId: body.user?.providerId ?? null,
    publicIdentifier: body.user?.publicIdentifier ?? null,
    fullName: body.user?.fullName ?? null,
    headline: body.user?.headline ?? null,
    text: body.message,
    at: body.created_at,
    dateText: null,
    sharedSecret: null,
  }));

type ListInput = ListPageInput & { readonly accountId: string };

/** Both kinds are one list, of which one is asked for; each says which it is, so that the other is never taken for it. */
const listOf = (wanted: 'sent' | 'received') => async (api: Api, input: ListInput, signal: AbortSignal) => {
  const to = route`/${api.unipileId(input.accountId)}/users/me/relation-requests`;
  const read = await readListPage(api, { route: to, item: request, query: { type: wanted } }, input, signal);
  if (!read.ok) return read;
  const asked = read.value.items.filter(({ type }) => type === null || type === wanted);
  // Of a list of both kinds the number of all says nothing.
  const total = asked.length < read.value.items.length ? null : (read.value.total ?? null);
  return ok({ ...read.value, total, items: asked.map(({ type: _type, ...invitation }) => invitation) });
};

/** One page of the invitations that are pending; accepted, declined and withdrawn ones just vanish from it. */
export const listSentInvitations = listOf('sent');

/** One page of the invitations that wait for the account's answer. */
export const listReceivedInvitations = listOf('received');

const invited = z
  .object({ object: named('RelationRequest'), id: idOrNull, user: objectOrNull(user) })
  .transform(({ id: invitationId, user: invitee }) => ({
    invitationId,
    usage: null,
    ...(invitee?.providerId && { invitedId: invitee.providerId }),
  }));

/** Invites one person. Sent at most once. */
export function inviteUser(api: Api, { accountId, providerId, message }: InviteInput, signal: AbortSignal) {
  const body = { user_id: providerId, message };
  return api.json(
    { method: 'POST', route: route`/${api.unipileId(accountId)}/users/me/relation-requests`, body },
    invited,
    signal,
  );
}

const canceled = z.object({ object: z.literal('RelationRequestCanceled') });
const confirmed = z.object({ object: z.literal('RelationRequestConfirmed') });

/** Accepts or declines a received invitation; declining is cancelling it. Sent at most once. */
export async function handleReceivedInvitation(api: Api, input: InvitationAnswer, signal: AbortSignal) {
  const { accountId, invitationId, action } = input;
  if (action === 'decline') {
    const declined = await cancelInvitation(api, input, signal);
    return declined.ok ? ok({ status: 'DECLINED' as const }) : declined;
  }
  const to = route`/${api.unipileId(accountId)}/users/me/relation-requests/${invitationId}/accept`;
  const accepted = await api.json({ method: 'POST', route: to, body: {} }, confirmed, signal);
  return accepted.ok ? ok({ status: 'ACCEPTED' as const }) : accepted;
}

type Cancelled = Pick<CancelInput, 'accountId' | 'invitationId'>;

/** Withdraws a sent invitation, or declines a received one. Sent at most once. */
export async function cancelInvitation(api: Api, { accountId, invitationId }: Cancelled, signal: AbortSignal) {
  const to = route`/${api.unipileId(accountId)}/users/me/relation-requests/${invitationId}/cancel`;
  const answer = await api.json({ method: 'POST', route: to, body: {} }, canceled, signal);
  return answer.ok ? ok(null) : answer;
}
