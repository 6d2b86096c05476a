import type { ListPageInput } from '@/lib/unipile/http/list-page';
import type { OutgoingFile } from './outgoing-file';

/** A conversation of an account. */
export interface Chat {
  readonly chatId: string;
  /** To be compared: a key sees the chats of every account. */
  readonly accountId: string;
  /** The other person; null in a group. */
  readonly attendeeProviderId: string | null;
  readonly name: string | null;
  readonly isGroup: boolean;
  /** Of the last message, UTC ms. Lags 30 to 60 s behind LinkedIn, as every chat and message read does. */
  readonly at: number | null;
  readonly unreadCount: number;
  readonly archived: boolean;
  readonly readOnly: boolean;
  readonly subject: string | null;
  /** `other` is a value that is newer than this client; null is an ordinary conversation. */
  readonly contentType: 'inmail' | 'sponsored' | 'linkedin_offer' | 'other' | null;
  /** The owner's own on LinkedIn, that of a product they pay for, or that of a company page which they look after. */
  readonly mailbox: 'own' | 'sales_navigator' | 'recruiter' | 'company';
}

/** Whether a chat is an advertisement, which takes no replies. */
export const isAdvertising = ({ contentType }: Pick<Chat, 'contentType'>): boolean =>
  contentType === 'sponsored' || contentType === 'linkedin_offer';

/** A chat as far as it tells whether it is the one with somebody. */
export interface ChatWith extends Omit<Chat, 'name' | 'unreadCount' | 'archived' | 'subject'> {
  /** It was named by its id alone, as the one with them: neither that it takes messages nor that nobody else is in it is known. */
  readonly unread?: true;
}

/** Whose chats. The two that may be said are for v2, which finds chats by their person, and then by their ids alone. */
export interface ListChatsWithInput extends ListPageInput {
  readonly accountId: string;
  readonly providerId: string;
  /** The newest chats are not listed first: they were, without theirs, or every chat with them is wanted. */
  readonly lookUp?: boolean | undefined;
  /** Chats that are found so are not read. */
  readonly unread?: boolean | undefined;
}

/** Names one chat of an account. */
export interface OneChat {
  readonly accountId: string;
  readonly chatId: string;
}

/** Which chats: `before` and `after` are UTC ms, both exclusive. */
export interface ListChatsInput extends ListPageInput {
  readonly accountId: string;
  readonly unread?: boolean | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
}

/** Somebody in a chat. */
export interface ChatAttendee {
  readonly attendeeId: string;
  readonly accountId: string | null;
  readonly providerId: string | null;
  readonly name: string | null;
  readonly isSelf: boolean;
  readonly occupation: string | null;
  readonly networkDistance: 'SELF' | 'DISTANCE_1' | 'DISTANCE_2' | 'DISTANCE_3' | 'OUT_OF_NETWORK' | null;
  readonly pendingInvitation: boolean;
}

/** The first message to somebody. Several attendees make one group chat that all of them see. */
export interface StartChatInput {
  readonly accountId: string;
  readonly attendeesIds: readonly [string, ...string[]];
  readonly text?: string | undefined;
  readonly subject?: string | undefined;
  readonly attachments?: readonly OutgoingFile[] | undefined;
  readonly linkedin?: {
    readonly api?: 'classic' | 'recruiter' | 'sales_navigator' | undefined;
    readonly inmail?: boolean | undefined;
    /** To answer a received invitation that is pending. */
    readonly invitationId?: string | undefined;
  };
}
