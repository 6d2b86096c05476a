import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';
import {
  httpsUrl,
  id,
  idOrNull,
  instant,
  line,
  listOf,
  named,
  objectOrNull,
  oneOf,
  publicIdentifier,
} from '@/lib/unipile/http/fields';
import type { ListPageInput } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';
import { type Account, SESSION_STATUSES } from '@/lib/unipile/shapes/account';
import { listPageOf, listPageQuery } from './list-page';

const FEATURES = ['premium', 'sales_navigator', 'recruiter'] as const;

const source = z.object({
  id: idOrNull,
  status: oneOf(SESSION_STATUSES).transform((status) => status ?? 'UNKNOWN'),
});
const linkedin = z.object({
  id: idOrNull,
  publicIdentifier: publicIdentifier,
  username: line(200),
  premiumFeatures: listOf(oneOf(FEATURES)),
});

const account = z
  .object({
    object: named('Account'),
    id,
    type: z.string().max(100),
    name: line(200),
    created_at: instant,
    connection_params: objectOrNull(z.object({ im: objectOrNull(linkedin) })),
    sources: listOf(source),
  })
  .transform(({ id: accountId, type, name, created_at, connection_params, sources }): Account => {
    const im = connection_params?.im ?? null;
    return {
      accountId,
      v1AccountId: accountId,
      type,
      name: im?.username ?? name ?? accountId,
      createdAt: created_at,
      providerId: im?.id ?? null,
      publicIdentifier: im?.publicIdentifier ?? null,
      premiumFeatures: (im?.premiumFeatures ?? []).flatMap((feature) => feature ?? []),
      status: statusOf(sources),
    };
  });

/** The source that was seen live of every account of LinkedIn, and the one that sends messages. */
const sends = ({ id: sourceId }: z.infer<typeof source>): boolean => sourceId?.endsWith('_MESSAGING') ?? false;

/**
 * `OK` when every source runs, else the first status that says why not, before one that says nothing. One that is still
 * starting stops nothing where the one that sends runs.
 */
function statusOf(sources: readonly z.infer<typeof source>[]): Account['status'] {
  const sendingRuns = sources.some((one) => sends(one) && one.status === 'OK');
  const stopped = sources.flatMap((one) => {
    const startsBeside = sendingRuns && !sends(one) && one.status === 'CONNECTING';
    return one.status === 'OK' || startsBeside ? [] : one.status;
  });
  const running = sources.length > 0 && stopped.length === 0;
  return stopped.find((status) => status !== 'UNKNOWN') ?? (running ? 'OK' : 'UNKNOWN');
}

const hostedLink = z.object({ object: named('HostedAuthUrl'), url: httpsUrl });

const page = listPageOf(account);

/** One page of all accounts that the key sees, of every provider: keep those whose `type` is `LINKEDIN`. */
export function listAccounts(api: Api, input: ListPageInput, signal: AbortSignal) {
  return api.json({ method: 'GET', route: route`/accounts`, query: listPageQuery(input) }, page, signal);
}

/** One account. */
export function getAccount(api: Api, { accountId }: { readonly accountId: string }, signal: AbortSignal) {
  return api.json({ method: 'GET', route: route`/accounts/${api.unipileId(accountId)}` }, account, signal);
}

/** An address at which the user signs an account in to LinkedIn again, under the id that it has; good until `until`, UTC ms. */
export function createReconnectLink(
  api: Api,
  { accountId, until }: { readonly accountId: string; readonly until: number },
  signal: AbortSignal,
) {
  const body = {
    type: 'reconnect',
    reconnect_account: api.unipileId(accountId),
    api_url: api.origin,
    expiresOn: new Date(until).toISOString(),
  };
  return api.json({ method: 'POST', route: route`/hosted/accounts/link`, body }, hostedLink, signal);
}
