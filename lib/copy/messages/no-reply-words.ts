import { type PlainKey, words } from '@/lib/copy/language/say';
import type { NoReply } from '@/lib/outreach/rules/messages/chat-rules';

/** Why nothing can be written into a chat. */
export const NO_REPLY_WORDS = words({
  group: 'inbox_no_reply_group',
  advertisement: 'inbox_no_reply_advertisement',
  company: 'inbox_no_reply_company',
  'read-only': 'inbox_no_reply_read_only',
  nobody: 'inbox_no_reply_nobody',
} satisfies Record<NoReply, PlainKey>);
