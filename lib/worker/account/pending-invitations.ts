import type { Person } from '@/lib/outreach/journal/person';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { SendProblem } from '@/lib/outreach/sending/send-intent';
import { ok, type Result } from '@/lib/result';
import { eachPage } from '@/lib/unipile/http/list-pages';
import type { Active } from './connection';

const MAX_PAGES = 20;

/** Which invitation is pending with a person; null where LinkedIn's list has none. */
export interface InvitationIds {
  /** The one that the account sent: from the journal, else from LinkedIn's list. */
  sent(active: Active, person: Person): Promise<Result<string | null, SendProblem>>;
  received(active: Active, person: Person): Promise<Result<string | null, SendProblem>>;
}

/** Finds invitations by provider id. */
export function createInvitationIds(engine: Pick<SendEngine, 'entries'>): InvitationIds {
  return {
    async sent({ client, account: { accountId } }, { providerId }) {
      const entries = await engine.entries(accountId);
      if (!entries.ok) return entries;
      const own = entries.value
        .filter(({ action, person }) => action === 'invite' && person.providerId === providerId)
        .reduce<(typeof entries.value)[number] | null>(
          (last, entry) => (last && last.at > entry.at ? last : entry),
          null,
        );
      if (own?.ids.invitationId) return ok(own.ids.invitationId);
      return first((cursor) => client.listSentInvitations({ accountId, cursor }), providerId);
    },
    received: ({ client, account: { accountId } }, { providerId }) =>
      first((cursor) => client.listReceivedInvitations({ accountId, cursor }), providerId),
  };
}

async function first<T extends { readonly invitationId: string; readonly providerId: string | null }>(
  fetchPage: Parameters<typeof eachPage<T>>[0],
  providerId: string,
): Promise<Result<string | null, SendProblem>> {
  for await (const step of eachPage(fetchPage, { maxPages: MAX_PAGES })) {
    if (!step.ok) return step;
    const found = step.value.items.find((invitation) => invitation.providerId === providerId);
    if (found) return ok(found.invitationId);
  }
  return ok(null);
}
