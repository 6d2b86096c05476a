import { useEffect, useState } from 'preact/hooks';
import { type Screen, screenOf } from '@/components/person/screen';
import { usePerson } from '@/components/person/use-person';
import { useSession } from '@/components/session/use-session';
import { useTick } from '@/components/ui/use-tick';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { createChatSession, NEW_CHAT } from './chat-session';
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
  const session = useSession(() => (shown ? createInboxSession({ ask }) : null), [ask, shown]);
  return { session, state: session?.state() ?? NEW_INBOX };
}

function useChat(ask: Ask, chatId: string | null, list: InboxSession | null) {
  const session = useSession(
    () => (chatId === null ? null : createChatSession({ ask, chatId, took: (changed) => list?.took(changed) })),
    [ask, chatId],
  );
  return { session, state: session?.state() ?? NEW_CHAT };
}
