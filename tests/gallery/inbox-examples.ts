import type { ChatLine } from '@/lib/protocol/inbox';
import { NOW, person } from './people';

export const chatView = (patch: Partial<ChatLine> = {}): ChatLine => ({
  chatId: 'chat-1',
  name: 'Jane Doe',
  attendeeProviderId: person().providerId,
  isGroup: false,
  at: NOW,
  unreadCount: 0,
  subject: null,
  contentType: null,
  readOnly: false,
  mailbox: 'own',
  ...patch,
});
