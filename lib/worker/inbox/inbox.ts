import { createChatIndex } from '@/lib/storage/inbox/chat-index';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import type { Connection } from '@/lib/worker/account/connection';
import type { Chats } from '@/lib/worker/account/find-chat';
import type { People } from '@/lib/worker/account/people';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import type { Relations } from '@/lib/worker/network/relations';
import { createPersonHistory } from '@/lib/worker/person/person-history';
import type { Sends } from '@/lib/worker/sending/sends';
import { createInboxIndex } from './chat-search';
import { createInboxChats } from './chats';
import { createInboxFill } from './fill';
import { createInboxRequests } from './inbox-requests';

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
