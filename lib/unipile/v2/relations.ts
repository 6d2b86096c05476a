import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';
import { instant } from '@/lib/unipile/http/fields';
import type { ListPageInput } from '@/lib/unipile/http/list-page';
import { route } from '@/lib/unipile/http/route';
import { readListPage } from './list-page';
import { user } from './person';

const relation = z
  .object({ created_at: instant, user })
  .transform(
    ({ created_at, user: { providerId, publicIdentifier, fullName, firstName, lastName, headline, pictureUrl } }) => ({
      providerId,
      publicIdentifier,
      // Where first and last name do not come separately there is a full name.
      firstName: firstName ?? fullName,
      lastName,
      headline,
      at: created_at,
      pictureUrl,
    }),
  );

/** One page of an account's connections; `filter` is a name. */
export function listRelations(
  api: Api,
  { accountId, filter, ...which }: ListPageInput & { readonly accountId: string; readonly filter?: string | undefined },
  signal: AbortSignal,
) {
  const to = route`/${api.unipileId(accountId)}/users/me/relations`;
  return readListPage(api, { route: to, item: relation, query: { search: filter } }, which, signal);
}
