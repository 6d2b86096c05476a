import { createChatIndex } from '@/lib/storage/chat-index';
import type { KeptJournal } from '@/lib/storage/journal-store';
import type { Chats } from './chats';
import type { Connection } from './connection';
import { createInboxChats } from './inbox-chats';
import { createInboxFill } from './inbox-fill';
import { createInboxIndex } from './inbox-index';
import { createInboxRequests } from './inbox-requests';
import { localCalendar } from './local-calendar';
import type { Relations } from './network-relations';
import type { People } from './people';
import { createPersonHistory } from './person-history';
import type { Sends } from './sends';

/** The account's chats: what is known of them, what reads them, and what may be asked of them. */
export function createInbox(
  deps: Pick<Parameters<typeof createInboxFill>[0], 'now' | 'random' | 'sleep'> &
    Pick<Parameters<typeof createInboxRequests>[0], 'countRead'> & {
      readonly connection: Connection;
      readonly sends: Sends;
      readonly store: Pick<KeptJournal, 'ofPerson'>;
      readonly chats: Chats;
      readonly people: People;
      readonly relations: Pick<Relations, 'open'>;
    },
) {
  const index = createInboxIndex(createChatIndex());
  const handlers = createInboxRequests({
    ...deps,
    index,
    fill: createInboxFill({ ...deps, index }),
    chats: createInboxChats({ ...deps, index }),
    history: createPersonHistory({ ...deps, calendar: localCalendar }),
  });
  return { index, handlers };
}
