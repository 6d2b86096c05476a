import { useCallback, useMemo, useState } from 'preact/hooks';
import { conversation } from '@/components/person/conversation';
import { Button, IconButton } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { SkeletonLines } from '@/components/ui/skeleton';
import { chatKind, chatName, INBOX, noReplySentence, showWords } from '@/lib/copy/inbox-copy';
import { MESSAGES_EMPTY, SCREEN_ACTION_WORDS } from '@/lib/copy/person-copy';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import { quoteName } from '@/lib/outreach/rules/draft-fields';
import type { AttachmentView, ChatView, MessageView, OpenChatView } from '@/lib/protocol/inbox';
import type { EntryView } from '@/lib/protocol/send';
import { ChatReply } from './chat-reply';
import type { ChatState, MessageListPage } from './chat-session';
import type { InboxProps } from './inbox-props';
import { MessageLine } from './message-line';
import { MessageList } from './message-list';
import './inbox.css';

/** One conversation: who it is with, what was said, and the reply. */
export function ChatScreen(props: InboxProps) {
  const { inbox, now } = props;
  const { state, session } = inbox.chat;
  const { opened } = inbox;
  const name = opened ? chatName(opened.chat) : '';
  const problem = state.refused ?? state.problem ?? (state.opened?.ok === false ? state.opened.problem : null);
  return (
    <div class="chat">
      <Head {...props} />
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
    </div>
  );
}

function Head({ inbox, onOpenPerson }: InboxProps) {
  const { opened, chatId, list } = inbox;
  const { session, state } = inbox.chat;
  // Until the chat is opened its line in the list says who it is with.
  const chat = opened?.chat ?? list.state.chats?.find((line) => line.chatId === chatId) ?? null;
  const kind = chat && chatKind(chat);
  const providerId = chat?.attendeeProviderId ?? null;
  return (
    <header class="chat-head">
      <IconButton icon="back" label={INBOX.back} onClick={() => inbox.open(null)} />
      <div class="chat-title">
        <h1>
          <bdi>{chat ? chatName(chat) : INBOX.chat}</bdi>
        </h1>
        {kind && <p class="small muted">{kind}</p>}
      </div>
      {chat && opened && (
        <Button kind="quiet" busy={state.marking} onClick={() => void session?.mark(chat.unreadCount > 0)}>
          {chat.unreadCount > 0 ? INBOX.markRead : INBOX.markUnread}
        </Button>
      )}
      {chat && providerId !== null && (
        <IconButton
          icon="person"
          label={showWords(chatName(chat))}
          onClick={() => onOpenPerson({ kind: 'provider-id', value: providerId })}
        />
      )}
      <IconButton icon="again" label={INBOX.readAgain} onClick={() => void session?.read()} />
    </header>
  );
}

function Messages({ inbox, now }: Pick<InboxProps, 'inbox' | 'now'>) {
  const { opened, screen } = inbox;
  const { session, state } = inbox.chat;
  // Times are relative to the opening, so that pages that are drawn need not be drawn again.
  const [openedAt] = useState(now);
  const { reply } = inbox;
  const replySession = opened && isOrdinary(opened.chat) ? inbox.person.session : null;
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
        changes={session?.changes ?? null}
        onReply={onReply}
        onLook={() => void session?.read()}
        onLoad={(of: MessageView, attachment: AttachmentView) =>
          session ? session.attachment(of, attachment) : new Promise(() => {})
        }
      />
    ),
    [session, opened, openedAt, onReply],
  );
  if (state.pages === null) return <Waiting state={state} />;
  const entries = screen && 'view' in screen ? screen.view.entries : [];
  const pages = withSent(state.pages, entries, inbox.chatId);
  if (pages.every((page) => page.length === 0)) return <p class="chat-body muted">{MESSAGES_EMPTY}</p>;
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
const isOrdinary = (chat: ChatView): boolean => noReplySentence(chat) === null && chat.contentType !== 'inmail';

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
