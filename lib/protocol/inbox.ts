import { z } from 'zod';
import type { WantedChange } from '@/lib/outreach/rules/messages/message-rules';
import { REACTIONS, type WantedReaction } from '@/lib/outreach/rules/messages/reaction-rules';
import { SEARCH_MAX } from '@/lib/outreach/rules/text-rules';
import type { Chat } from '@/lib/unipile/shapes/chat';
import type { Reaction } from '@/lib/unipile/shapes/message';
import { answerOf, cursor, id, MAX_TEXT, moment, nothing, type RequestForm } from './messaging/request';
import type { EntryView } from './send';

/** `at`: when it was written, UTC ms; 0 where that is not known. */
const oneMessage = { chatId: id, messageId: id, at: moment };

/** What the extension's own pages may ask about the account's chats. */
export const INBOX_REQUESTS = {
  /** Chats known on this machine, newest first; makes no call. */
  'inbox.list': {
    from: 'extension',
    input: () =>
      z.strictObject({
        search: z.string().max(SEARCH_MAX),
        unreadOnly: z.boolean(),
        from: z.number().int().min(0).max(1_000_000),
        count: z.number().int().min(1).max(100_000),
      }),
    answer: answerOf<InboxView>(),
  },
  /** Reads one more list page into what is known, after a pause; `fresh`: the newest one. */
  'inbox.fill': {
    from: 'extension',
    input: () => z.strictObject({ fresh: z.boolean() }),
    answer: answerOf<FillView>(),
  },
  /** `fresh`: the chat itself is read too, which may take no messages any more. */
  'inbox.chat': {
    from: 'extension',
    input: () => z.strictObject({ chatId: id, fresh: z.boolean().optional() }),
    answer: answerOf<OpenChatView>(),
  },
  /** A list page of a chat's messages, newest first; `cursor` null is the newest. */
  'inbox.messages': {
    from: 'extension',
    input: () => z.strictObject({ chatId: id, cursor }),
    answer: answerOf<MessagesListPage>(),
  },
  /**
   * The chat is done with (`until` null), put off to a local calendar day, or back (`again`); `at`: when it last changed, as the user
   * saw it. What comes later brings it back. Makes no call.
   */
  'inbox.handle': {
    from: 'extension',
    input: () =>
      z.strictObject({ chatId: id, at: moment, until: z.union([z.iso.date(), z.literal('again')]).nullable() }),
    answer: answerOf<null>(),
  },
  'inbox.mark': {
    from: 'extension',
    input: () => z.strictObject({ chatId: id, read: z.boolean() }),
    answer: answerOf<ChatView>(),
  },
  /** The bytes of one attachment; `at`: when its message was written, UTC ms. */
  'inbox.attachment': {
    from: 'extension',
    input: () =>
      z.strictObject({ chatId: id, messageId: id, attachmentId: z.string().min(1).max(1_000), at: z.number() }),
    answer: answerOf<AttachmentBytes>(),
  },
  /** Gives an own message another text, within LinkedIn's hour. */
  'inbox.edit': {
    from: 'extension',
    input: () => z.strictObject({ ...oneMessage, text: z.string().max(MAX_TEXT) }),
    answer: answerOf<ChangedMessageView>(),
  },
  /** Deletes an own message for everybody, within LinkedIn's hour. */
  'inbox.delete': {
    from: 'extension',
    input: () => z.strictObject(oneMessage),
    answer: answerOf<ChangedMessageView>(),
  },
  /** Gives a reaction of the account's own to a message, or takes it back. */
  'inbox.react': {
    from: 'extension',
    input: () => z.strictObject({ ...oneMessage, value: z.enum(REACTIONS), on: z.boolean() }),
    answer: answerOf<ChangedMessageView>(),
  },
  /** Keeps what is typed in place of a message and not sent; null: nothing any more. */
  'inbox.keep-typed': {
    from: 'extension',
    input: () => z.strictObject({ chatId: id, messageId: id, text: z.string().max(MAX_TEXT).nullable() }),
    answer: answerOf<null>(),
  },
  'inmail.balance': { from: 'extension', input: nothing, answer: answerOf<InMailView>() },
} as const satisfies Record<string, RequestForm>;

/** A chat as a line of the inbox shows it. */
export interface ChatView {
  readonly chatId: string;
  /** The other person's name or the group's; null until it is known. */
  readonly name: string | null;
  /** The other person: whom a reply goes to; null in a group. */
  readonly attendeeProviderId: string | null;
  readonly isGroup: boolean;
  /** Of the last message, UTC ms. */
  readonly at: number;
  readonly unreadCount: number;
  readonly subject: string | null;
  readonly contentType: Chat['contentType'];
  readonly readOnly: boolean;
  readonly mailbox: Chat['mailbox'];
}

