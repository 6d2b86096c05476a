import { createSendEngine, type SendEngine } from '@/lib/outreach/send-engine';
import type { SendPorts } from '@/lib/outreach/send-ports';
import type { Handlers } from '@/lib/protocol/serve';
import { createCallLog } from '@/lib/storage/call-log';
import { chatIdsItem } from '@/lib/storage/chat-ids-item';
import { draftItem } from '@/lib/storage/draft-items';
import type { KeptJournal } from '@/lib/storage/journal-store';
import { peopleItem } from '@/lib/storage/people-item';
import { settingsItem } from '@/lib/storage/settings-item';
import { createChats } from './chats';
import { createMountRequests } from './chosen-mount';
import type { Connection } from './connection';
import { createExtensionRequests } from './extension-requests';
import { createInbox } from './inbox';
import { createInvitationIds } from './invitation-ids';
import { createKeepUnsentText } from './keep-unsent-text';
import { localCalendar } from './local-calendar';
import { createNetwork } from './network';
import { createNoticing, type NoticingEdge } from './noticing';
import type { NoticingWatch } from './noticing-watch';
import { createOwnData } from './own-data';
import { createPageRequests } from './page-requests';
import { inWordsForPages } from './page-words';
import { createPeople } from './people';
import { createPersonReader } from './person-reader';
import type { RelationsSync } from './relations-sync';
import { createSendApi } from './send-api';
import { sendSettings } from './send-settings';
import { createSends } from './sends';
import { createWebhooksRequests } from './webhooks-requests';

/** What the use cases need of the browser. */
export type WorkerEdge = Pick<SendPorts, 'now' | 'random' | 'newId' | 'sleep' | 'lock' | 'onEntry'> & {
  readonly connection: Connection;
  readonly store: KeptJournal;
  serverNow(): number | null;
  openPopup(windowId: number): Promise<void>;
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
export function createHandlers(edge: WorkerEdge): UseCases {
  const { connection, store, openPopup, bringPanel, ...ports } = edge;
  const chats = createChats(chatIdsItem);
  const callLog = createCallLog();
  const keepUnsentText = createKeepUnsentText({ ...edge, draft: draftItem });
  const people = createPeople({
    item: peopleItem,
    now: edge.now,
    countRead: (accountId) => engine.countRead(accountId),
  });
  const engine: SendEngine = createSendEngine({
    ...ports,
    store,
    api: createSendApi({ connection, people, chats, callLog }),
    calendar: localCalendar,
    onEntry(entry) {
      keepUnsentText(entry);
      edge.onEntry(entry);
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
  const inbox = createInbox({
    ...ports,
    ...shared,
    store,
    relations: network.relations,
    countRead: engine.countRead,
  });
  const noticing = createNoticing({ ...edge, ...network, engine, inboxIndex: inbox.index });
  return {
    engine,
    relationsSync: network.relationsSync,
    noticing: noticing.watch,
    handlers: inWordsForPages(
      {
        ...createExtensionRequests({ ...shared, personReader, draft: draftItem }),
        ...createPageRequests({ ...shared, relations: network.relations, draft: draftItem, openPopup, bringPanel }),
        ...network.handlers,
        ...inbox.handlers,
        ...noticing.handlers,
        ...createWebhooksRequests(edge),
        ...createMountRequests(edge.applyMount),
        ...createOwnData({ ...edge, ...shared, callLog, engine, rooms: [network.relationsSync, inbox.index] }),
      },
      edge.now,
    ),
  };
}
