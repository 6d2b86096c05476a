import { type PlainKey, say, words } from '@/lib/copy/language/say';
import type { AccountView, CheckView } from '@/lib/protocol/connection';

export const CONNECTION_WORDS = words({
  dsn: 'connection_dsn',
  dsnHint: 'connection_dsn_hint',
  key: 'connection_key',
  keyHint: 'connection_key_hint',
  keyTaken: 'connection_key_taken',
  showKey: 'connection_key_show',
  hideKey: 'connection_key_hide',
  connect: 'connection_connect',
  cancel: 'connection_cancel',
  exchanged: 'connection_exchanged',
  parted: 'connection_parted',
  v2: 'connection_v2_sentence',
  account: 'connection_account',
  accountHint: 'connection_account_hint',
  chooseAccount: 'connection_account_choose',
  unusable: 'connection_accounts_unusable',
  save: 'connection_save',
  kind: 'connection_kind',
  test: 'connection_test',
  change: 'connection_change',
  disconnect: 'connection_disconnect',
  eraseSentence: 'connection_erase_sentence',
  eraseNow: 'connection_erase_now',
  keep: 'connection_erase_keep',
  reading: 'connection_reading',
  unknown: 'connection_unknown',
  none: 'connection_none',
  noneChosen: 'connection_none_chosen',
  keyGone: 'problem_key_gone',
  retry: 'connection_retry',
  checks: 'connection_checks',
  allow: 'connection_allow',
  details: 'connection_check_details',
});

const HINDRANCES = {
  OK: null,
  // Unipile may add states; one that Kith does not know is no reason to lock the user out.
  UNKNOWN: null,
  CONNECTING: 'connection_status_connecting',
  CREDENTIALS: 'connection_status_credentials',
  PERMISSIONS: 'connection_status_permissions',
  ERROR: 'connection_status_error',
  STOPPED: 'connection_status_stopped',
} as const satisfies Record<AccountView['status'], string | null>;

/** Why an account cannot act and what to do about it, as one sentence; null where it can act. */
export function hindranceSentence({ status, name }: Pick<AccountView, 'status' | 'name'>): string | null {
  const key = HINDRANCES[status];
  return key && say(key, { name });
}

/** What is said of an account of which Unipile does not say that it can act; null where it does, or says why it cannot. */
export const doubtSentence = ({ status, name }: Pick<AccountView, 'status' | 'name'>): string | null =>
  status === 'UNKNOWN' ? say('connection_status_unknown', { name }) : null;

/** What each check of "Test connection" proves when it passes. */
export const CHECK_WORDS = words({
  'host-permitted': 'connection_check_host_permitted',
  'server-answers': 'connection_check_server_answers',
  'key-accepted': 'connection_check_key_accepted',
  'account-found': 'connection_check_account_found',
  'account-running': 'connection_check_account_running',
  'own-profile': 'connection_check_own_profile',
} satisfies Record<CheckView['check'], PlainKey>);

/** How a check went. */
export const OUTCOME_WORDS = words({
  passed: 'connection_check_passed',
  failed: 'connection_check_failed',
  skipped: 'connection_check_skipped',
} satisfies Record<CheckView['outcome'], PlainKey>);

export const connectedAs = (name: string): string => say('connection_as', { name });
/** How a typed address is understood. */
export const dsnReadAs = (dsn: string): string => say('connection_dsn_read_as', { dsn });
/** `tier` in words. */
export const accountOption = (name: string, tier: string, usable: boolean): string =>
  say(usable ? 'connection_account_option' : 'connection_account_option_unusable', { name, tier });
/** `end`: the last letters of the key, or what stands for them. */
export const keyEndingIn = (end: string): string => say('connection_key_ending', { end });
