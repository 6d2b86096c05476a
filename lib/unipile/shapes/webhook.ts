import type { WebhookSource } from './webhook-sources';

/**
 * Where Unipile is to report what. v1 signs nothing: put a secret into a header, and compare it on arrival. Without
 * `accountIds` it is for all accounts, those of the future too.
 */
export interface CreateWebhookInput {
  readonly requestUrl: string;
  readonly source: WebhookSource;
  readonly name?: string | undefined;
  readonly accountIds?: readonly string[] | undefined;
  readonly events?: readonly string[] | undefined;
  readonly headers?: readonly { readonly key: string; readonly value: string }[] | undefined;
}

/** An address that Unipile reports to. */
export interface Webhook {
  readonly webhookId: string;
  readonly name: string | null;
  readonly requestUrl: string | null;
  /** An open set; `accounts`, an older name of `account_status`, is given as that. */
  readonly source: string | null;
  readonly enabled: boolean;
  readonly accountIds: readonly string[];
  readonly events: readonly string[];
  /** Names alone: the API gives the values, which are secrets, in clear. */
  readonly headerNames: readonly string[];
}
