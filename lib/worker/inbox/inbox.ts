import { isDone, isMessage, type JournalEntry, leftAt } from '@/lib/outreach/journal/journal-entry';
import type { SendEngine } from '@/lib/outreach/sending/send-engine';
import { takeGeneration } from '@/lib/storage/generation';
import { createChatIndex } from '@/lib/storage/inbox/chat-index';
import type { Connection } from '@/lib/worker/account/connection';
import type { KeptChanges } from '@/lib/worker/account/kept-changes';
import type { MessageViews } from '@/lib/worker/account/message-views';
import { localCalendar } from '@/lib/worker/chrome/local-calendar';
import type { Keepsakes } from '@/lib/worker/person/keepsakes';
import type { Sends } from '@/lib/worker/sending/sends';
import type { HandledCauses } from '@/lib/worker/today/handled';
import { createChatAccess } from './chat-access';
import { createInboxIndex, type Listed } from './chat-search';
import { createInboxChats } from './chats';
import { createInboxFill } from './fill';
import { createInboxRequests } from './inbox-requests';
import { createLookAtMessage } from './look-at-message';
import { createMessageChanges } from './message-changes';
import { createMessageReactions } from './message-reactions';

export interface InboxDeps {
  readonly connection: Connection;
  readonly sends: Sends;
  readonly engine: Pick<SendEngine, 'rest' | 'sawMessages'>;
  readonly views: MessageViews;
  readonly changes: KeptChanges;
  readonly handled: HandledCauses;
  readonly keepsakes: Keepsakes;
  /** Told of chats as they are read. */
  readonly listed: Listed;
  now(): number;
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  report(error: unknown): void;
}

/** The account's chats: what is known of them, what reads them, and what may be asked of them. */
export function createInbox(deps: InboxDeps) {
  const {
    connection,
    sends,
    engine,
    views,
    changes: kept,
    handled,
    keepsakes,
    listed,
    now,
    random,
    sleep,
    report,
  } = deps;
  const index = createInboxIndex(createChatIndex(), listed);
  connection.onMove(index.erase);
  const fill = createInboxFill({ connection, sends, index, now, random, sleep });
  const access = createChatAccess({ connection, index });
  const chats = createInboxChats({ access, index, engine, sends, views, now });
  const lookAt = createLookAtMessage({ views, sends, now });
  const changes = createMessageChanges({ access, lookAt, kept, sends, engine, now, report });
  const react = createMessageReactions({ access, lookAt, kept, engine, report });
  let heard: Promise<void> = Promise.resolve();
  const onEntry = (entry: JournalEntry): Promise<void> => {
    heard = hear(entry);
    return heard;
  };
  /** What was sent from here is what was last said, before LinkedIn's list says that something was. */
  const hear = async (entry: JournalEntry): Promise<void> => {
    const { accountId, action, text, closedAt, ids, target } = entry;
    const chatId = ids.chatId ?? target.chatId;
    if (!isDone(entry) || !isMessage(action) || chatId === null) return;
    const at = Math.max(leftAt(entry), closedAt ?? 0);
    await index.hear({ accountId, generation: await takeGeneration() }, chatId, [{ text, own: true, at }]);
  };
  const requests = {
    connection,
    index,
    fill,
    chats,
    changes,
    react,
    handled,
    keepsakes,
    calendar: localCalendar,
    now,
    heard: () => heard,
  };
  return { index, fill, onEntry, handlers: createInboxRequests(requests) };
}
