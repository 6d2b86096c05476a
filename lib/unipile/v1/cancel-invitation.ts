import { z } from 'zod';
import { ok, type Result } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Call } from '@/lib/unipile/http/exchange';
import { route } from '@/lib/unipile/http/route';
import type { CancelInput } from '@/lib/unipile/shapes/invitation';
import { learn, type TraitsV1, traitsOf } from './traits';

type CancelRoute = TraitsV1['cancelRoute'];

/** Any object will do as the answer of the older route, whose shape is published nowhere. */
const ANSWERS: Record<CancelRoute, z.ZodType> = {
  delete: z.object({ object: z.literal('InvitationCanceled') }),
  post: z.looseObject({}),
};

/**
 * Withdraws a sent invitation. Of the two routes in the references the documented one goes first, or the one that last
 * worked on this DSN; the other is tried only where the first does not exist, so at most one of them has an effect.
 */
export async function cancelInvitation(
  api: Api,
  input: CancelInput,
  signal: AbortSignal,
): Promise<Result<null, ApiProblem>> {
  const { cancelRoute: first } = await traitsOf(api);
  const answer = await api.json(callOf[first](api, input), ANSWERS[first], signal);
  if (answer.ok) return ok(null);
  if (!isRouteMissing(answer.problem)) return answer;
  const second = first === 'delete' ? 'post' : 'delete';
  const otherAnswer = await api.json(callOf[second](api, input), ANSWERS[second], signal);
  if (!otherAnswer.ok) return otherAnswer;
  await learn(api, { cancelRoute: second });
  return ok(null);
}

const callOf: Record<CancelRoute, (api: Api, input: CancelInput) => Call> = {
  delete: (api, { accountId, invitationId }) => ({
    method: 'DELETE',
    route: route`/users/invite/sent/${invitationId}`,
    query: { account_id: api.unipileId(accountId) },
  }),
  // Other clients of this route send all three along; it ignores what it does not need.
  post: (api, { accountId, invitationId, providerId }) => ({
    method: 'POST',
    route: route`/users/cancel-invite`,
    body: { account_id: api.unipileId(accountId), invitation_id: invitationId, provider_id: providerId },
  }),
};

/** An unknown route answers without Unipile's envelope ("Cannot DELETE …"); an unknown invitation answers with it. */
const isRouteMissing = ({ status, slug }: ApiProblem) => (status === 404 || status === 405) && slug === null;
