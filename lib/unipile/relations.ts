import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';
import { httpsUrlOrNull, id, instant, line, publicIdentifier } from '@/lib/unipile/http/fields';
import { type ListPageInput, listPageOf, listPageQuery } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';

const relation = z
  .object({
    member_id: id,
    first_name: line(100),
    last_name: line(100),
    headline: line(300),
    public_identifier: publicIdentifier,
    created_at: instant,
    profile_picture_url: httpsUrlOrNull,
  })
  .transform((body) => ({
    providerId: body.member_id,
    publicIdentifier: body.public_identifier,
    firstName: body.first_name,
    lastName: body.last_name,
    headline: body.headline,
    /** When the connection was made, UTC ms. */
    at: body.created_at,
    pictureUrl: body.profile_picture_url,
  }));

/** A 1st-degree connection. */
export type RelationItem = z.infer<typeof relation>;

const page = listPageOf(relation);

/** One page of an account's connections, newest first; `limit` 1–1,000 here, `filter` a name. */
export function listRelations(
  api: Api,
  { accountId, filter, ...which }: ListPageInput & { readonly accountId: string; readonly filter?: string | undefined },
  signal: AbortSignal,
) {
  const query = { account_id: accountId, ...listPageQuery(which, { filter }) };
  return api.json({ method: 'GET', route: route`/users/relations`, query }, page, signal);
}
