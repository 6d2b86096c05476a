import type { ListPageInput } from '@/lib/unipile/http/list-page';
import type { OutgoingFile } from './outgoing-file';

/** One emoji with which people answered a message. */
export interface Reaction {
  readonly value: string;
  readonly count: number;
  /** Whether it is the account's own as well; null where the message does not say. */
  readonly own: boolean | null;
  /** Provider ids of the others who gave it; empty where the message does not say. */
  readonly senderIds: readonly string[];
}

/** The message that another one replies to. */
export interface QuotedMessage {
  /** Every id that the reply names it by; it may name none. */
  readonly ids: readonly string[];
  readonly text: string | null;
  /** Provider id of who wrote it. */
  readonly senderId: string | null;
}

/** A file of a message, or something that it passes on. */
export interface Attachment {
  readonly attachmentId: string;
  readonly type: string | null;
  /** Where what is no file leads; null for a file. */
  readonly link: string | null;
  readonly fileName: string | null;
  readonly mimeType: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly unavailable: boolean;
}

/** One message of a chat. */
export interface Message {
  readonly messageId: string;
  /** LinkedIn's own id, by which a reply names it. */
  readonly linkedInId: string | null;
  readonly accountId: string | null;
  readonly chatId: string | null;
  /** Provider id of who wrote it. */
  readonly senderId: string | null;
  readonly text: string | null;
  /** UTC ms. */
  readonly at: number | null;
  readonly own: boolean;
  readonly seen: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly edited: boolean;
  /** Something that happened in the chat, such as somebody joining, rather than a message. */
  readonly isEvent: boolean;
  readonly subject: string | null;
  /** `MESSAGE`, `INVITATION` (the note of one), `INMAIL`, …: an open set. v2 does not say. */
  readonly messageType: string | null;
  readonly attachments: readonly Attachment[];
  readonly reactions: readonly Reaction[];
  readonly quoted: QuotedMessage | null;
}

/** A message in a chat that exists. `accountId` guards against writing from another account of the key. */
export interface SendMessageInput {
  readonly accountId: string;
  readonly chatId: string;
  readonly text?: string | undefined;
  /** The message of this chat that it replies to. */
  readonly quotedId?: string | undefined;
  readonly attachments?: readonly OutgoingFile[] | undefined;
}

/** What a message was sent as. A null id means that it was accepted, but without proof. */
export interface SentMessage {
  readonly messageId: string | null;
  /** In v2 files may go as messages of their own. */
  readonly moreMessageIds?: readonly string[] | undefined;
}

/** One message of a chat: v2 needs all three, v1 only the last. */
export interface OneMessage {
  readonly accountId: string;
  readonly chatId: string;
  readonly messageId: string;
}

/** A reaction of the account's own. */
export interface ReactionInput extends OneMessage {
  readonly reaction: string;
}

/** What an own message is to say instead. */
export interface EditMessageInput extends OneMessage {
  readonly text: string;
}

/** Which messages: `before` and `after` are UTC ms, both exclusive; `senderId` is a provider id. */
export interface ListMessagesInput extends ListPageInput {
  readonly accountId: string;
  readonly chatId: string;
  readonly senderId?: string | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
}

/** Which file: v2 needs all four, v1 only the last two. */
export interface AttachmentInput extends OneMessage {
  readonly attachmentId: string;
}
