import type { MessageRecord } from '@/lib/outreach/people/linkedin-records';
import type { Message } from '@/lib/unipile/shapes/message';

/** The real messages of one account: a key sees the chats of every account of the DSN. */
export const ownMessages = (messages: readonly Message[], accountId: string): readonly Message[] =>
  messages.filter(
    (message) => message.accountId === accountId && !message.isEvent && !message.hidden && !message.deleted,
  );

/** A message as the journal compares it and the popup shows it; `notes` are those that were told to be an invitation's by their words. */
export const messageRecord =
  (chatId: string, notes: ReadonlySet<string>) =>
  ({ messageId, text, at, own, messageType }: Message): MessageRecord => ({
    messageId,
    chatId,
    text,
    at: at ?? 0,
    own,
    invitationNote: messageType === 'INVITATION' || notes.has(messageId),
    ...(notes.has(messageId) && { toldByWords: true }),
  });
