import { ChatList } from './chat-list';
import { ChatScreen } from './chat-screen';
import type { InboxProps } from './inbox-props';
import './inbox.css';

/** The conversations, and the one that is open. */
export function InboxTab(props: InboxProps) {
  const { ask, inbox, now } = props;
  const { session, state } = inbox.list;
  if (inbox.chatId !== null) return <ChatScreen key={inbox.chatId} {...props} />;
  return (
    <ChatList
      ask={ask}
      accountId={inbox.accountId}
      session={session}
      state={state}
      now={now}
      lastChatId={inbox.lastChatId}
      onSearch={(search) => session?.search(search)}
      onUnreadOnly={(unreadOnly) => session?.showUnread(unreadOnly)}
      onMore={() => void session?.more()}
      onOpen={inbox.open}
      onRead={() => void session?.read()}
    />
  );
}
