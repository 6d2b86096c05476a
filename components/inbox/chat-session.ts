import { createStore } from '@/components/session/create-store';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import type { AttachmentView, ChatView, MessageView } from '@/lib/protocol/inbox';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';
import { createMessageChanges } from './message-changes';

/** A list page of messages, oldest first. It stays the same object while nothing in it changes, so that it is drawn once. */
export type MessageListPage = readonly MessageView[];

/** One chat while it is open. */
export interface ChatState {
  /** Null while it is opened. */
  readonly opened: Answer<'inbox.chat'> | null;
  /** Oldest page first; null while the newest is read. */
  readonly pages: readonly MessageListPage[] | null;
  /** Where the page before the oldest begins; null at the beginning of the chat. */
  readonly cursor: string | null;
  readonly readingEarlier: boolean;
  /** Why messages could not be read; what is there stays. */
  readonly problem: Problem | null;
  readonly marking: boolean;
  /** What is left to send; null until that is known. */
  readonly quota: QuotaView | null;
  /** Why the last thing asked for was not done. */
  readonly refused: Problem | null;
}

export const NEW_CHAT: ChatState = {
  opened: null,
  pages: null,
  cursor: null,
  readingEarlier: false,
  problem: null,
  marking: false,
  quota: null,
  refused: null,
};

interface ChatSessionDeps {
  readonly ask: Ask;
  readonly chatId: string;
  /** The machine's clock, UTC ms. */
  readonly now: () => number;
  /** Called when the chat's line in the inbox has changed. */
  readonly took: (chat: ChatView) => void;
}

/** A mark is nothing that anybody gets, so one of which the outcome is unclear may be asked for again. */
const reachedNobody = (problem: Problem): Problem => ('effect' in problem ? { ...problem, effect: 'none' } : problem);

/** One chat on one surface: opened, read from its end upwards, marked, until `end`. */
export function createChatSession({ ask, chatId, now, took }: ChatSessionDeps) {
  const { state, set, subscribe, end } = createStore(NEW_CHAT);
  const changes = createMessageChanges({
    ask,
    chatId: () => chatId,
    now,
    replaced: (message) => set({ pages: state().pages && withNewest(state().pages ?? [], [message]) }),
  });

  const open = async (): Promise<void> => set({ opened: await ask('inbox.chat', { chatId }) });

  const readNewest = async (): Promise<void> => {
    const answer = await ask('inbox.messages', { chatId, cursor: null });
    if (!answer.ok) return set({ problem: answer.problem });
    const { cursor } = answer.value;
    const newest = changes.taken(answer.value).toReversed();
    const { pages } = state();
    if (pages === null) set({ pages: [newest], cursor, problem: null });
    else set({ pages: withNewest(pages, newest), problem: null });
  };

  /** The chat itself as well: LinkedIn may take no messages in it any more. What is open stays where that fails. */
  const readAgain = async (): Promise<void> => {
    const reopen = async () => {
      const opened = await ask('inbox.chat', { chatId, fresh: true });
      if (opened.ok || !state().opened?.ok) set({ opened });
    };
    await Promise.all([reopen(), readNewest()]);
  };

  const readEarlier = async (): Promise<void> => {
    const { pages, cursor, readingEarlier } = state();
    if (pages === null || cursor === null || readingEarlier) return;
    set({ readingEarlier: true, problem: null });
    const answer = await ask('inbox.messages', { chatId, cursor });
    if (!answer.ok) return set({ readingEarlier: false, problem: answer.problem });
    const earlier = changes.taken(answer.value).toReversed();
    set({ readingEarlier: false, pages: [earlier, ...(state().pages ?? [])], cursor: answer.value.cursor });
  };

  const mark = async (read: boolean): Promise<void> => {
    if (state().marking || !state().opened?.ok) return;
    set({ marking: true, refused: null });
    const answer = await ask('inbox.mark', { chatId, read });
    if (!answer.ok) return set({ marking: false, refused: reachedNobody(answer.problem) });
    const { opened } = state();
    if (opened?.ok) set({ marking: false, opened: { ok: true, value: { ...opened.value, chat: answer.value } } });
    took(answer.value);
  };

  /** From the journal: it costs no call. */
  const readQuota = async (): Promise<void> => {
    const answer = await ask('quota', {});
    if (answer.ok) set({ quota: answer.value });
  };

  const start = async (): Promise<void> => {
    await Promise.all([open(), readNewest()]);
  };
  /** Opens the chat anew, or reads what has come since. */
  const read = () => (state().opened?.ok ? readNewest() : start());

  return {
    state,
    subscribe,
    start,
    read,
    readAgain,
    readIfOffline: () => {
      const { opened, problem } = state();
      const why = opened?.ok === false ? opened.problem : problem;
      return why?.kind === 'offline' ? read() : undefined;
    },
    readEarlier,
    readQuota,
    mark,
    changes,
    attachment: (message: MessageView, { attachmentId }: AttachmentView) =>
      ask('inbox.attachment', { chatId, messageId: message.messageId, attachmentId, at: message.at }),
    end: () => {
      void changes.flush();
      changes.end();
      end();
    },
  };
}

/** The list pages merged with a newer reading of the end: new messages, and changes to those that were there. */
function withNewest(pages: readonly MessageListPage[], newest: MessageListPage): readonly MessageListPage[] {
  const now = new Map(newest.map((message) => [message.messageId, message]));
  const known = new Set(pages.flat().map(({ messageId }) => messageId));
  const current = pages.map((page) =>
    page.some(({ messageId }) => now.has(messageId))
      ? page.map((message) => now.get(message.messageId) ?? message)
      : page,
  );
  const added = newest.filter(({ messageId }) => !known.has(messageId));
  return added.length === 0 ? current : [...current, added];
}
