/** What Unipile says of an account's session with LinkedIn, in the words of v1. */
export const SESSION_STATUSES = ['OK', 'CONNECTING', 'CREDENTIALS', 'PERMISSIONS', 'ERROR', 'STOPPED'] as const;
/** The same, and `UNKNOWN` where Unipile says nothing, or a word that Kith does not know. */
export const ACCOUNT_STATUSES = [...SESSION_STATUSES, 'UNKNOWN'] as const;

/** An account connected to the user's Unipile space. */
export interface Account {
  readonly accountId: string;
  /** The id that v1 has for the account: in v1, the same one. */
  readonly v1AccountId: string | null;
  /** `LINKEDIN` is the one that Kith acts for. */
  readonly type: string;
  readonly name: string;
  readonly createdAt: number | null;
  /** The owner's own `ACoA…` id and `/in/` slug. */
  readonly providerId: string | null;
  readonly publicIdentifier: string | null;
  readonly premiumFeatures: readonly ('premium' | 'sales_navigator' | 'recruiter')[];
  readonly status: (typeof ACCOUNT_STATUSES)[number];
}
