import type { MessageRecord } from '@/lib/outreach/people/linkedin-records';
import type { Message } from '@/lib/unipile/shapes/message';

/** The real messages of one account, also those that were deleted: a key sees the chats of every account of the DSN. */
export const everWritten = (messages: readonly Message[], accountId: string): readonly Message[] =>
  messages.filter((message) => message.accountId === accountId && !message.isEvent && !message.hidden);

/** Those of them that are there still. */
export const ownMessages = (messages: readonly Message[], accountId: string): readonly Message[] =>
  everWritten(messages, accountId).filter(({ deleted }) => !deleted);

/** A message as the journal compares it and the popup shows it; `notes` are those that were told to be an invitation's by their words. */
export const messageRecord =
  (chatId: string, notes: ReadonlySet<string>) =>
  ({ messageId, text, at, own, deleted, messageType }: Message): MessageRecord => ({
    messageId,
    chatId,
    text: deleted ? null : text,
    at: at ?? 0,
    own,
    invitationNote: messageType === 'INVITATION' || notes.has(messageId),
    ...(notes.has(messageId) && { toldByWords: true }),
  });
