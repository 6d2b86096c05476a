import type { SESSION_STATUSES } from './account';

/** What happened to a message. */
export interface MessageEvent {
  readonly kind:
    | 'message_received'
    | 'message_read'
    | 'message_reaction'
    | 'message_edited'
    | 'message_deleted'
    | 'message_delivered';
  readonly accountId: string;
  readonly chatId: string;
  /** Identifies a delivery that is repeated. */
  readonly messageId: string;
  readonly text: string | null;
  /** UTC ms. */
  readonly at: number | null;
  /** The account's own message: every send is reported back. */
  readonly own: boolean;
  readonly isGroup: boolean;
  /** `MESSAGE`, `INVITATION`, `INMAIL`, …: an open set. */
  readonly messageType: string | null;
  readonly sender: {
    readonly providerId: string | null;
    readonly name: string | null;
    readonly publicIdentifier: string | null;
  };
}

/** A connection that came to be, whoever invited whom: without an invitation id and up to 8 h late. */
export interface NewRelationEvent {
  readonly kind: 'new_relation';
  readonly accountId: string;
  readonly providerId: string;
  readonly publicIdentifier: string | null;
  readonly fullName: string | null;
  readonly pictureUrl: string | null;
}

/** What became of an account's session with LinkedIn. */
export interface AccountStatusEvent {
  readonly kind: 'account_status';
  readonly accountId: string;
  readonly status:
    | (typeof SESSION_STATUSES)[number]
    | 'CREATION_SUCCESS'
    | 'CREATION_FAIL'
    | 'RECONNECTED'
    | 'SYNC_SUCCESS'
    | 'DELETED'
    | 'UNKNOWN';
}

/** What Unipile delivers. */
export type WebhookEvent =
  | MessageEvent
  | NewRelationEvent
  | AccountStatusEvent
  /** An event that is newer than this client: answer 200 and ignore it. */
  | { readonly kind: 'unknown'; readonly event: string | null };
