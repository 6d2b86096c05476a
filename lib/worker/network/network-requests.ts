import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { InvitationsListPage, NETWORK_REQUESTS } from '@/lib/protocol/network';
import type { Problem } from '@/lib/protocol/problem';
import { ok, type Result } from '@/lib/result';
import { filledPage } from '@/lib/unipile/http/list-pages';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { Keepsakes } from '@/lib/worker/person/keepsakes';
import type { Sends } from '@/lib/worker/sending/sends';
import type { Acceptances } from './acceptances';
import { type Direction, type InvitationLists, listInvitations } from './invitation-lists';
import { invitationView } from './invitation-view';
import type { Relations } from './relations';
import type { RelationsSync } from './relations-sync';

/** What the extension's own pages may ask about the network of the active account. */
export function createNetworkRequests(deps: {
  readonly connection: Connection;
  readonly relations: Relations;
  readonly relationsSync: RelationsSync;
  readonly acceptances: Acceptances;
  readonly invitationLists: Pick<InvitationLists, 'page'>;
  readonly keepsakes: Pick<Keepsakes, 'lines'>;
  readonly sends: Sends;
  readonly calendar: Calendar;
  now(): number;
}): HandlersOf<typeof NETWORK_REQUESTS> {
  const { connection, relations, relationsSync, acceptances, invitationLists, keepsakes, sends, calendar, now } = deps;

  /** A page of a list of invitations beside what the journal knows of them. */
  const invitations = async (
    active: Active,
    direction: Direction,
    cursor: string | null,
  ): Promise<Result<InvitationsListPage, Problem>> => {
    const { client, account } = active;
    const { accountId } = account;
    const listed = await filledPage((at) => listInvitations(client, direction, { accountId, cursor: at }), cursor);
    if (!listed.ok) return listed;
    await invitationLists.page(active, direction, cursor, listed.value);
    const entries = await sends.entries();
    if (!entries.ok) return entries;
    return ok({
      invitations: listed.value.items.map((invitation) => invitationView(invitation, entries.value)),
      cursor: listed.value.cursor,
      incomplete: listed.value.skipped > 0,
      day: calendar.dayOf(now()),
    });
  };

  return {
    relations: () => connection.withAccount(async ({ accountId }) => ok(await relationsSync.view(accountId))),
    'relations.read': () => connection.withActive(async (active) => ok(await relationsSync.read(active))),
    'relations.stop': () => connection.withAccount(async ({ accountId }) => ok(await relationsSync.stop(accountId))),
    'relations.search': ({ query, from, count }) =>
      connection.withAccount(async ({ accountId }) => {
        const [search, kept] = await Promise.all([relations.open(accountId), keepsakes.lines(accountId)]);
        return ok(search.search(query, from, count, kept));
      }),
    'invitations.sent': ({ cursor }) => connection.withActive((active) => invitations(active, 'sent', cursor)),
    'invitations.received': ({ cursor }) => connection.withActive((active) => invitations(active, 'received', cursor)),
    'invitations.accepted': ({ fresh }) =>
      fresh
        ? connection.withActive(acceptances.readAnew)
        : connection.withAccount(async ({ accountId }) => ok(await acceptances.known(accountId))),
  };
}
