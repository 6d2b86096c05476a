import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PersonAvatar } from '@/components/person/person-avatar';
import { Button, IconButton } from '@/components/ui/button';
import { focusWhenThere } from '@/components/ui/focus-when-there';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { SearchField } from '@/components/ui/search-field';
import { Skeleton } from '@/components/ui/skeleton';
import { VirtualList } from '@/components/ui/virtual-list';
import {
  chatKind,
  chatName,
  emptySentence,
  fillWords,
  foundWords,
  INBOX,
  lastWordsLine,
  unreadWords,
} from '@/lib/copy/inbox-copy';
import { isolated } from '@/lib/copy/language/say';
import { moment } from '@/lib/copy/moment';
import { SCREEN_ACTION_WORDS } from '@/lib/copy/person-copy';
import type { ChatLine } from '@/lib/protocol/inbox';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { type Asking, ChatAsides } from './chat-asides';
import './inbox.css';
import type { InboxSession, InboxState } from './inbox-session';
import { isInList, useInboxKeys } from './use-inbox-keys';

/** px. */
const ROW_HEIGHT = 64;

interface ChatListProps {
  readonly ask: Ask;
  readonly accountId: string | null;
  readonly session: InboxSession | null;
  readonly state: InboxState;
  readonly now: number;
  /** The chat that is open, beside the list or in its place. */
  readonly openChatId: string | null;
  readonly onSearch: (search: string) => void;
  readonly onUnreadOnly: (unreadOnly: boolean) => void;
  readonly onMore: () => void;
  readonly onOpen: (chatId: string) => void;
  readonly onRead: () => void;
}

const rowAt = (place: number) => `li[aria-posinset="${place + 1}"] button`;

/** Where the keyboard is among the chats, and what its keys do there. */
function useListKeys({ state, session, openChatId, onOpen }: ChatListProps) {
  const root = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  /** The place in the list that gets the focus once it is drawn. */
  const wanted = useRef<number | null>(null);
  const chats = state.chats ?? [];

  const at = () => Number(document.activeElement?.closest('.inbox li')?.getAttribute('aria-posinset') ?? 0) - 1;
  const focusAt = (place: number) => {
    const row = root.current?.querySelector<HTMLElement>(rowAt(place));
    (row ?? root.current?.querySelector<HTMLElement>('.inbox-empty'))?.focus();
  };
  const next = (place: number) => {
    wanted.current = Math.max(0, Math.min(place, chats.length - 1));
  };
  const place = useRef(0);
  const question = (kind: Asking['kind']) => {
    place.current = at();
    const chat = chats[place.current];
    if (chat && (kind === 'put-off' || chat.attendeeProviderId !== null)) setAsking({ kind, chat });
  };
  const answered = () => {
    wanted.current = place.current;
    setAsking(null);
  };

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    focusAt(Math.min(wanted.current, Math.max(0, chats.length - 1)));
    wanted.current = null;
  });
  const isDrawn = chats.length > 0 || (state.chats !== null && isKnownEmpty(state));
  const isOpen = openChatId !== null;
  /** The chat that was read last: its row is where the keyboard goes back to. */
  const last = useRef(openChatId);
  useLayoutEffect(() => {
    if (openChatId !== null) last.current = openChatId;
    const { activeElement, body } = document;
    if (isOpen || !isDrawn || (activeElement !== null && activeElement !== body)) return;
    const before = chats.findIndex(({ chatId }) => chatId === last.current);
    if (root.current && before > 0) focusWhenThere(root.current, rowAt(before));
    else focusAt(0);
  }, [isDrawn, openChatId]);

  useInboxKeys({
    next: () => focusAt(Math.min(at() + 1, chats.length - 1)),
    previous: () => focusAt(Math.max(at() - 1, 0)),
    done: () => {
      const chat = chats[at()];
      if (!chat) return;
      next(at());
      session?.decide(chat, chat.away ? 'again' : null);
    },
    putOff: () => question('put-off'),
    label: () => question('labels'),
    reply: () => {
      const chat = chats[at()];
      if (chat) onOpen(chat.chatId);
    },
    // Beside an open chat the keys are the list's only while the keyboard is in it.
    isTheirs: () => !isOpen || isInList(),
    list: () => root.current,
  });
  const until = (day: string | null) => {
    if (asking && day !== null) session?.decide(asking.chat, day);
    answered();
  };
  const labelled = () => {
    void session?.list();
    answered();
  };
  return { root, asking, until, labelled };
}

