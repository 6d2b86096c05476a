import { type PlainKey, say, words } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import { numberWords } from '@/lib/copy/number-words';
import type { Counted, Limit, LimitSource, QuotaWindow, Tier } from '@/lib/outreach/quota/limits';

/** The span a limit covers, as seen from now: "20 invitations today". */
export const WINDOW_WORDS = words({
  day: 'limit_window_day',
  '24h': 'limit_window_24h',
  '7d': 'limit_window_7d',
  month: 'limit_window_month',
} satisfies Record<QuotaWindow, PlainKey>);

/** The span a limit covers, as a rule: "20 invitations a day". */
const RULE_WORDS = words({
  day: 'limit_rule_day',
  '24h': 'limit_rule_24h',
  '7d': 'limit_rule_7d',
  month: 'limit_rule_month',
} satisfies Record<QuotaWindow, PlainKey>);

/** Whose number a limit is, inside a sentence. Never LinkedIn's: it tells nobody its own. */
export const SOURCE_WORDS = words({
  'unipile-advice': 'limit_source_unipile',
  'kith-default': 'limit_source_kith',
  'new-account': 'limit_source_new',
  'your-setting': 'limit_source_yours',
} satisfies Record<LimitSource, PlainKey>);

/** Whose number a limit is, said beside it. */
export const SOURCE_LABELS = words({
  'unipile-advice': 'limit_label_unipile',
  'kith-default': 'limit_label_kith',
  'new-account': 'limit_label_new',
  'your-setting': 'limit_label_yours',
} satisfies Record<LimitSource, PlainKey>);

/** The kinds of LinkedIn account, as LinkedIn names them. */
export const TIER_WORDS = words({
  free: 'limit_tier_free',
  premium: 'limit_tier_premium',
  sales_navigator: 'limit_tier_sales_navigator',
  recruiter: 'limit_tier_recruiter',
} satisfies Record<Tier, PlainKey>);

/** "3 of 80 invitations today". */
export const limitUsed = ({ counted, window, used, max }: Used): string =>
  sayCount(USED[counted], max, { used: numberWords(used), window: WINDOW_WORDS[window] });

type Used = Omit<Limit, 'source'> & { readonly used: number };

const USED = {
  invite: 'limit_used_invite',
  note: 'limit_used_note',
  message: 'limit_used_message',
  inmail: 'limit_used_inmail',
  read: 'limit_used_read',
} as const satisfies Record<Counted, string>;

type Rule = Pick<Limit, 'counted' | 'window'>;

/** The name of a limit: "Invitations a day". */
export const limitTitle = ({ counted, window }: Rule): string => say(TITLE[counted], { window: RULE_WORDS[window] });

const TITLE = {
  invite: 'limit_title_invite',
  note: 'limit_title_note',
  message: 'limit_title_message',
  inmail: 'limit_title_inmail',
  read: 'limit_title_read',
} as const satisfies Record<Counted, string>;

/** A limit, before its number: "Most invitations a day". */
export const limitMost = ({ counted, window }: Rule): string => say(MOST[counted], { window: RULE_WORDS[window] });

const MOST = {
  invite: 'limit_most_invite',
  note: 'limit_most_note',
  message: 'limit_most_message',
  inmail: 'limit_most_inmail',
  read: 'limit_most_read',
} as const satisfies Record<Counted, string>;

/** The button that makes a limit the default again, as it is seen. */
export const RESET_WORDS = words({ reset: 'limit_reset' });

/** The same button, as it is heard: "Reset invitations a day". */
export const limitReset = ({ counted, window }: Rule): string => say(RESET[counted], { window: RULE_WORDS[window] });

const RESET = {
  invite: 'limit_reset_invite',
  note: 'limit_reset_note',
  message: 'limit_reset_message',
  inmail: 'limit_reset_inmail',
  read: 'limit_reset_read',
} as const satisfies Record<Counted, string>;
