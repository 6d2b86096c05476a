export type AccountStatus = 'OK' | 'CONNECTING' | 'CREDENTIALS' | 'PERMISSIONS' | 'ERROR' | 'STOPPED';

/** An account connected to this Unipile, with what LinkedIn still grants it. */
export interface AccountRecord {
  readonly id: string;
  readonly type: 'LINKEDIN' | 'WHATSAPP';
  name: string;
  /** Of who is signed in. */
  providerId: string;
  readonly createdAt: number;
  premium: boolean;
  status: AccountStatus;
  /** Every call answers 403 account_restricted. */
  restricted: boolean;
  /** LinkedIn's own limit on invitations, the one that `usage` is a percentage of. */
  invitationLimit: number;
  invitationsUsed: number;
  noteMax: number;
  /** Notes per month; null for no limit. */
  noteLimit: number | null;
  notesUsed: number;
  /** Null where the account has none to spend. */
  inMailCredits: number | null;
  /** The product that these credits are of; a seat of Sales Navigator or Recruiter sends by its own ids. */
  inMailSeat: 'premium' | 'sales_navigator' | 'recruiter';
}

/** A LinkedIn member as every account sees them; what differs by account is in invitations, relations and chats. */
export interface PersonRecord {
  readonly providerId: string;
  /** The `ACwA…` and `AEMA…` ids of the same person. */
  readonly leadId: string;
  readonly recruiterId: string;
  readonly memberNumber: number;
  slug: string | null;
  /** Addresses that this person had before: LinkedIn leads on from them. */
  readonly formerSlugs: string[];
  firstName: string;
  lastName: string;
  headline: string;
  position: string | null;
  company: string | null;
  pictureUrl: string | null;
  /** The distance of those who are no relation. */
  distance: 'SECOND_DEGREE' | 'THIRD_DEGREE' | 'OUT_OF_NETWORK';
  canSendInMail: boolean;
  isOpenProfile: boolean;
  /** The 422 slug that reading, or inviting, this person answers. */
  readRefusal: string | null;
  inviteRefusal: string | null;
  needsEmail: boolean;
  /** Undeclared fields of the profile's body. */
  extra: Readonly<Record<string, unknown>>;
}

/** Evidence shows in lists and on the profile from `shownFrom` until `shownUntil`: that is how it lags behind the effect. */
export interface InvitationRecord {
  readonly id: string;
  readonly accountId: string;
  readonly providerId: string;
  readonly direction: 'sent' | 'received';
  readonly at: number;
  readonly note: string | null;
  /** Needed to answer a received one. */
  readonly sharedSecret: string;
  status: 'pending' | 'accepted' | 'declined' | 'withdrawn';
  endedAt: number | null;
  readonly shownFrom: number;
  shownUntil: number | null;
}

export interface RelationRecord {
  readonly accountId: string;
  readonly providerId: string;
  readonly at: number;
  readonly shownFrom: number;
}

export interface ChatRecord {
  readonly id: string;
  readonly accountId: string;
  readonly providerId: string;
  /** Provider ids of the others. */
  readonly attendeeIds: readonly string[];
  readonly subject: string | null;
  readonly inMail: boolean;
  /** Where it is, unless in the member's own messages. */
  readonly mailbox?: 'sales_navigator' | 'recruiter' | 'company' | undefined;
  /** LinkedIn takes no replies in it. */
  readonly readOnly?: boolean | undefined;
  readonly sponsored?: boolean | undefined;
  /** When the latest message was written. */
  at: number;
  unread: number;
  readonly shownFrom: number;
}

export interface AttachmentRecord {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ReactionRecord {
  readonly value: string;
  readonly senderId: string;
}

/** What became of a message after it was written; like everything else it shows only from `shownFrom` on. */
export interface MessageChange {
  readonly shownFrom: number;
  readonly text?: string;
  readonly edited?: true;
  readonly deleted?: true;
  readonly reactions?: readonly ReactionRecord[];
}

export interface MessageRecord {
  readonly id: string;
  readonly accountId: string;
  readonly chatId: string;
  readonly senderId: string;
  readonly isSender: boolean;
  readonly text: string | null;
  readonly subject: string | null;
  readonly type: 'MESSAGE' | 'INVITATION' | 'INMAIL';
  readonly attachments: readonly AttachmentRecord[];
  readonly at: number;
  readonly shownFrom: number;
  /** The message of the same chat that it replies to. */
  readonly quotedId?: string | null;
  readonly changes?: MessageChange[];
  readonly reactions?: readonly ReactionRecord[];
  /** What may happen to it later, and whether it is nobody's words. */
  seen?: boolean;
  edited?: boolean;
  deleted?: boolean;
  isEvent?: boolean;
}

/** A write that LinkedIn carried out: the oracle of tests. */
export interface Effect {
  readonly at: number;
  readonly kind:
    | 'invite'
    | 'message'
    | 'inmail'
    | 'withdraw'
    | 'accept'
    | 'decline'
    | 'edit'
    | 'delete'
    | 'react'
    | 'unreact';
  readonly accountId: string;
  /** Whom it was done to, or who sees it. */
  readonly providerId: string;
  /** The words that went out; of a reaction what it is. */
  readonly text: string | null;
  /** The message that was changed, or that a reply quotes. */
  readonly messageId?: string;
}

/** How this Unipile behaves, where the real one is known to vary. */
export interface Flags {
  /** Which route withdraws: the documented DELETE, or `POST /users/cancel-invite`; the other is unknown. */
  cancelRoute: 'delete' | 'post';
  /** 415 on JSON for chats and messages. */
  jsonRefused: boolean;
  /** How long an effect takes to show in lists and on the profile. */
  lagMs: number;
  /** An edit or a deletion is answered as if it were done, and is not: so Unipile warns of WhatsApp; of LinkedIn it is not known. */
  changesIgnored: boolean;
  /** False accepts duplicate invitations, to prove that a client never sends them. */
  dedupe: boolean;
  /** What inviting somebody pending answers, and what inviting beyond LinkedIn's limit answers. */
  pendingSlug: 'cannot_resend_yet' | 'already_invited_recently';
  overLimitSlug: 'limit_exceeded' | 'cannot_resend_yet' | 'connection_limit_reached';
  /** So many list answers come empty with a cursor to the same place. */
  emptyPages: number;
  /** The last page of a list has no `cursor` key. */
  missingCursor: boolean;
  /** Lists answer with the cursor they were asked with. */
  repeatedCursor: boolean;
  /** Profile sections that come empty with 200. */
  throttledSections: string[];
}
