import type { Person } from '@/lib/outreach/journal/person';
import { isSamePerson, type Named } from '@/lib/outreach/journal/same-person';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import { failed, ok, type Result } from '@/lib/result';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import { eachListPage, type FetchListPage, isWhole } from '@/lib/unipile/http/list-pages';
import type { Active } from './connection';

const MAX_PAGES = 20;

/** Which invitation is pending with a person; null where LinkedIn's list has none. */
export interface InvitationIds {
  /** The one that the account sent: from the journal, else from LinkedIn's list. */
  sent(active: Active, person: Person): Promise<Result<string | null, SendProblem>>;
  received(active: Active, person: Person): Promise<Result<string | null, SendProblem>>;
}

/** Finds invitations by the person's ids, never by name. */
export function createInvitationIds(engine: Pick<SendEngine, 'entries'>): InvitationIds {
  return {
    async sent({ client, account: { accountId } }, person) {
      const entries = await engine.entries(accountId);
      if (!entries.ok) return entries;
      const own = entries.value
        .filter((entry) => entry.action === 'invite' && !entry.accepted && isSamePerson(entry.person, person))
        .reduce<(typeof entries.value)[number] | null>(
          (last, entry) => (last && last.at > entry.at ? last : entry),
          null,
        );
      if (own?.ids.invitationId) return ok(own.ids.invitationId);
      return first((cursor) => client.listSentInvitations({ accountId, cursor }), person);
    },
    received: ({ client, account: { accountId } }, person) =>
      first((cursor) => client.listReceivedInvitations({ accountId, cursor }), person),
  };
}

async function first<T extends Named & { readonly invitationId: string }>(
  fetchListPage: FetchListPage<T>,
  person: Person,
): Promise<Result<string | null, SendProblem>> {
  let complete = true;
  for await (const step of eachListPage(fetchListPage, { maxPages: MAX_PAGES })) {
    if (!step.ok) return step;
    complete &&= isWhole(step.value);
    const found = step.value.items.find((invitation) => isSamePerson(invitation, person));
    if (found) return ok(found.invitationId);
  }
  // Of a list that was read in part nobody can say that it has none.
  return complete ? ok(null) : failed(bareProblem('unreadable-answer', 'none', 200));
}
