import { DAY_MS } from '@/lib/durations';
import { idKey } from '@/lib/outreach/journal/same-person';
import { type AcceptanceFacts, acceptance } from '@/lib/outreach/rules/acceptances';
import type { AcceptedView } from '@/lib/protocol/network';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { emptyInARow, WENT_NOWHERE } from '@/lib/unipile/http/list-pages';
import type { Active } from '@/lib/worker/account/connection';
import { type InboxIndex, personOf } from '@/lib/worker/inbox/chat-search';
import type { Relations } from './relations';
import type { RelationsSync } from './relations-sync';

/** How long somebody who became a relation is listed. */
const LISTED_MS = 30 * DAY_MS;

/** The newest of LinkedIn's list, and as many are listed: more than anybody gets in a week. */
const LIST_PAGE = 100;

/** Who has accepted an invitation lately: LinkedIn's newest relations, beside what the journal and the chats known here say of them. */
export type Acceptances = ReturnType<typeof createAcceptances>;

export function createAcceptances(deps: {
  readonly relations: Pick<Relations, 'open'>;
  readonly relationsSync: Pick<RelationsSync, 'mergeFirstListPage'>;
  readonly store: Pick<KeptJournal, 'load' | 'ofPerson'>;
  readonly inboxIndex: Pick<InboxIndex, 'known'>;
  now(): number;
}) {
  const { relations, relationsSync, store, inboxIndex, now } = deps;

  /** When each chat with one person last changed, by `idKey`. */
  const chatTimes = async (accountId: string): Promise<ReadonlyMap<string, number>> => {
    const { chats } = await inboxIndex.known(accountId);
    const times = new Map<string, number>();
    for (const chat of chats.values()) {
      const providerId = personOf(chat);
      if (providerId === null) continue;
      const key = idKey(providerId);
      times.set(key, Math.max(chat.at, times.get(key) ?? 0));
    }
    return times;
  };

  /** From what is known here, without a call. */
  const known = async (accountId: string): Promise<AcceptedView> => {
    const [search, journal, chats] = await Promise.all([
      relations.open(accountId),
      store.load(accountId),
      chatTimes(accountId),
    ]);
    const people = await Promise.all(
      search
        .newest(now() - LISTED_MS)
        .slice(0, LIST_PAGE)
        .map(async (relation) => {
          const { providerId } = relation;
          const facts: AcceptanceFacts = {
            entries: await store.ofPerson(accountId, providerId),
            elsewhere: journal?.ledger.elsewhere ?? [],
            knownSince: journal?.ledger.knownSince ?? null,
            chatAt: chats.get(idKey(providerId)) ?? null,
          };
          return acceptance({ ...relation, at: relation.at ?? 0 }, facts);
        }),
    );
    return { people: people.filter((one) => one !== null), readAt: search.beginningReadAt() };
  };

  return {
    known,
    /** The same once the newest list page was read: one call. */
    async readAnew({ client, account, generation }: Active): Promise<Result<AcceptedView, Problem>> {
      const { accountId } = account;
      const page = await client.listRelations({ accountId, limit: LIST_PAGE });
      if (!page.ok) return page;
      // Not read on: who is missing from the beginning of the list would count as gone.
      if (emptyInARow(page.value, 0) > 0) return failed(WENT_NOWHERE);
      await relationsSync.mergeFirstListPage({ accountId, generation }, page.value);
      return ok(await known(accountId));
    },
  };
}
