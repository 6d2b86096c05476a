import type { ChatMessageView, ChatView } from '@/lib/protocol/inbox';
import { message, NOW, person } from './people';

export const chatView = (patch: Partial<ChatView> = {}): ChatView => ({
  chatId: 'chat-1',
  name: 'Jane Doe',
  attendeeProviderId: person().providerId,
  isGroup: false,
  at: NOW,
  unreadCount: 0,
  subject: null,
  contentType: null,
  readOnly: false,
  ...patch,
});

export const chatMessage = (patch: Partial<ChatMessageView> = {}): ChatMessageView => ({
  ...message(),
  senderId: person().providerId,
  seen: false,
  edited: false,
  deleted: false,
  isEvent: false,
  inMail: false,
  subject: null,
  attachments: [],
  reactions: [],
  ...patch,
});
