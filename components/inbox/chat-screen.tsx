import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { COMPOSER_BOX } from '@/components/person/composer-box';
import { conversation } from '@/components/person/conversation';
import { Quota } from '@/components/person/quota';
import { Button, IconButton } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { SkeletonLines } from '@/components/ui/skeleton';
import { bringBackWords, chatKind, chatName, INBOX, nextWords, showWords } from '@/lib/copy/inbox-copy';
import { CONVERSATION_WORDS, SCREEN_ACTION_WORDS } from '@/lib/copy/person-copy';
import { doneWords, putOffWords } from '@/lib/copy/today/today-copy';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import { quoteName } from '@/lib/outreach/rules/drafts/draft-fields';
import { isOrdinary, takesReactions, whyNoReply } from '@/lib/outreach/rules/messages/chat-rules';
import type { AttachmentView, ChatLine, ChatView, MessageView, OpenChatView } from '@/lib/protocol/inbox';
import type { EntryView } from '@/lib/protocol/send';
import { type Asking, ChatAsides } from './chat-asides';
import { ChatReply } from './chat-reply';
import type { ChatState, MessageListPage } from './chat-session';
import type { InboxProps } from './inbox-props';
import { MessageLine } from './message-line';
import { MessageList } from './message-list';
import type { Inbox } from './use-inbox';
import { type InboxKeys, isInList, useInboxKeys } from './use-inbox-keys';
import './inbox.css';

/** The chat as its line in the list has it, and what is said of it since. */
function lineOf({ opened, chatId, list }: Inbox): ChatLine | null {
  const line = list.state.chats?.find((chat) => chat.chatId === chatId) ?? null;
  return opened ? { ...line, ...opened.chat } : line;
}

/** Where the keyboard leads from a conversation, and what is asked about it. */
function useChatKeys({ inbox, back }: InboxProps, root: { readonly current: HTMLElement | null }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const { session, state } = inbox.list;
  const chat = lineOf(inbox);
  const chats = state.chats ?? [];
  const place = chats.findIndex(({ chatId }) => chatId === inbox.chatId);
  const next = chats[place + 1] ?? null;
  const previous = place > 0 ? chats[place - 1] : null;
  const go = (to: ChatLine | null | undefined) => to && inbox.open(to.chatId);
  const decide = (until: string | null) => {
    if (!chat) return;
    session?.decide(chat, until);
    if (until === 'again') return;
    if (next && !back.isElsewhere) inbox.open(next.chatId);
    else back.leave();
  };
  const keys: InboxKeys = {
    next: () => go(next),
    previous: () => go(previous),
    done: () => decide(chat?.away ? 'again' : null),
    putOff: () => chat && setAsking({ kind: 'put-off', chat }),
    label: () => chat && chat.attendeeProviderId !== null && setAsking({ kind: 'labels', chat }),
    reply: () => root.current?.querySelector<HTMLElement>(COMPOSER_BOX)?.focus(),
    isTheirs: () => !isInList(),
    list: () => null,
  };
  useInboxKeys(keys);
  const answered = () => {
    setAsking(null);
    root.current?.querySelector<HTMLElement>(`#${TITLE_ID}`)?.focus();
  };
  return {
    chat,
    next,
    asking,
    keys,
    until: (day: string | null) => {
      if (day === null) return answered();
      setAsking(null);
      decide(day);
    },
    labelled: () => {
      void session?.list();
      answered();
    },
  };
}

const TITLE_ID = 'chat-title';

/** One conversation: who it is with, what was said, and the reply. */
export function ChatScreen(props: InboxProps) {
  const { ask, inbox, now } = props;
  const { state, session } = inbox.chat;
  const { opened } = inbox;
  const root = useRef<HTMLElement>(null);
  const { chat, next, asking, keys, until, labelled } = useChatKeys(props, root);
  const name = opened ? chatName(opened.chat) : '';
  const problem = state.refused ?? state.problem ?? (state.opened?.ok === false ? state.opened.problem : null);
  return (
    <section class="chat" aria-labelledby={TITLE_ID} ref={root}>
      <Head {...props} chat={chat} keys={keys} />
      <ChatAsides
        ask={ask}
        accountId={inbox.accountId}
        list={inbox.list.session}
        asking={asking}
        now={now}
        onUntil={until}
        onLabelled={labelled}
      />
      {problem && (
        <ProblemNotice
          problem={problem}
          name={name}
          now={now}
          actions={<Button onClick={() => void session?.read()}>{SCREEN_ACTION_WORDS.again}</Button>}
        />
      )}
      <Messages inbox={inbox} now={now} />
      {opened && <ChatReply {...props} opened={opened} />}
      <AfterReply {...props} next={next} />
      {opened && state.quota && takesMessages(opened.chat) && <Quota quota={state.quota} counted="message" now={now} />}
    </section>
  );
}

/** Where a reply leads: to the next conversation, or back. The focus stays in the box, for whoever writes on to the same person. */
function AfterReply({ inbox, back, next }: InboxProps & { readonly next: ChatLine | null }) {
  const [replied, setReplied] = useState(false);
  const isLeaving = inbox.screen?.kind === 'sending';
  useEffect(() => {
    if (isLeaving) setReplied(true);
  }, [isLeaving]);
  if (!replied || isLeaving || inbox.person.state.drafts.message.text !== '') return null;
  return (
    <div class="chat-next">
      {next && <Button onClick={() => inbox.open(next.chatId)}>{nextWords(chatName(next))}</Button>}
      <Button kind="quiet" onClick={back.leave}>
        {back.words}
      </Button>
    </div>
  );
}

