import { createChatIndex } from '@/lib/storage/inbox/chat-index';
import type { Connection } from '@/lib/worker/account/connection';
import type { Sends } from '@/lib/worker/sending/sends';
import { createInboxIndex } from './chat-search';
import { createInboxChats } from './chats';
import { createInboxFill } from './fill';
import { createInboxRequests } from './inbox-requests';

/** The account's chats: what is known of them, what reads them, and what may be asked of them. */
export function createInbox(
  deps: Pick<Parameters<typeof createInboxFill>[0], 'now' | 'random' | 'sleep'> & {
    readonly connection: Connection;
    readonly sends: Sends;
  },
) {
  const index = createInboxIndex(createChatIndex());
  const handlers = createInboxRequests({
    ...deps,
    index,
    fill: createInboxFill({ ...deps, index }),
    chats: createInboxChats({ ...deps, index }),
  });
  return { index, handlers };
}
