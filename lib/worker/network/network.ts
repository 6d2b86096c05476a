import { answerRefusal } from '@/lib/outreach/rules/identity';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { createRelationsIndex } from '@/lib/storage/network/relations-index';
import type { Active, Connection } from '@/lib/worker/account/connection';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import type { InboxIndex } from '@/lib/worker/inbox/chat-search';
import type { Keepsakes } from '@/lib/worker/person/keepsakes';
import type { Sends } from '@/lib/worker/sending/sends';
import { createAcceptances } from './acceptances';
import type { InvitationLists } from './invitation-lists';
import { createNetworkRequests } from './network-requests';
import { createRelations } from './relations';
import { createRelationsSync } from './relations-sync';

export interface NetworkDeps {
  readonly connection: Connection;
  readonly engine: Pick<SendEngine, 'awake' | 'sawRelations' | 'countRead'>;
  readonly sends: Sends;
  readonly store: Pick<KeptJournal, 'load' | 'ofPerson'>;
  readonly inboxIndex: Pick<InboxIndex, 'known'>;
  readonly keepsakes: Pick<Keepsakes, 'lines'>;
  readonly invitationLists: InvitationLists;
  now(): number;
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  setAlarm(name: string, when: number): Promise<void>;
  report(error: unknown): void;
}

/** The account's network: what is known of it, what keeps that current, and what may be asked. */
export function createNetwork(deps: NetworkDeps) {
  const {
    connection,
    engine,
    sends,
    store,
    inboxIndex,
    keepsakes,
    invitationLists,
    now,
    random,
    sleep,
    setAlarm,
    report,
  } = deps;
  const index = createRelationsIndex();
  // Every look at a page asks it. Where it cannot be opened nothing is known, which is no fault.
  index.open().catch(() => undefined);
  const relations = createRelations(index);

  /** Only the owner's profile tells this: one profile read, or none if the day has none left. */
  const countRelations = async ({ client, account }: Active): Promise<number | null> => {
    const { accountId, providerId, publicIdentifier } = account;
    const [kind, value] =
      providerId === null ? (['public-identifier', publicIdentifier] as const) : (['provider-id', providerId] as const);
    if (value === null || !(await engine.countRead(accountId)).ok) return null;
    const own = await client.getProfile({ accountId, identifier: value });
    return own.ok && answerRefusal({ kind, value }, own.value, providerId) === null ? own.value.connectionsCount : null;
  };

  const relationsSync = createRelationsSync({
    relations,
    connection,
    engine,
    countRelations,
    now,
    random,
    sleep,
    setAlarm,
    report,
  });
  const acceptances = createAcceptances({ relations, relationsSync, store, inboxIndex, now });
  const handlers = createNetworkRequests({
    connection,
    relations,
    relationsSync,
    acceptances,
    invitationLists,
    keepsakes,
    sends,
    calendar: localCalendar,
    now,
  });
  return { relations, relationsSync, acceptances, handlers };
}
