import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';
import { countOrNull, named } from '@/lib/unipile/http/fields';
import { route } from '@/lib/unipile/http/route';

const balance = z
  .object({
    object: named('LinkedinInmailBalance'),
    premium: countOrNull,
    recruiter: countOrNull,
    sales_navigator: countOrNull,
  })
  .transform(({ premium, recruiter, sales_navigator }) => ({ premium, recruiter, salesNavigator: sales_navigator }));

/** Reads the InMail credits left by product; null where the product is not subscribed. */
export function getInMailBalance(api: Api, { accountId }: { readonly accountId: string }, signal: AbortSignal) {
  const query = { account_id: api.unipileId(accountId) };
  return api.json({ method: 'GET', route: route`/linkedin/inmail_balance`, query }, balance, signal);
}
