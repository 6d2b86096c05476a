/** The kinds of LinkedIn account that differ in what they may send. */
export const TIERS = ['free', 'premium', 'sales_navigator', 'recruiter'] as const;
export type Tier = (typeof TIERS)[number];

/** What is counted. `note` counts invitations that carry one; `read` counts profile reads. */
export const COUNTED = ['invite', 'note', 'message', 'inmail', 'read'] as const;
export type Counted = (typeof COUNTED)[number];

/** `day`: local calendar day. `24h`, `7d`: rolling. `month`: local calendar month. */
export const QUOTA_WINDOWS = ['day', '24h', '7d', 'month'] as const;
export type QuotaWindow = (typeof QUOTA_WINDOWS)[number];

/** Whose number a limit is: shown beside it, never called LinkedIn's limit. */
export type LimitSource = 'unipile-advice' | 'kith-default' | 'new-account' | 'your-setting';

/** One limit on one counted thing in one window. */
export interface Limit {
  readonly counted: Counted;
  readonly window: QuotaWindow;
  readonly max: number;
  readonly source: LimitSource;
}

/** Whether LinkedIn's own lists show what is counted, wherever it was made. */
export const isListed = (counted: Counted): boolean => counted === 'invite' || counted === 'note';
