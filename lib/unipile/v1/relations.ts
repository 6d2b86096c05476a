import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';
import { httpsUrlOrNull, id, instant, line, publicIdentifier } from '@/lib/unipile/http/fields';
import type { ListPageInput } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';
import type { RelationItem } from '@/lib/unipile/shapes/relation-item';
import { listPageOf, listPageQuery } from './list-page';

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
  .transform(
    (body): RelationItem => ({
      providerId: body.member_id,
      publicIdentifier: body.public_identifier,
      firstName: body.first_name,
      lastName: body.last_name,
      headline: body.headline,
      at: body.created_at,
      pictureUrl: body.profile_picture_url,
    }),
  );

const page = listPageOf(relation);

/** One page of an account's connections, newest first; `limit` 1–1,000 here, `filter` a name. */
export function listRelations(
  api: Api,
  { accountId, filter, ...which }: ListPageInput & { readonly accountId: string; readonly filter?: string | undefined },
  signal: AbortSignal,
) {
  const query = { account_id: api.unipileId(accountId), ...listPageQuery(which, { filter }) };
  return api.json({ method: 'GET', route: route`/users/relations`, query }, page, signal);
}
