import { failed, ok, type Result } from '@/lib/result';
import type { Api } from '@/lib/unipile/http/api';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { type Route, route } from '@/lib/unipile/http/route';
import type { CountedWrite } from '@/lib/unipile/shapes/operations';

/** Unipile counts by route, whichever invitation, chat or inbox it is. */
const ANY = '-';

const ROUTES: Readonly<Record<CountedWrite, (account: string) => Route>> = {
  invite: (account) => route`/${account}/users/me/relation-requests`,
  withdraw: (account) => route`/${account}/users/me/relation-requests/${ANY}/cancel`,
  accept: (account) => route`/${account}/users/me/relation-requests/${ANY}/accept`,
  // One that was received is declined where one that was sent is withdrawn.
  decline: (account) => route`/${account}/users/me/relation-requests/${ANY}/cancel`,
  'start-chat': (account) => route`/${account}/inboxes/${ANY}/chats/send`,
  'write-in-chat': (account) => route`/${account}/chats/${ANY}/messages/send`,
};

/** Says before a send is taken on whether its one request would leave. */
export async function letsThrough(
  api: Api,
  { accountId, write }: { readonly accountId: string; readonly write: CountedWrite },
): Promise<Result<null, ApiProblem>> {
  const problem = await api.limited({ method: 'POST', route: ROUTES[write](api.unipileId(accountId)) });
  return problem ? failed(problem) : ok(null);
}
