import type { Limit, Tier } from './limits';

/** A default limit, and the highest number that the user may set instead. */
export interface DefaultLimit extends Limit {
  readonly ceiling: number;
}

const MESSAGES_AND_READS: readonly DefaultLimit[] = [
  { counted: 'message', window: 'day', max: 100, ceiling: 100, source: 'unipile-advice' },
  { counted: 'read', window: 'day', max: 100, ceiling: 150, source: 'unipile-advice' },
];

const FREE: readonly DefaultLimit[] = [
  { counted: 'invite', window: 'day', max: 20, ceiling: 25, source: 'kith-default' },
  { counted: 'invite', window: '24h', max: 20, ceiling: 25, source: 'kith-default' },
  { counted: 'invite', window: '7d', max: 150, ceiling: 150, source: 'unipile-advice' },
  { counted: 'note', window: 'month', max: 5, ceiling: 5, source: 'unipile-advice' },
  ...MESSAGES_AND_READS,
];

const PAID: readonly DefaultLimit[] = [
  { counted: 'invite', window: 'day', max: 80, ceiling: 100, source: 'unipile-advice' },
  { counted: 'invite', window: '24h', max: 80, ceiling: 100, source: 'unipile-advice' },
  { counted: 'invite', window: '7d', max: 200, ceiling: 200, source: 'unipile-advice' },
  { counted: 'inmail', window: 'day', max: 30, ceiling: 50, source: 'unipile-advice' },
  ...MESSAGES_AND_READS,
];

/** The limits of each kind of account before the user changes any. Source: Unipile's advice of 2026; the rest is our caution. */
export const DEFAULT_LIMITS: Readonly<Record<Tier, readonly DefaultLimit[]>> = {
  free: FREE,
  premium: PAID,
  sales_navigator: PAID,
  recruiter: PAID,
};
