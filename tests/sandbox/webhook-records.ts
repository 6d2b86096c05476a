export interface WebhookRecord {
  readonly id: string;
  readonly requestUrl: string;
  readonly source: string;
  readonly name: string | null;
  readonly format: 'json' | 'form';
  /** Null for all accounts, future ones too. */
  readonly accountIds: readonly string[] | null;
  readonly enabled: boolean;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly events: readonly string[];
  /** Payload keys to rename. */
  readonly data: readonly { readonly name: string; readonly key: string }[];
}

/** A webhook of v2. */
export interface EndpointRecord {
  readonly id: string;
  readonly url: string;
  readonly description: string | null;
  readonly enabled: boolean;
  readonly events: readonly string[];
  readonly secret: string;
  /** Under their ids of v1; null for all. */
  readonly accountIds: readonly string[] | null;
}

/** One event on its way to one webhook. */
export interface DeliveryRecord {
  readonly webhookId: string;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The header that v2 signs it with. */
  readonly signature?: string;
  tries: number;
  /** `refused`: the address is not on this machine, nothing was sent. */
  status: 'pending' | 'delivered' | 'failed' | 'refused';
}
