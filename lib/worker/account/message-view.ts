import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { MessageView, QuotedView } from '@/lib/protocol/inbox';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import type { Message } from '@/lib/unipile/shapes/message';
import { messageRecord } from './message-record';

type Owner = Pick<StoredAccount, 'providerId'>;

/** A message as surfaces draw it, as its account sees it. `notes`: ids of messages that are notes of invitations. */
export const messageView =
  (owner: Owner, chatId: string, notes: ReadonlySet<string>) =>
  (message: Message): MessageView => {
    const { chatId: _, ...record } = messageRecord(chatId, notes)(message);
    const { senderId, seen, edited, deleted, isEvent, subject, messageType } = message;
    return {
      ...record,
      senderId,
      seen,
      edited,
      deleted,
      isEvent,
      subject,
      inMail: messageType?.startsWith('INMAIL') ?? false,
      attachments: message.attachments.map(({ attachmentId, fileName, type, mimeType, size, unavailable, link }) => ({
        attachmentId,
        name: fileName,
        type: link === null ? (mimeType ?? type) : type,
        size,
        available: !unavailable,
        link,
      })),
      reactions: message.reactions,
      quoted: message.quoted && quotedView(owner, message.quoted),
    };
  };

function quotedView({ providerId }: Owner, { ids, text, senderId }: NonNullable<Message['quoted']>): QuotedView {
  const unknown = senderId === null || providerId === null;
  return { ids, text, senderId, own: unknown ? null : isSamePerson({ providerId }, { providerId: senderId }) };
}
