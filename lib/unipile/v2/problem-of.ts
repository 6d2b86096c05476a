import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { isUnderstood, type Meaning, problemIn } from '@/lib/unipile/http/body/problem-in';
import type { FailedAnswer } from '@/lib/unipile/http/dialect';

/**
 * Every type that Unipile published for v2 or that was seen live (error-responses page; third-party clients, autumn 2026).
 * `api/` is Unipile speaking for itself, `provider/` is LinkedIn. LinkedIn's refusals have no types of their own any more.
 */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  'api/missing_authorization': { kind: 'key-refused' },
  'api/expired_authorization': { kind: 'key-refused' },
  'api/invalid_credentials': { kind: 'key-refused' },
  'api/invalid_auth_format': { kind: 'key-refused' },
  'api/inactive_subscription': { kind: 'key-refused' },
  'provider/invalid_authorization': { kind: 'account-disconnected' },
  'provider/invalid_credentials': { kind: 'account-disconnected' },
  'provider/account_mismatch': { kind: 'account-disconnected' },
  'provider/invalid_checkpoint_code': { kind: 'account-disconnected' },
  'api/account_restricted': { kind: 'account-restricted' },
  'api/restricted_account': { kind: 'account-restricted' },
  // Stopped before LinkedIn, so nothing happened; the provider's own is LinkedIn holding the account back.
  'api/too_many_requests': { kind: 'unipile-limited', effect: 'none' },
  'provider/too_many_requests': { kind: 'account-limited' },
  'api/invalid_parameters': { kind: 'bad-request' },
  'provider/invalid_parameters': { kind: 'bad-request' },
  'api/insufficient_permissions': { kind: 'bad-request' },
  'provider/insufficient_permissions': { kind: 'bad-request' },
  'provider/method_not_allowed': { kind: 'bad-request' },
  'provider/invalid_file': { kind: 'bad-request' },
  'api/conflict': { kind: 'bad-request' },
  'api/already_exists': { kind: 'bad-request' },
  // This is about the route and never an outage, although the status is 501.
  'api/not_implemented': { kind: 'not-offered', effect: 'none' },
  'api/resource_not_found': { kind: 'not-found' },
  'provider/resource_not_found': { kind: 'not-found' },
  // A proxy can fail on the way back, after the request has arrived.
  'api/proxy_error': { kind: 'unavailable', effect: 'unknown' },
  'api/proxy_auth_error': { kind: 'unavailable', effect: 'unknown' },
  'api/proxy_timeout': { kind: 'timed-out', effect: 'unknown' },
  'api/internal_error': { kind: 'unavailable', effect: 'unknown' },
  'provider/server_error': { kind: 'unavailable', effect: 'unknown' },
  'provider/timeout': { kind: 'timed-out', effect: 'unknown' },
};

/**
 * These can concern the person or the account. After a write they stop the account until a look has told which; after a read
 * they concern the person who was read.
 */
export const WITHOUT_REASON: ReadonlySet<string | null> = new Set([
  'provider/unprocessable_entity',
  'provider/conflict',
]);

const listed = (slug: string): Meaning | undefined => (Object.hasOwn(MEANINGS, slug) ? MEANINGS[slug] : undefined);

function meaningOf(slug: string, { write }: FailedAnswer): Meaning | undefined {
  if (WITHOUT_REASON.has(slug)) return { kind: write ? 'refusal-unclear' : 'person-refused' };
  return listed(slug);
}

/** The type is kept whole (`api/too_many_requests`), since its prefix says who refused. */
const slugOf = (type: unknown) => (typeof type === 'string' && /^(?:api|provider)\/\w{1,80}$/.test(type) ? type : null);

/** The problem behind an error answer of v2. */
export const problemOf = (answer: FailedAnswer): ApiProblem => problemIn(answer, { slugOf, meaningOf });

/** Whether an error answer of v2 is one of those that are known; of the doubtful ones only the texts would tell. */
export const understands = (answer: FailedAnswer): boolean => isUnderstood(answer, { slugOf, meaningOf: listed });
