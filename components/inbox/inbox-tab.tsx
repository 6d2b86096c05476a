import { ChatList } from './chat-list';
import { ChatScreen } from './chat-screen';
import type { InboxProps } from './inbox-props';
import './inbox.css';

/** The conversations, and the one that is open: beside each other where there is space for both, else the open one alone. */
export function InboxTab(props: InboxProps) {
  const { ask, inbox, now } = props;
  const { session, state } = inbox.list;
  return (
    <div class="inbox-panes">
      <ChatList
        ask={ask}
        accountId={inbox.accountId}
        session={session}
        state={state}
        now={now}
        openChatId={inbox.chatId}
        onSearch={(search) => session?.search(search)}
        onUnreadOnly={(unreadOnly) => session?.showUnread(unreadOnly)}
        onMore={() => void session?.more()}
        onOpen={(chatId) => {
          // The next key belongs to the chat that opens, as if its row were gone.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          inbox.open(chatId);
        }}
        onRead={() => void session?.read()}
      />
      {inbox.chatId !== null && <ChatScreen key={inbox.chatId} {...props} />}
    </div>
  );
}
