import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { InvitationsListPage, InvitationView, NETWORK_REQUESTS } from '@/lib/protocol/network';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Page } from '@/lib/unipile/http/list-page';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { Sends } from '@/lib/worker/sending/sends';
import { invitationView } from './invitation-view';
import type { Relations } from './relations';
import type { RelationsSync } from './relations-sync';

/** What the extension's own pages may ask about the network of the account in force. */
export function createNetworkRequests(deps: {
  readonly connection: Connection;
  readonly relations: Relations;
  readonly relationsSync: RelationsSync;
  readonly sends: Sends;
  readonly calendar: Calendar;
  now(): number;
}): HandlersOf<typeof NETWORK_REQUESTS> {
  const { connection, relations, relationsSync, sends, calendar, now } = deps;

  const withAccount = async <T>(use: (accountId: string) => Promise<T>): Promise<Result<T, Problem>> => {
    const account = await connection.account();
    return account ? ok(await use(account.accountId)) : failed({ kind: 'setup-needed' });
  };

  const withClient = async <T>(use: (active: Active) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> => {
    const active = await connection.active();
    return active.ok ? use(active.value) : active;
  };

  /** A page of a list of invitations beside what the journal knows of them. */
  const invitations = async (
    listed: Result<Page<Omit<InvitationView, 'entry'>>, ApiProblem>,
  ): Promise<Result<InvitationsListPage, Problem>> => {
    if (!listed.ok) return listed;
    const entries = await sends.entries();
    if (!entries.ok) return entries;
    const { items, cursor } = listed.value;
    return ok({
      invitations: items.map((invitation) => invitationView(invitation, entries.value)),
      cursor,
      day: calendar.dayOf(now()),
    });
  };

  return {
    relations: () => withAccount(relationsSync.view),
    'relations.read': () => withClient(async (active) => ok(await relationsSync.read(active))),
    'relations.stop': () => withAccount(relationsSync.stop),
    'relations.search': ({ query, from, count }) =>
      withAccount(async (accountId) => (await relations.open(accountId)).search(query, from, count)),
    'invitations.sent': ({ cursor }) =>
      withClient(async ({ client, account: { accountId } }) =>
        invitations(await client.listSentInvitations({ accountId, cursor })),
      ),
    'invitations.received': ({ cursor }) =>
      withClient(async ({ client, account: { accountId } }) =>
        invitations(await client.listReceivedInvitations({ accountId, cursor })),
      ),
  };
}
