import { createChatIndex } from '@/lib/storage/inbox/chat-index';
import type { Connection } from '@/lib/worker/account/connection';
import type { InvitationNotes } from '@/lib/worker/account/invitation-notes';
import type { Sends } from '@/lib/worker/sending/sends';
import { createInboxIndex } from './chat-search';
import { createInboxChats } from './chats';
import { createInboxFill } from './fill';
import { createInboxRequests } from './inbox-requests';

export interface InboxDeps {
  readonly connection: Connection;
  readonly sends: Sends;
  readonly notes: InvitationNotes;
  now(): number;
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The account's chats: what is known of them, what reads them, and what may be asked of them. */
export function createInbox({ connection, sends, notes, now, random, sleep }: InboxDeps) {
  const index = createInboxIndex(createChatIndex());
  connection.onMove(index.erase);
  const fill = createInboxFill({ connection, sends, index, now, random, sleep });
  const chats = createInboxChats({ connection, index, sends, notes });
  return { index, fill, handlers: createInboxRequests({ connection, index, fill, chats }) };
}
