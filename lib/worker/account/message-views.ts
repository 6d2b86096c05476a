import { isSamePerson } from '@/lib/outreach/journal/same-person';
import { stateOfChange, type WantedChange } from '@/lib/outreach/rules/messages/message-rules';
import { reactionsNow } from '@/lib/outreach/rules/messages/reaction-rules';
import type { MessageView, QuotedView } from '@/lib/protocol/inbox';
import type { StoredAccount } from '@/lib/storage/account/connection-item';
import type { KeptChange } from '@/lib/storage/inbox/kept-changes-item';
import type { Message } from '@/lib/unipile/shapes/message';
import type { InvitationNotes } from './invitation-notes';
import type { KeptChanges } from './kept-changes';
import { messageRecord } from './message-record';

type Owner = Pick<StoredAccount, 'accountId' | 'providerId'>;

/** A chat, and who the other person in it is; null in a group. */
export interface InChat {
  readonly chatId: string;
  readonly attendeeProviderId: string | null;
}

/** Messages as surfaces draw them, as their account sees them. */
export type MessageViews = ReturnType<typeof createMessageViews>;

export function createMessageViews(deps: {
  readonly notes: InvitationNotes;
  readonly changes: Pick<KeptChanges, 'in'>;
  now(): number;
}) {
  const { notes, changes, now } = deps;
  return async (owner: Owner, chat: InChat, messages: readonly Message[]): Promise<readonly MessageView[]> => {
    const { accountId } = owner;
    const { chatId } = chat;
    const [told, changesOf] = await Promise.all([
      notes.among(accountId, chat.attendeeProviderId, messages),
      changes.in({ accountId, chatId }),
    ]);
    return messages.map((message) => {
      const kept = changesOf(message.messageId);
      const read = messageView(owner, chatId, told)(message);
      const { reactions, inDoubt, notMade } = reactionsNow(read.reactions, kept.reacted, now());
      const ofReactions = { reactions, reactionDoubt: inDoubt, reactionNotMade: notMade };
      const view = { ...read, ...ofReactions, typed: null, doubt: null, notMade: null };
      return message.own ? withChange(view, kept, now()) : view;
    });
  };
}

/** An own message with what is known here of its change. */
function withChange(view: MessageView, { typed, left }: Pick<KeptChange, 'typed' | 'left'>, now: number): MessageView {
  const stands = stateOfChange(left, view, now);
  if (stands === 'as-read' || left === null) return { ...view, typed: typed === view.text ? null : typed };
  const { wanted } = left;
  if (stands === 'as-wanted') return { ...changed(view, wanted), typed };
  if (stands === 'not-made') return { ...view, typed, notMade: wanted };
  return { ...view, typed: typed ?? (wanted.kind === 'edit' ? wanted.text : null), doubt: wanted };
}

/** A message as it stands once a change is made. */
export const changed = (view: MessageView, wanted: WantedChange): MessageView =>
  wanted.kind === 'edit'
    ? { ...view, text: wanted.text, edited: true, typed: null, doubt: null, notMade: null }
    : { ...view, text: null, deleted: true, typed: null, doubt: null, notMade: null };

const messageView =
  (owner: Owner, chatId: string, notes: ReadonlySet<string>) =>
  (message: Message): Omit<MessageView, 'typed' | 'doubt' | 'notMade' | 'reactionDoubt' | 'reactionNotMade'> => {
    const { messageId, text, at, own, invitationNote } = messageRecord(chatId, notes)(message);
    const { senderId, seen, edited, deleted, isEvent, subject, messageType } = message;
    return {
      messageId,
      text,
      at,
      own,
      invitationNote,
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
