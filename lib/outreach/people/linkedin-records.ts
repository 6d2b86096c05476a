/** An invitation in LinkedIn's own list of pending ones. `at` is coarse: worked out from words such as "2 months ago". */
export interface PendingInvitation {
  readonly invitationId: string;
  readonly providerId: string | null;
  readonly publicIdentifier: string | null;
  readonly fullName: string | null;
  readonly text: string | null;
  readonly at: number | null;
  /** LinkedIn's own words for when, in the language of its pages. */
  readonly dateText: string | null;
}

/** A 1st-degree connection as the relations list gives it. `at` (UTC ms) is when it was made. */
export interface RelationRecord {
  readonly providerId: string;
  readonly publicIdentifier: string | null;
  readonly fullName: string;
  readonly at: number;
}

/** A message of the chat with one person. */
export interface MessageRecord {
  readonly messageId: string;
  readonly chatId: string;
  readonly text: string | null;
  readonly at: number;
  readonly own: boolean;
  /** True for the note of an invitation, which LinkedIn shows as a message. */
  readonly invitationNote: boolean;
  /** Set where it was told by its words and time alone: it may be a message of the same words. */
  readonly toldByWords?: boolean | undefined;
}

/** What was last said in a chat, as far as its messages were read here. `at`: UTC ms. */
export type LastWords = Pick<MessageRecord, 'text' | 'own' | 'at'>;

/** A list read through the API: `complete` false means that more may exist, so absence proves nothing. */
export interface Listing<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
}
