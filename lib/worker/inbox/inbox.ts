import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import { createChatIndex } from '@/lib/storage/inbox/chat-index';
import type { Connection } from '@/lib/worker/account/connection';
import type { KeptChanges } from '@/lib/worker/account/kept-changes';
import type { MessageViews } from '@/lib/worker/account/message-views';
import type { Sends } from '@/lib/worker/sending/sends';
import { createChatAccess } from './chat-access';
import { createInboxIndex } from './chat-search';
import { createInboxChats } from './chats';
import { createInboxFill } from './fill';
import { createInboxRequests } from './inbox-requests';
import { createMessageChanges } from './message-changes';

export interface InboxDeps {
  readonly connection: Connection;
  readonly sends: Sends;
  readonly engine: Pick<SendEngine, 'rest'>;
  readonly views: MessageViews;
  readonly changes: KeptChanges;
  now(): number;
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  report(error: unknown): void;
}

/** The account's chats: what is known of them, what reads them, and what may be asked of them. */
export function createInbox(deps: InboxDeps) {
  const { connection, sends, engine, views, changes: kept, now, random, sleep, report } = deps;
  const index = createInboxIndex(createChatIndex());
  connection.onMove(index.erase);
  const fill = createInboxFill({ connection, sends, index, now, random, sleep });
  const access = createChatAccess({ connection, index });
  const chats = createInboxChats({ access, index, sends, views, now });
  const changes = createMessageChanges({ access, views, kept, sends, engine, now, report });
  return { index, fill, handlers: createInboxRequests({ connection, index, fill, chats, changes }) };
}
