import { createStore } from '@/components/session/create-store';
import type { ChatLine, ChatView, FillView, InboxView } from '@/lib/protocol/inbox';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';

/** The inbox while it is looked at. */
export interface InboxState {
  readonly search: string;
  readonly unreadOnly: boolean;
  /** The chats drawn so far, newest first; null until the first are there. */
  readonly chats: readonly ChatLine[] | null;
  /** How many there are of that search. */
  readonly total: number;
  /** Null until it is known how much of the inbox is read. */
  readonly fill: FillView | null;
  /** Why the inbox is not read on; what is known stays. */
  readonly problem: Problem | null;
  /** What was decided last, and can be taken back. */
  readonly decided: Decided | null;
}

/** A chat that the user is done with (`until` null), has put off to a local calendar day, or took back (`again`). */
export interface Decided {
  readonly chat: ChatLine;
  readonly until: string | null;
}

export const NEW_INBOX: InboxState = {
  search: '',
  unreadOnly: false,
  chats: null,
  total: 0,
  fill: null,
  problem: null,
  decided: null,
};

/** Chats taken over from the worker at a time. */
const PAGE = 100;

/** How often a list page is asked for again if the worker was stopped while reading it. */
const MAX_SILENCES = 3;

interface InboxSessionDeps {
  readonly ask: Ask;
}

/** Shows what is known of the inbox and reads the rest page by page, until `end`. */
export type InboxSession = ReturnType<typeof createInboxSession>;

export function createInboxSession({ ask }: InboxSessionDeps) {
  const { state, set, subscribe, ended, end } = createStore(NEW_INBOX);
  /** Counts the requests: only the answer to the last one is up to date. */
  let asked = 0;
  let filling = false;

  const find = async (from: number, count: number): Promise<InboxView | null> => {
    asked += 1;
    const question = asked;
    const { search, unreadOnly } = state();
    const answer = await ask('inbox.list', { search, unreadOnly, from, count });
    if (question !== asked) return null;
    if (answer.ok) return answer.value;
    set({ problem: answer.problem });
    return null;
  };

  /** The chats from the newest down to the last one drawn. */
  const list = async (count = Math.max(PAGE, state().chats?.length ?? 0)): Promise<void> => {
    const found = await find(0, count);
    if (found) set({ chats: found.chats, total: found.total });
  };

  const more = async (): Promise<void> => {
    const { chats, total } = state();
    if (chats === null || chats.length >= total) return;
    const found = await find(chats.length, PAGE);
    if (found) set({ chats: [...chats, ...found.chats], total: found.total });
  };

  const fillUp = async (): Promise<void> => {
    let silences = 0;
    for (let fresh = true; !ended.aborted; ) {
      const answer = await ask('inbox.fill', { fresh });
      if (!answer.ok && answer.problem.kind === 'worker-silent' && ++silences <= MAX_SILENCES) continue;
      if (!answer.ok) return set({ problem: answer.problem });
      fresh = false;
      set({ fill: answer.value });
      await list();
      if (answer.value.done) return;
    }
  };

  const read = async (): Promise<void> => {
    if (filling) return;
    filling = true;
    set({ problem: null });
    await list();
    await fillUp();
    filling = false;
  };

  const narrow = (patch: Pick<Partial<InboxState>, 'search' | 'unreadOnly'>) => {
    set(patch);
    void list(PAGE);
  };

  const tell = async ({ chatId, at }: ChatLine, until: string | null): Promise<void> => {
    const answer = await ask('inbox.handle', { chatId, at, until });
    if (!answer.ok) set({ problem: answer.problem, decided: null });
    await list();
  };

  return {
    state,
    subscribe,
    start: read,
    read,
    readIfOffline: () => (state().problem?.kind === 'offline' ? read() : undefined),
    more,
    search: (search: string) => narrow({ search }),
    showUnread: (unreadOnly: boolean) => narrow({ unreadOnly }),
    /** A chat that changed while it was open. */
    took: (chat: ChatView) => {
      const chats =
        state().chats?.map((known) => (known.chatId === chat.chatId ? { ...known, ...chat } : known)) ?? null;
      set({ chats });
    },
    /** Lists anew what is known. */
    list: () => list(),
    /** Puts a chat away or takes it back: it is gone at once, and back if that fails. */
    decide(chat: ChatLine, until: string | null): void {
      const { chats, total, search } = state();
      const goes = until !== 'again' && search.trim() === '';
      const left = goes ? (chats?.filter(({ chatId }) => chatId !== chat.chatId) ?? null) : chats;
      const fewer = (chats?.length ?? 0) - (left?.length ?? 0);
      set({ problem: null, decided: { chat, until }, chats: left, total: total - fewer });
      void tell(chat, until);
    },
    async takeBack(): Promise<void> {
      const { decided } = state();
      if (!decided) return;
      set({ decided: null, problem: null });
      await tell(decided.chat, 'again');
    },
    end,
  };
}
