import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { draftedPeople, draftItem } from '@/lib/storage/own-data/draft-items';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import type { Connection } from '@/lib/worker/account/connection';
import type { Chats } from '@/lib/worker/account/find-chat';
import type { InvitationNotes } from '@/lib/worker/account/invitation-notes';
import type { MessageViews } from '@/lib/worker/account/message-views';
import type { InvitationIds } from '@/lib/worker/account/pending-invitations';
import type { People } from '@/lib/worker/account/people';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import type { InboxIndex } from '@/lib/worker/inbox/chat-search';
import type { Relations } from '@/lib/worker/network/relations';
import type { Sends } from '@/lib/worker/sending/sends';
import { createDraftList } from './draft-list';
import type { Drafts } from './drafts';
import type { Keepsakes } from './keepsakes';
import { createPersonHistory } from './person-history';
import { createPersonReader } from './person-reader';
import { createPersonRequests } from './person-requests';

export interface PersonDeps {
  readonly connection: Connection;
  readonly engine: Pick<SendEngine, 'countRead' | 'sawProfile' | 'sawMessages' | 'listed' | 'reconcile'>;
  readonly store: Pick<KeptJournal, 'ofPerson' | 'load'>;
  readonly people: People;
  readonly chats: Chats;
  readonly invitationIds: InvitationIds;
  readonly relations: Relations;
  readonly inboxIndex: Pick<InboxIndex, 'hear' | 'known'>;
  readonly sends: Sends;
  readonly notes: InvitationNotes;
  readonly views: MessageViews;
  readonly drafts: Pick<Drafts, 'read' | 'write'>;
  readonly keepsakes: Keepsakes;
  /** Has the surfaces look again at what is kept of people. */
  tellKeepsakes(): void;
  now(): number;
}

/** One person: what surfaces show of them, what happened with them, and what is typed to them. */
export function createPerson(deps: PersonDeps) {
  const {
    connection,
    engine,
    store,
    people,
    chats,
    invitationIds,
    relations,
    sends,
    notes,
    views,
    drafts,
    keepsakes,
    tellKeepsakes,
    now,
  } = deps;
  const personReader = createPersonReader({
    connection,
    settings: settingsItem,
    people,
    chats,
    invitationIds,
    relations,
    inboxIndex: deps.inboxIndex,
    engine,
    sends,
    views,
    calendar: localCalendar,
    now,
  });
  const history = createPersonHistory({ connection, store, chats, people, relations, notes, calendar: localCalendar });
  const draftList = createDraftList({
    draftedPeople,
    read: (accountId, person) => draftItem(accountId, person).read(),
    store,
    relations,
    keepsakes,
    inboxIndex: deps.inboxIndex,
  });
  const handlers = createPersonRequests({
    connection,
    personReader,
    history,
    countRead: engine.countRead,
    drafts,
    draftList,
    keepsakes,
    tellKeepsakes,
  });
  return { handlers };
}