interface HeadProps extends InboxProps {
  readonly chat: ChatLine | null;
  readonly keys: InboxKeys;
}

function Head({ inbox, onOpenPerson, back, chat, keys }: HeadProps) {
  const { opened } = inbox;
  const { session } = inbox.chat;
  const kind = chat && chatKind(chat);
  const providerId = chat?.attendeeProviderId ?? null;
  return (
    <header class="chat-head">
      <IconButton icon="back" label={back.words} onClick={back.leave} />
      <div class="chat-title">
        <h1 id={TITLE_ID} tabIndex={-1}>
          <bdi>{chat ? chatName(chat) : INBOX.chat}</bdi>
        </h1>
        {kind && <p class="small muted">{kind}</p>}
      </div>
      <div class="chat-buttons">
        {chat && opened && (
          <IconButton
            icon={chat.unreadCount > 0 ? 'read' : 'unread'}
            label={chat.unreadCount > 0 ? INBOX.markRead : INBOX.markUnread}
            onClick={() => void session?.mark(chat.unreadCount > 0)}
          />
        )}
        {chat && <IconButton icon="clock" label={putOffWords(chatName(chat))} onClick={keys.putOff} />}
        {chat && (
          <IconButton
            icon={chat.away ? 'undo' : 'check'}
            label={(chat.away ? bringBackWords : doneWords)(chatName(chat))}
            onClick={keys.done}
          />
        )}
        {chat && providerId !== null && (
          <IconButton
            icon="person"
            label={showWords(chatName(chat))}
            onClick={() => onOpenPerson({ kind: 'provider-id', value: providerId })}
          />
        )}
        <IconButton icon="again" label={INBOX.readAgain} onClick={() => void session?.readAgain()} />
      </div>
    </header>
  );
}

function Messages({ inbox, now }: Pick<InboxProps, 'inbox' | 'now'>) {
  const { opened, screen } = inbox;
  const { session, state } = inbox.chat;
  // Times are relative to the opening, so that pages that are drawn need not be drawn again.
  const [openedAt] = useState(now);
  const { reply } = inbox;
  const replySession = opened && takesMessages(opened.chat) ? inbox.person.session : null;
  const isReactable = opened !== null && takesReactions(opened.chat);
  const onReply = useMemo(
    () =>
      replySession &&
      (({ messageId }: MessageView) => {
        replySession.edit('quoted', quoteName({ chatId: opened?.chat.chatId ?? '', messageId }));
        reply();
      }),
    [replySession, opened, reply],
  );
  const draw = useCallback(
    (message: MessageView) => (
      <MessageLine
        key={message.messageId}
        message={message}
        nameOf={(senderId) => nameOf(senderId, opened)}
        now={openedAt}
        changes={(isReactable && session?.changes) || null}
        onReply={onReply}
        onLook={() => void session?.read()}
        onLoad={(of: MessageView, attachment: AttachmentView) =>
          session ? session.attachment(of, attachment) : new Promise(() => {})
        }
      />
    ),
    [session, opened, isReactable, openedAt, onReply],
  );
  if (state.pages === null) return <Waiting state={state} />;
  const entries = screen && 'view' in screen ? screen.view.entries : [];
  const pages = withSent(state.pages, entries, inbox.chatId);
  if (pages.every((page) => page.length === 0)) return <p class="chat-body muted">{CONVERSATION_WORDS.empty}</p>;
  return (
    <MessageList
      pages={pages}
      more={state.cursor !== null}
      reading={state.readingEarlier}
      onEarlier={() => void session?.readEarlier()}
    >
      {draw}
    </MessageList>
  );
}

function Waiting({ state }: { readonly state: ChatState }) {
  return (
    <div class="chat-body">
      {state.problem === null && (
        <div>
          <p class="hidden" role="status">
            {INBOX.readingMessages}
          </p>
          <SkeletonLines />
        </div>
      )}
    </div>
  );
}

const nameOf = (senderId: string | null, opened: OpenChatView | null): string => {
  const known = opened?.people.find((one) => isSamePerson(one, { providerId: senderId }))?.name;
  // Between two people it can only be the other one, whatever id the message has.
  return known ?? chatName(opened?.chat.isGroup === false ? opened.chat : NOBODY);
};

/** Whether it can be replied to by a message: not a group, and not by an InMail. */
const takesMessages = (chat: ChatView): boolean => whyNoReply(chat) === null && isOrdinary(chat);

const NOBODY = { name: null, isGroup: false } as const;

/** The pages with what was sent from here and is not listed yet, at the end. */
function withSent(
  pages: readonly MessageListPage[],
  entries: readonly EntryView[],
  chatId: string | null,
): readonly MessageListPage[] {
  const here = entries.filter(({ ids, target }) => (ids.chatId ?? target.chatId) === chatId);
  const listed = new Set(pages.flat().map(({ messageId }) => messageId));
  const added = conversation(pages.at(-1) ?? [], here).filter(({ messageId }) => !listed.has(messageId));
  return added.length === 0 ? pages : [...pages, added];
}
