export type { TimelineEvent } from '@/lib/outreach/rules/timeline';

import type { ProfileSection } from '@/lib/unipile/profile-section';
import type { Section } from '@/lib/unipile/profiles';
import type { EntryView, MessageView } from './views';

/** A chat as a line of the inbox shows it. */
export interface ChatView {
  readonly chatId: string;
  /** Whom it is with, or what it is called; null until it is known. */
  readonly name: string | null;
  /** The other person: whom a reply goes to; null in a group. */
  readonly attendeeProviderId: string | null;
  readonly isGroup: boolean;
  /** Of the last message, UTC ms. */
  readonly at: number;
  readonly unreadCount: number;
  readonly subject: string | null;
  readonly contentType: 'inmail' | 'sponsored' | 'linkedin_offer' | null;
  readonly readOnly: boolean;
}

/** Part of what is known of the inbox: `chats` begin at `from` of `total`. */
export interface InboxView {
  readonly total: number;
  readonly from: number;
  readonly chats: readonly ChatView[];
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

/** A file of a message. */
export interface AttachmentView {
  readonly attachmentId: string;
  /** Null where Unipile names neither file nor kind. */
  readonly name: string | null;
  readonly type: string | null;
  /** Bytes; null where unknown. */
  readonly size: number | null;
  readonly available: boolean;
}

/** A message in its chat. */
export interface ChatMessageView extends MessageView {
  /** Provider id of who wrote it; null where Unipile does not say. */
  readonly senderId: string | null;
  readonly seen: boolean;
  readonly edited: boolean;
  readonly deleted: boolean;
  /** Something that happened in the chat, nobody's words. */
  readonly isEvent: boolean;
  readonly inMail: boolean;
  readonly subject: string | null;
  readonly attachments: readonly AttachmentView[];
}

/** A page of a chat, newest first; `cursor` null is its beginning. */
export interface ChatPage {
  readonly messages: readonly ChatMessageView[];
  readonly cursor: string | null;
}

/** The InMail credits left; `null` where the account has no InMail at all. */
export type InMailView = {
  readonly credits: number;
  readonly seat: 'classic' | 'sales_navigator' | 'recruiter';
} | null;

/** A section of a profile that was asked for. */
export type SectionView = ProfileSection & { readonly section: Section };
