import type { Counted, LimitSource, QuotaWindow, Tier } from '@/lib/outreach/quota/limits';

/** What a limit counts, in the plural. */
export const COUNTED_WORDS = {
  invite: 'invitations',
  note: 'invitations with a note',
  message: 'messages',
  inmail: 'InMails',
  read: 'profile reads',
} satisfies Record<Counted, string>;

/** The span a limit covers, as seen from now: "20 invitations today". */
export const WINDOW_WORDS = {
  day: 'today',
  '24h': 'in 24 hours',
  '7d': 'in 7 days',
  month: 'this month',
} satisfies Record<QuotaWindow, string>;

/** The span a limit covers, as a rule: "20 invitations a day". */
export const WINDOW_RULE_WORDS = {
  day: 'a day',
  '24h': 'in any 24 hours',
  '7d': 'in any 7 days',
  month: 'a month',
} satisfies Record<QuotaWindow, string>;

/** Whose number a limit is, inside a sentence. Never LinkedIn's: it tells nobody its own. */
export const SOURCE_WORDS = {
  'unipile-advice': 'the limit Unipile advises',
  'kith-default': 'the limit Kith starts with',
  'new-account': 'Kith’s gentle limit for a new account',
  'your-setting': 'the limit you set',
} satisfies Record<LimitSource, string>;

/** Whose number a limit is, said beside it. */
export const SOURCE_LABELS = {
  'unipile-advice': 'Unipile’s advice',
  'kith-default': 'Kith’s default',
  'new-account': 'Kith’s gentle start',
  'your-setting': 'Your setting',
} satisfies Record<LimitSource, string>;

/** The kinds of LinkedIn account, as LinkedIn names them. */
export const TIER_WORDS = {
  free: 'Free',
  premium: 'Premium',
  sales_navigator: 'Sales Navigator',
  recruiter: 'Recruiter',
} satisfies Record<Tier, string>;
