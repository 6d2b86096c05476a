import { useEffect, useState } from 'preact/hooks';
import { type Screen, screenOf } from '@/components/person/screen';
import { usePerson } from '@/components/person/use-person';
import { useTick } from '@/components/ui/use-tick';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { type ChatSession, type ChatState, createChatSession, NEW_CHAT } from './chat-session';
import { createInboxSession, type InboxSession, NEW_INBOX } from './inbox-session';

interface UseInbox {
  readonly ask: Ask;
  readonly mount: 'popup' | 'sidepanel';
  /** Nothing is read while the inbox is not looked at. */
  readonly shown: boolean;
  /** UTC ms. */
  readonly now: () => number;
  /** Listens for the worker to say that something is new. */
  readonly onWorkerWord?: ((look: () => void) => () => void) | undefined;
}

/** Everything that the inbox does besides drawing. */
export type Inbox = ReturnType<typeof useInbox>;

export function useInbox({ ask, mount, shown, now, onWorkerWord }: UseInbox) {
  const [chatId, setChatId] = useState<string | null>(null);
  const [replying, setReplying] = useState(false);
  const list = useList(ask, shown);
  const chat = useChat(ask, shown ? chatId : null, list.session);
  useEffect(() => onWorkerWord?.(() => void chat.session?.read()), [chat.session, onWorkerWord]);

  const opened = chat.state.opened?.ok ? chat.state.opened.value : null;
  const providerId = opened?.chat.attendeeProviderId ?? null;
  // A send that is still open is shown at once; else the person is read, at the price of a profile read, for a reply alone.
  const wanted = replying || (opened?.open.length ?? 0) > 0;
  const ref = wanted && providerId !== null ? ({ kind: 'provider-id', value: providerId } as const) : null;
  const person = usePerson(ask, ref, mount, chatId);
  const screen: Screen | null =
    ref && screenOf({ target: ref, connection: null, reading: person.state.reading, now: now() });
  useTick(screen?.kind === 'sending' && screen.entry.state === 'held');

  return {
    list,
    chatId,
    chat,
    opened,
    person,
    screen,
    open: (chosen: string | null) => {
      setReplying(false);
      setChatId(chosen);
    },
    reply: () => setReplying(true),
  };
}

function useList(ask: Ask, shown: boolean) {
  const [state, setState] = useState(NEW_INBOX);
  const [session, setSession] = useState<InboxSession | null>(null);
  useEffect(() => {
    if (!shown) return;
    const opened = createInboxSession({ ask, changed: setState });
    setSession(opened);
    return opened.end;
  }, [ask, shown]);
  return { session, state };
}

interface OpenChat {
  readonly chatId: string;
  readonly session: ChatSession;
  readonly state: ChatState;
}

/** One chat. What is drawn is always of `chatId`: the messages of another are never handed on. */
function useChat(ask: Ask, chatId: string | null, list: InboxSession | null) {
  const [chat, setChat] = useState<OpenChat | null>(null);
  useEffect(() => {
    if (chatId === null) return;
    const session = createChatSession({
      ask,
      chatId,
      changed: (state) => setChat((shown) => (shown?.session === session ? { ...shown, state } : shown)),
      took: (changed) => list?.took(changed),
    });
    setChat({ chatId, session, state: NEW_CHAT });
    return session.end;
  }, [ask, chatId]);
  const shown = chat?.chatId === chatId ? chat : null;
  return { session: shown?.session ?? null, state: shown?.state ?? NEW_CHAT };
}
