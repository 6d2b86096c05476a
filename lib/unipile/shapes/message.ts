import type { ListPageInput } from '@/lib/unipile/http/list-page';
import type { OutgoingFile } from './outgoing-file';

/** What people answered a message with, each emoji or name of one once, and how many did. */
export interface Reaction {
  readonly value: string;
  readonly count: number;
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
}

/** A message in a chat that exists. `accountId` guards against writing from another account of the key. */
export interface SendMessageInput {
  readonly accountId: string;
  readonly chatId: string;
  readonly text?: string | undefined;
  readonly attachments?: readonly OutgoingFile[] | undefined;
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
export interface AttachmentInput {
  readonly accountId: string;
  readonly chatId: string;
  readonly messageId: string;
  readonly attachmentId: string;
}