/** Part of what is known of the inbox: `chats` begin at `from` of `total`. */
export interface InboxView {
  readonly total: number;
  readonly from: number;
  readonly chats: readonly ChatLine[];
}

/** A chat of the inbox with what the user has decided and keeps of it. */
export interface ChatLine extends ChatView {
  /** True where it is done with or put off: then it is found by a search alone. */
  readonly away?: boolean;
  /** The labels that the other person has. */
  readonly labels?: readonly string[];
  /** What was said last, where that was read or sent here. */
  readonly lastWords?: { readonly text: string; readonly own: boolean };
}

/** How much of the inbox is known here. */
export interface FillView {
  readonly known: number;
  /** True once everything was read. */
  readonly done: boolean;
}

/** A chat that is opened. */
export interface OpenChatView {
  readonly chat: ChatView;
  /** Everybody else in it; names as Unipile gives them. */
  readonly people: readonly { readonly providerId: string; readonly name: string }[];
  /** The sends to the other person that are still open; none in a group. */
  readonly open: readonly EntryView[];
}

/** A file of a message, or what was passed on with it. */
export interface AttachmentView {
  readonly attachmentId: string;
  /** Null where Unipile names neither file nor kind. */
  readonly name: string | null;
  readonly type: string | null;
  /** Bytes; null where unknown. */
  readonly size: number | null;
  readonly available: boolean;
  /** Where it leads, https, for what is no file: a shared post, a meeting, …; null for a file. */
  readonly link: string | null;
}

/** The message that another one replies to. */
export interface QuotedView {
  /** Every id that the reply names it by; it may name none. */
  readonly ids: readonly string[];
  readonly text: string | null;
  /** Whether the user wrote it; null where Unipile does not say. */
  readonly own: boolean | null;
  /** Provider id of who wrote it; null where Unipile does not say. */
  readonly senderId: string | null;
}

/** A message in its chat. */
export interface MessageView {
  readonly messageId: string;
  readonly own: boolean;
  readonly text: string | null;
  /** UTC ms; 0 where it is not known. */
  readonly at: number;
  readonly invitationNote: boolean;
  /** What the user typed in its place and did not send; null for nothing. */
  readonly typed: string | null;
  /** The last change of it from here, where it is not known whether it was made. */
  readonly doubt: WantedChange | null;
  /** The last change of it from here, where LinkedIn has shown nothing of it for so long that it was not made. */
  readonly notMade: WantedChange | null;
  /** The last reaction to it from here of which it is not known whether it was made. */
  readonly reactionDoubt: WantedReaction | null;
  /** The same of which LinkedIn has shown nothing for so long that it was most likely not made. */
  readonly reactionNotMade: WantedReaction | null;
  /** Set where it replies to one message. */
  readonly quoted: QuotedView | null;
  /** Provider id of who wrote it; null where Unipile does not say. */
  readonly senderId: string | null;
  readonly seen: boolean;
  readonly edited: boolean;
  readonly deleted: boolean;
  /** Something that happened in the chat, rather than a message. */
  readonly isEvent: boolean;
  readonly inMail: boolean;
  readonly subject: string | null;
  readonly attachments: readonly AttachmentView[];
  readonly reactions: readonly Reaction[];
}

/** A list page of a chat's messages, newest first; `cursor` null is the chat's beginning. */
export interface MessagesListPage {
  readonly messages: readonly MessageView[];
  /** The time as LinkedIn's hour is measured, UTC ms. */
  readonly clock: number;
  /** Whether a reaction can be taken back. */
  readonly takesReactionsBack: boolean;
  readonly cursor: string | null;
}

/**
 * What became of the change of a message, and the message as it stands then; null where it cannot be read. `unclear`: no answer says so, and
 * the conversation does not show it, or not yet.
 */
export interface ChangedMessageView {
  readonly outcome: 'done' | 'unclear';
  readonly message: MessageView | null;
}

/** The InMail credits left; `null` where the account has no InMail at all. */
export type InMailView = {
  readonly credits: number;
  readonly seat: 'classic' | 'sales_navigator' | 'recruiter';
  /** Whether an InMail that this pays for has a subject. */
  readonly hasSubject: boolean;
} | null;

/** A file of a message as it travels to the surface: messages between contexts are JSON. */
export interface AttachmentBytes {
  readonly name: string | null;
  readonly base64: string;
}
