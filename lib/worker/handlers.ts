import { createSendEngine, type SendEngine } from '@/lib/outreach/send-engine';
import type { JournalStore, SendPorts } from '@/lib/outreach/send-ports';
import type { Handlers } from '@/lib/protocol/serve';
import { chatIdsItem } from '@/lib/storage/chat-ids-item';
import { draftItem } from '@/lib/storage/draft-items';
import { peopleItem } from '@/lib/storage/people-item';
import { settingsItem } from '@/lib/storage/settings-item';
import { createChats } from './chats';
import type { Connection } from './connection';
import { createExtensionRequests } from './extension-requests';
import { createInvitationIds } from './invitation-ids';
import { localCalendar } from './local-calendar';
import { createPageRequests } from './page-requests';
import { createPeople } from './people';
import { createPersonReader } from './person-reader';
import { createSendApi } from './send-api';
import { sendSettings } from './send-settings';
import { createSends } from './sends';

/** What the use cases need of the browser. */
export type WorkerEdge = Pick<SendPorts, 'now' | 'random' | 'newId' | 'sleep' | 'lock' | 'onEntry'> & {
  readonly connection: Connection;
  readonly store: JournalStore;
  serverNow(): number | null;
  openPopup(windowId: number): Promise<void>;
};

/** Builds the use cases: one handler per request, and the engine for what happens without one. */
export function createHandlers(edge: WorkerEdge): { readonly handlers: Handlers; readonly engine: SendEngine } {
  const { connection, store, openPopup, ...ports } = edge;
  const chats = createChats(chatIdsItem);
  const people = createPeople({
    item: peopleItem,
    now: edge.now,
    countRead: (accountId) => engine.countRead(accountId),
  });
  const engine: SendEngine = createSendEngine({
    ...ports,
    store,
    api: createSendApi({ connection, people, chats }),
    calendar: localCalendar,
    async settings(accountId) {
      const account = await connection.account(accountId);
      return sendSettings(await settingsItem.read(), account ?? { accountId, tier: 'free' });
    },
  });
  const invitationIds = createInvitationIds(engine);
  const sends = createSends({ connection, engine, people, chats, invitationIds });
  const shared = { connection, settings: settingsItem, people, chats, invitationIds, sends, now: edge.now };
  const personReader = createPersonReader({ ...shared, calendar: localCalendar });
  return {
    engine,
    handlers: {
      ...createExtensionRequests({ ...shared, personReader, draft: draftItem }),
      ...createPageRequests({ ...shared, openPopup }),
    },
  };
}
