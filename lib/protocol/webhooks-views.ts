import type { WebhookEvent } from '@/lib/unipile/webhook-event';
import type { WebhookSource } from '@/lib/unipile/webhook-sources';

/** A webhook that tells of the account in force. */
export interface WebhookView {
  readonly webhookId: string;
  readonly name: string | null;
  readonly requestUrl: string | null;
  /** An open set. */
  readonly source: string | null;
  readonly enabled: boolean;
  /** True where it tells of every account of the Unipile space. */
  readonly allAccounts: boolean;
  /** Empty where Unipile does not say. */
  readonly events: readonly string[];
  /** Names alone; the values are secrets. */
  readonly headerNames: readonly string[];
}

/** A webhook that was just made. The secret is told once and kept nowhere here. */
export interface CreatedWebhookView {
  readonly source: WebhookSource;
  /** The header that carries the secret: whoever receives deliveries compares it. */
  readonly header: string;
  readonly secret: string;
}

/** What a pasted delivery is. */
export type DeliveryView =
  | { readonly kind: 'not-json' }
  /** JSON, but no event, or a known one without the ids it is about. */
  | { readonly kind: 'unreadable' }
  /** `account`: whose it is, of those that the key sees. */
  | { readonly kind: 'event'; readonly event: WebhookEvent; readonly account: string | null };
