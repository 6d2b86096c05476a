import { Avatar } from '@/components/ui/avatar';
import { Button, IconButton } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { keepFocus } from '@/components/ui/keep-focus';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { VirtualList } from '@/components/ui/virtual-list';
import { chatKind, chatName, emptySentence, fillWords, foundWords, INBOX, unreadWords } from '@/lib/copy/inbox-copy';
import { moment } from '@/lib/copy/moment';
import { SCREEN_ACTION_WORDS } from '@/lib/copy/person-copy';
import type { ChatView } from '@/lib/protocol/inbox';
import './inbox.css';
import type { InboxState } from './inbox-session';

/** px. */
const ROW_HEIGHT = 64;

interface ChatListProps {
  readonly state: InboxState;
  readonly now: number;
  /** The chat that was open before. */
  readonly lastChatId: string | null;
  readonly onSearch: (search: string) => void;
  readonly onUnreadOnly: (unreadOnly: boolean) => void;
  readonly onMore: () => void;
  readonly onOpen: (chatId: string) => void;
  readonly onRead: () => void;
}

/** Every conversation, newest first, with a search over the names. */
export function ChatList(props: ChatListProps) {
  const { state, now, onSearch, onUnreadOnly, onRead } = props;
  return (
    <div class="inbox">
      <h1 class="hidden">{INBOX.heading}</h1>
      <div class="inbox-head">
        <search>
          <Field label={INBOX.search} value={state.search} onInput={onSearch} />
        </search>
        <div class="inbox-bar small muted">
          <label class="inbox-unread-only">
            <input
              type="checkbox"
              checked={state.unreadOnly}
              onChange={(event) => onUnreadOnly(event.currentTarget.checked)}
            />
            {INBOX.unreadOnly}
          </label>
          <span class="inbox-count">{countWords(state)}</span>
          <IconButton icon="again" label={INBOX.readAgain} onClick={onRead} />
        </div>
        {state.problem && (
          <ProblemNotice
            problem={state.problem}
            now={now}
            actions={<Button onClick={onRead}>{SCREEN_ACTION_WORDS.again}</Button>}
          />
        )}
      </div>
      <Chats {...props} />
    </div>
  );
}

const isNarrowed = ({ search, unreadOnly }: InboxState) => search.trim() !== '' || unreadOnly;

function countWords(state: InboxState): string {
  if (state.fill === null) return state.problem ? '' : INBOX.reading;
  return isNarrowed(state) ? foundWords(state.total) : fillWords(state.fill);
}

function Chats({ state, now, lastChatId, onMore, onOpen }: ChatListProps) {
  const { chats, total, fill, problem, search, unreadOnly } = state;
  const waiting = fill === null && problem === null;
  if (chats === null || (chats.length === 0 && waiting)) return problem ? null : <Waiting />;
  if (chats.length === 0) return <p class="inbox-empty muted">{emptySentence(isNarrowed(state))}</p>;
  return (
    <VirtualList
      search={`${unreadOnly} ${search}`}
      label={INBOX.list}
      items={chats}
      total={total}
      rowHeight={ROW_HEIGHT}
      keyOf={({ chatId }) => chatId}
      onNearEnd={onMore}
    >
      {(chat) => <Line chat={chat} now={now} lastChatId={lastChatId} onOpen={onOpen} />}
    </VirtualList>
  );
}

function Waiting() {
  return (
    <div class="inbox-waiting">
      {['first', 'second', 'third'].map((key) => (
        <div key={key}>
          <Skeleton shape="line" />
          <Skeleton shape="short" />
        </div>
      ))}
    </div>
  );
}

function Line({
  chat,
  now,
  lastChatId,
  onOpen,
}: Pick<ChatListProps, 'now' | 'onOpen' | 'lastChatId'> & { readonly chat: ChatView }) {
  const name = chatName(chat);
  const kind = chatKind(chat);
  return (
    <button
      class="virtual-row chat-line"
      type="button"
      data-unread={chat.unreadCount > 0}
      onClick={() => onOpen(chat.chatId)}
      ref={chat.chatId === lastChatId ? keepFocus : null}
    >
      <Avatar fullName={name} />
      <span class="chat-line-words">
        <span class="chat-line-name">
          <bdi>{name}</bdi>
        </span>
        {kind !== null && (
          <span class="chat-line-kind small muted">
            <bdi>{kind}</bdi>
          </span>
        )}
      </span>
      <span class="chat-line-side small muted">
        <span>{chat.at === 0 ? '' : moment(chat.at, now)}</span>
        {chat.unreadCount > 0 && <span class="chat-line-unread">{unreadWords(chat.unreadCount)}</span>}
      </span>
    </button>
  );
}
