import { z } from 'zod';
import { ok } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import { numberOrNull, objectOrNull } from '@/lib/unipile/http/fields';
import { route } from '@/lib/unipile/http/route';

const credits = objectOrNull(
  z.object({ classic: numberOrNull, recruiter: numberOrNull, sales_navigator: numberOrNull }),
);
const balance = z.object({ credits });

/** Reads the InMail credits left by product; null where the product is not subscribed. */
export async function getInMailBalance(api: Api, { accountId }: { readonly accountId: string }, signal: AbortSignal) {
  const to = route`/${api.unipileId(accountId)}/linkedin/inmail-credits`;
  const answer = await api.json({ method: 'GET', route: to }, balance, signal);
  if (!answer.ok) return answer;
  const { classic = null, recruiter = null, sales_navigator = null } = answer.value.credits ?? {};
  return ok({ premium: classic, recruiter, salesNavigator: sales_navigator });
}
