import type { Target } from '@/components/person/screen';
import type { Step } from '@/components/person/ways';
import { ChatList } from './chat-list';
import { ChatScreen } from './chat-screen';
import type { Inbox } from './use-inbox';
import './inbox.css';

export interface InboxTabProps {
  readonly inbox: Inbox;
  readonly now: number;
  readonly onStep: (step: Step) => void;
  readonly onOpenPerson: (person: Target) => void;
}

/** The conversations, and the one that is open. */
export function InboxTab(props: InboxTabProps) {
  const { inbox, now } = props;
  const { session, state } = inbox.list;
  if (inbox.chatId !== null) return <ChatScreen key={inbox.chatId} {...props} />;
  return (
    <ChatList
      state={state}
      now={now}
      onSearch={(search) => session?.search(search)}
      onUnreadOnly={(unreadOnly) => session?.showUnread(unreadOnly)}
      onMore={() => void session?.more()}
      onOpen={inbox.open}
      onRead={() => void session?.read()}
    />
  );
}
