import type { AccountView, CheckView } from '@/lib/protocol/connection';

/** Why an account cannot act and what to do about it, as a sentence after its name; null where it can act. */
export const ACCOUNT_HINDRANCES = {
  OK: null,
  // Unipile may add states; one that Kith does not know is no reason to lock the user out.
  UNKNOWN: null,
  CONNECTING: 'is still connecting to LinkedIn; wait a minute and try again.',
  CREDENTIALS: 'is signed out of LinkedIn; connect it again in your Unipile dashboard.',
  PERMISSIONS: 'lacks rights on LinkedIn; connect it again in your Unipile dashboard.',
  ERROR: 'stopped with an error; restart it in your Unipile dashboard.',
  STOPPED: 'is stopped; restart it in your Unipile dashboard.',
} satisfies Record<AccountView['status'], string | null>;

/** What each check of "Test connection" proves when it passes. */
export const CHECK_WORDS = {
  'host-permitted': 'Chrome lets Kith reach your DSN',
  'server-answers': 'Unipile answers',
  'key-accepted': 'Unipile accepts the API key',
  'account-found': 'Your LinkedIn account is in your Unipile space',
  'account-running': 'Your LinkedIn account is signed in',
  'own-profile': 'LinkedIn answers through Unipile',
} satisfies Record<CheckView['check'], string>;

/** How a check went. */
export const OUTCOME_WORDS = {
  passed: 'Passed',
  failed: 'Failed',
  skipped: 'Not checked',
} satisfies Record<CheckView['outcome'], string>;
