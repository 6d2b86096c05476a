import type {
  ChatPage,
  ChatView,
  FillView,
  InboxView,
  InMailView,
  OpenChatView,
  SectionView,
  TimelineEvent,
} from './inbox-views';

/** What each request about chats answers when it succeeds. */
export interface InboxAnswers {
  'inbox.list': InboxView;
  'inbox.fill': FillView;
  'inbox.chat': OpenChatView;
  'inbox.messages': ChatPage;
  'inbox.mark': ChatView;
  'inbox.attachment': { readonly name: string | null; readonly base64: string };
  'inmail.balance': InMailView;
  /** Oldest first. */
  'person.timeline': readonly TimelineEvent[];
  'person.section': SectionView;
}
