import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Screen, screenOf } from '@/components/person/screen';
import { usePerson } from '@/components/person/use-person';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { useFlush } from '@/components/session/use-flush';
import { useSession } from '@/components/session/use-session';
import { useTick } from '@/components/ui/use-tick';
import { isCounting, isDone } from '@/lib/outreach/journal/journal-entry';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { EntryView } from '@/lib/protocol/send';
import { createChatSession, NEW_CHAT } from './chat-session';
import { createInboxSession, type InboxSession, NEW_INBOX } from './inbox-session';

interface UseInbox {
  readonly ask: Ask;
  readonly mount: 'popup' | 'sidepanel';
  /** The active account; null until it is known. */
  readonly accountId: string | null;
  /** Nothing is read while the inbox is not looked at. */
  readonly shown: boolean;
  /** UTC ms. */
  readonly now: () => number;
  /** Told of each send as it ends, and of one that is under way when its chat is left. */
  readonly onSend: (entry: EntryView) => void;
  /** Listens for the worker to say that something is new. */
  readonly onWorkerWord?: OnWorkerWord | undefined;
}

/** Everything that the inbox does besides drawing. */
export type Inbox = ReturnType<typeof useInbox>;

export function useInbox({ ask, mount, accountId, shown, now, onSend, onWorkerWord }: UseInbox) {
  const [chatId, setChatId] = useState<string | null>(null);
  const [replying, setReplying] = useState(false);
  const list = useList(ask, shown);
  const chat = useChat(ask, shown ? chatId : null, now, list.session);
  useEffect(() => {
    const look = () => Promise.all([chat.session?.read(), list.session?.list()]);
    return onWorkerWord?.(() => void look());
  }, [chat.session, list.session, onWorkerWord]);

  const opened = chat.state.opened?.ok ? chat.state.opened.value : null;
  const providerId = opened?.chat.attendeeProviderId ?? null;
  const ref = providerId === null ? null : ({ kind: 'provider-id', value: providerId } as const);
  const known = accountId !== null && providerId !== null ? { accountId, providerId } : null;
  // What was last said in its chat is what was sent.
  const ended = (entry: EntryView) => {
    onSend(entry);
    if (isDone(entry)) void list.session?.list();
  };
  const person = usePerson({ ask, ref: known && ref, mount, now, chatId, known, onSend: ended, onWorkerWord });
  // An open send is shown at once; otherwise the person is read only for a reply, since that costs a profile read.
  const wanted = replying || (opened?.open.length ?? 0) > 0;
  useEffect(() => {
    if (wanted) void person.session?.readPerson();
  }, [wanted, person.session]);
  const screen: Screen | null =
    wanted && ref ? screenOf({ target: ref, connection: null, reading: person.state.reading, now: now() }) : null;
  useTick(screen?.kind === 'sending' && isCounting(screen.entry));
  // A send uses its place as it begins, and may give it back as it ends.
  useEffect(() => void chat.session?.readQuota(), [chat.session, screen?.kind]);

  const open = useCallback((chosen: string | null) => {
    setReplying(false);
    setChatId(chosen);
  }, []);
  const reply = useCallback(() => setReplying(true), []);
  return {
    accountId,
    list,
    chatId,
    chat,
    opened,
    person,
    screen,
    open,
    /** Something is typed or chosen for a reply. */
    reply,
  };
}

function useList(ask: Ask, shown: boolean) {
  const session = useSession(() => (shown ? createInboxSession({ ask }) : null), [ask, shown]);
  return { session, state: session?.state() ?? NEW_INBOX };
}

function useChat(ask: Ask, chatId: string | null, now: () => number, list: InboxSession | null) {
  const session = useSession(
    () => (chatId === null ? null : createChatSession({ ask, chatId, now, took: (changed) => list?.took(changed) })),
    [ask, chatId],
  );
  useFlush(session?.changes.flush);
  return { session, state: session?.state() ?? NEW_CHAT };
}