/** Every conversation, newest first, with a search over the names. */
export function ChatList(props: ChatListProps) {
  const { ask, accountId, session, state, now, openChatId, onSearch, onUnreadOnly, onRead } = props;
  const { root, asking, until, labelled } = useListKeys(props);
  return (
    <div class="inbox" ref={root}>
      <h1 class="hidden">{INBOX.heading}</h1>
      <div class="inbox-head">
        <search>
          <SearchField label={INBOX.search} value={state.search} onInput={onSearch} />
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
      <ChatAsides
        ask={ask}
        accountId={accountId}
        // What was decided is said once: beside the open chat.
        list={openChatId === null ? session : null}
        asking={asking}
        now={now}
        onUntil={until}
        onLabelled={labelled}
      />
      <Chats {...props} />
    </div>
  );
}

const isNarrowed = ({ search, unreadOnly }: InboxState) => search.trim() !== '' || unreadOnly;

/** Of an inbox that was not read to its end nobody can say that it is empty; a search says when it will be. */
const isKnownEmpty = (state: InboxState) =>
  state.problem === null && state.fill !== null && (state.fill.done || isNarrowed(state));

function countWords(state: InboxState): string {
  if (state.fill === null) return state.problem ? '' : INBOX.reading;
  return isNarrowed(state) ? foundWords(state.total) : fillWords(state.fill);
}

function Chats({ state, now, openChatId, onMore, onOpen }: ChatListProps) {
  const { chats, total, problem, search, unreadOnly } = state;
  if (chats === null || (chats.length === 0 && !isKnownEmpty(state))) return problem ? null : <Waiting />;
  if (chats.length === 0)
    return (
      <p class="inbox-empty muted" tabIndex={-1}>
        {emptySentence(isNarrowed(state))}
      </p>
    );
  return (
    <VirtualList
      search={`${unreadOnly} ${search}`}
      label={INBOX.list}
      items={chats}
      total={total}
      rowHeight={ROW_HEIGHT}
      keyOf={({ chatId }) => chatId}
      inSight={openChatId}
      onNearEnd={onMore}
    >
      {(chat) => <Line chat={chat} now={now} isOpen={chat.chatId === openChatId} onOpen={onOpen} />}
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
  isOpen,
  onOpen,
}: Pick<ChatListProps, 'now' | 'onOpen'> & { readonly chat: ChatLine; readonly isOpen: boolean }) {
  const name = chatName(chat);
  const kind =
    [chat.away ? INBOX.away : null, chatKind(chat), ...(chat.labels ?? []).map(isolated)].filter(Boolean).join(' · ') ||
    null;
  return (
    <button
      class="virtual-row chat-line"
      type="button"
      data-unread={chat.unreadCount > 0}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => onOpen(chat.chatId)}
    >
      <PersonAvatar providerId={chat.attendeeProviderId} fullName={name} />
      <span class="chat-line-words">
        <bdi class="chat-line-name">{name}</bdi>
        {kind !== null && <span class="chat-line-kind small muted">{kind}</span>}
        {chat.lastWords && <bdi class="chat-line-said small muted">{lastWordsLine(chat.lastWords)}</bdi>}
      </span>
      <span class="chat-line-side small muted">
        <span>{chat.at === 0 ? '' : moment(chat.at, now)}</span>
        {chat.unreadCount > 0 && <span class="chat-line-unread">{unreadWords(chat.unreadCount)}</span>}
      </span>
    </button>
  );
}
