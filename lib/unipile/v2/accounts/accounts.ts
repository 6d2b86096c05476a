import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';
import { flag, httpsUrl, id, idOrNull, instant, line, named, objectOrNull } from '@/lib/unipile/http/fields';
import type { ListPageInput } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';
import type { Account } from '@/lib/unipile/shapes/account';
import { readListPage } from '@/lib/unipile/v2/list-page';
import { accountStatus } from './account-status';

const SEATS = ['sales_navigator', 'recruiter'] as const;

const metadata = z.object({
  v1_account_id: idOrNull,
  products_connection_status: objectOrNull(z.record(z.string(), z.unknown())),
});

const account = z
  .object({
    object: named('Account'),
    id,
    user_id: idOrNull,
    name: line(200),
    created_at: instant,
    status: line(40),
    is_locked: flag,
    provider: z.string().max(100),
    metadata: objectOrNull(metadata),
  })
  .transform(({ id: accountId, provider, name, created_at, user_id, status, is_locked, metadata: more }): Account => {
    const products = more?.products_connection_status ?? {};
    // At least one product runs, and another does not: what counts is the one that Kith acts through.
    const mixed = status === 'degraded' || status === 'partial';
    return {
      accountId,
      type: provider.toUpperCase(),
      name: name ?? accountId,
      createdAt: created_at,
      providerId: user_id,
      publicIdentifier: null,
      v1AccountId: more?.v1_account_id ?? null,
      premiumFeatures: SEATS.filter((seat) => products[seat] !== undefined),
      status: is_locked ? 'STOPPED' : accountStatus(mixed ? products.classic : status),
    };
  });

/** One page of all accounts that the key sees, of every provider. A core route: Unipile counts and caches none of them. */
export const listAccounts = (api: Api, input: ListPageInput, signal: AbortSignal) =>
  readListPage(api, { route: route`/accounts/`, item: account }, input, signal);

/** One account. */
export function getAccount(api: Api, { accountId }: { readonly accountId: string }, signal: AbortSignal) {
  return api.json({ method: 'GET', route: route`/accounts/${api.unipileId(accountId)}` }, account, signal);
}

const hostedLink = z
  .object({ object: named('HostedAuthLink'), link: httpsUrl })
  .transform(({ link }) => ({ url: link }));

/** Where the sign-in leads back to, with the account's id in the address: to Unipile's own page, for no other needs to see it. */
const AFTER_SIGN_IN = 'https://dashboardv2.unipile.com/';

/** An address at which the user signs an account in to LinkedIn again, under the id that it has; good until `until`, UTC ms. */
export function createReconnectLink(
  api: Api,
  { accountId, until }: { readonly accountId: string; readonly until: number },
  signal: AbortSignal,
) {
  const body = {
    account_id: api.unipileId(accountId),
    expires_on: new Date(until).toISOString(),
    redirect_uri: AFTER_SIGN_IN,
  };
  return api.json({ method: 'POST', route: route`/auth/link`, body }, hostedLink, signal);
}
