import { useMemo } from 'preact/hooks';
import { spoken } from '@/lib/copy/language/say';
import { MINUTE_MS } from '@/lib/durations';
import { ChatList } from './chat-list';
import { ChatScreen } from './chat-screen';
import type { InboxProps } from './inbox-props';
import './inbox.css';

/** The conversations, and the one that is open: beside each other where there is space for both, else the open one alone. */
export function InboxTab(props: InboxProps) {
  return (
    <div class="inbox-panes">
      <Conversations {...props} />
      {props.inbox.chatId !== null && <ChatScreen key={props.inbox.chatId} {...props} />}
    </div>
  );
}

/** The list, which is not drawn again at each key that is typed beside it: only once something in it is another. */
function Conversations({ ask, inbox, now }: InboxProps) {
  const { accountId, chatId, open } = inbox;
  const { session, state } = inbox.list;
  return useMemo(
    () => (
      <ChatList
        ask={ask}
        accountId={accountId}
        session={session}
        state={state}
        now={now}
        openChatId={chatId}
        onSearch={(search) => session?.search(search)}
        onUnreadOnly={(unreadOnly) => session?.showUnread(unreadOnly)}
        onMore={() => void session?.more()}
        onOpen={(chosen) => {
          // The next key belongs to the chat that opens, as if its row were gone.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          open(chosen);
        }}
        onRead={() => void session?.read()}
      />
    ),
    // Moments are said to the minute, and in another language otherwise.
    [ask, accountId, session, state, chatId, open, Math.floor(now / MINUTE_MS), spoken()],
  );
}
