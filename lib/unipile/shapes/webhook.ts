import type { ListPageInput } from '@/lib/unipile/http/list-page';
import type { WebhookSource } from './webhook-sources';

/** Where Unipile is to report what. */
export interface CreateWebhookInput {
  readonly requestUrl: string;
  readonly source: WebhookSource;
  readonly events: readonly string[];
  readonly name: string;
  /** Null: for all accounts, those of the future too. */
  readonly accountId: string | null;
  /** What a receiver tells a real delivery by, where Unipile makes no secret of its own. */
  readonly secret: string;
}

/** A webhook that was made, and what a receiver tells its deliveries by. */
export interface CreatedWebhook {
  readonly webhookId: string | null;
  /** Of each delivery: it carries the secret in v1, and a signature that was made with it in v2. */
  readonly header: string;
  readonly secret: string;
}

/** Which page of the webhooks, and for which account it is asked. */
export interface ListWebhooksInput extends ListPageInput {
  readonly accountId: string;
}

/** An address that Unipile reports to. */
export interface Webhook {
  readonly webhookId: string;
  readonly name: string | null;
  readonly requestUrl: string | null;
  /** An open set; null where it reports of several. */
  readonly source: string | null;
  readonly enabled: boolean;
  /** Whether it tells of all accounts, of the one that asks, or of others alone. */
  readonly tellsOf: 'all' | 'this' | 'others';
  readonly events: readonly string[];
  /** Names alone: the API gives the values, which are secrets, in clear. */
  readonly headerNames: readonly string[];
}
