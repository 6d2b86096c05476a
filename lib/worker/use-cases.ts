import type { SendPorts } from '@/lib/outreach/sending/ports';
import { createSendEngine, type SendEngine } from '@/lib/outreach/sending/send-engine';
import type { Handlers } from '@/lib/protocol/messaging/serve';
import { createCallLog } from '@/lib/storage/account/call-log';
import { chatIdsItem } from '@/lib/storage/account/chat-ids-item';
import { peopleItem } from '@/lib/storage/account/people-item';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import { chosenMountItem } from '@/lib/storage/own-data/chosen-mount-item';
import { draftItem } from '@/lib/storage/own-data/draft-items';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import { templatesItem } from '@/lib/storage/own-data/templates-item';
import { pageNotesItem, pageRecordItem } from '@/lib/storage/page/page-items';
import type { Connection } from '@/lib/worker/account/connection';
import { createConnectionRequests } from '@/lib/worker/account/connection-requests';
import { createChats } from '@/lib/worker/account/find-chat';
import { createInvitationIds } from '@/lib/worker/account/pending-invitations';
import { createPeople } from '@/lib/worker/account/people';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import type { TabNow } from '@/lib/worker/chrome/tab-now';
import { createInbox } from '@/lib/worker/inbox/inbox';
import { createNetwork } from '@/lib/worker/network/network';
import type { RelationsSync } from '@/lib/worker/network/relations-sync';
import { createNoticing, type NoticingEdge } from '@/lib/worker/noticing/noticing';
import type { NoticingWatch } from '@/lib/worker/noticing/watch';
import { createOwnData } from '@/lib/worker/own-data/own-data';
import { createSettingsRequests } from '@/lib/worker/own-data/settings-requests';
import { createWebhooksRequests } from '@/lib/worker/own-data/webhooks-requests';
import { createPageBounds } from '@/lib/worker/page/page-bounds';
import { createPageNotes } from '@/lib/worker/page/page-notes';
import { createPageRequests } from '@/lib/worker/page/page-requests';
import { inWordsForPages } from '@/lib/worker/page/page-words';
import { createDrafts } from '@/lib/worker/person/drafts';
import { createPersonHistory } from '@/lib/worker/person/person-history';
import { createPersonReader } from '@/lib/worker/person/person-reader';
import { createPersonRequests } from '@/lib/worker/person/person-requests';
import { createSendApi } from '@/lib/worker/sending/send-api';
import { createSendRequests } from '@/lib/worker/sending/send-requests';
import { sendSettings } from '@/lib/worker/sending/send-settings';
import { createSends } from '@/lib/worker/sending/sends';

/** What the use cases need of the browser. */
export type WorkerEdge = Pick<SendPorts, 'now' | 'random' | 'newId' | 'sleep' | 'lock' | 'onEntry'> & {
  readonly connection: Connection;
  readonly store: KeptJournal;
  serverNow(): number | null;
  openPopup(windowId: number): Promise<void>;
  /** What a tab of a window is now. */
  tabNow(tabId: number, windowId: number): Promise<TabNow>;
  bringPanel(tabId: number): Promise<void>;
  setAlarm(name: string, when: number): Promise<void>;
  readonly noticingEdge: NoticingEdge;
  newSecret(): string;
  applyMount(): Promise<void>;
  report(error: unknown): void;
  /** Told once nothing is stored any more. */
  erased(): Promise<void>;
};

/** One handler per request, and what happens without one. */
interface UseCases {
  readonly handlers: Handlers;
  readonly engine: SendEngine;
  readonly relationsSync: RelationsSync;
  readonly noticing: NoticingWatch;
}

/** Builds the use cases. */
export function createUseCases(edge: WorkerEdge): UseCases {
  const { connection, store, openPopup, bringPanel, ...ports } = edge;
  const chats = createChats(chatIdsItem);
  const callLog = createCallLog();
  const drafts = createDrafts({
    item: draftItem,
    entries: async (accountId) => {
      const entries = await engine.entries(accountId);
      return entries.ok ? entries.value : [];
    },
    now: edge.now,
    report: edge.report,
  });
  const pageNotes = createPageNotes({ ...edge, item: pageNotesItem });
  const people = createPeople({
    item: peopleItem,
    now: edge.now,
    countRead: (accountId) => engine.countRead(accountId),
  });
  const engine: SendEngine = createSendEngine({
    ...ports,
    store,
    api: createSendApi({ connection, people, chats, callLog, report: edge.report }),
    calendar: localCalendar,
    onEntry(entry) {
      // Who is told of an entry must not be able to stop the send that it is about.
      for (const tell of [drafts.onEntry, pageNotes.onEntry, edge.onEntry]) {
        try {
          tell(entry);
        } catch (error) {
          edge.report(error);
        }
      }
    },
    async settings(accountId) {
      const account = await connection.account(accountId);
      return sendSettings(await settingsItem.read(), account ?? { accountId, tier: 'free' });
    },
  });
  const invitationIds = createInvitationIds(engine);
  const sends = createSends({ connection, engine, people, chats, invitationIds, callLog });
  const shared = { connection, settings: settingsItem, people, chats, invitationIds, sends, now: edge.now };
  const personReader = createPersonReader({ ...shared, calendar: localCalendar });
  const network = createNetwork({ ...ports, connection, engine, sends });
  const inbox = createInbox({ ...ports, ...shared });
  const history = createPersonHistory({ ...shared, store, relations: network.relations, calendar: localCalendar });
  const noticing = createNoticing({ ...edge, ...network, engine, inboxIndex: inbox.index });
  return {
    engine,
    relationsSync: network.relationsSync,
    noticing: noticing.watch,
    handlers: inWordsForPages(
      {
        ...createConnectionRequests(connection),
        ...createSettingsRequests({ ...shared, chosenMount: chosenMountItem, applyMount: edge.applyMount }),
        ...createSendRequests(sends),
        ...createPersonRequests({ ...shared, personReader, history, countRead: engine.countRead, drafts }),
        ...createPageRequests({
          ...shared,
          templates: templatesItem,
          relations: network.relations,
          notes: pageNotes,
          bounds: createPageBounds({ ...edge, record: pageRecordItem }),
          openPopup,
          bringPanel,
        }),
        ...network.handlers,
        ...inbox.handlers,
        ...noticing.handlers,
        ...createWebhooksRequests(edge),
        ...createOwnData({ ...edge, ...shared, callLog, engine, rooms: [network.relationsSync, inbox.index] }),
      },
      edge.now,
    ),
  };
}
