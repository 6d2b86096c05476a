import type { ApiProblem, ApiProblemKind } from '@/lib/unipile/http/api-problem';
import { cleanText } from '@/lib/unipile/http/body/clean-text';
import type { FailedAnswer } from '@/lib/unipile/http/dialect';

/** What an error type means; `effect` only where the type says more about it than the status does. */
interface Meaning {
  readonly kind: ApiProblemKind;
  readonly effect?: ApiProblem['effect'];
}

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
  'api/too_many_requests': { kind: 'account-limited', effect: 'none' },
  'provider/too_many_requests': { kind: 'account-limited' },
  'api/invalid_parameters': { kind: 'bad-request' },
  'provider/invalid_parameters': { kind: 'bad-request' },
  'api/insufficient_permissions': { kind: 'bad-request' },
  'provider/insufficient_permissions': { kind: 'bad-request' },
  'provider/method_not_allowed': { kind: 'bad-request' },
  'provider/invalid_file': { kind: 'bad-request' },
  'api/conflict': { kind: 'bad-request' },
  'api/already_exists': { kind: 'bad-request' },
  // An answer about the route, never an outage, whatever its 501 looks like.
  'api/not_implemented': { kind: 'bad-request', effect: 'none' },
  'api/resource_not_found': { kind: 'not-found' },
  'provider/resource_not_found': { kind: 'not-found' },
  // A proxy that breaks may break on the way back.
  'api/proxy_error': { kind: 'unavailable', effect: 'unknown' },
  'api/proxy_auth_error': { kind: 'unavailable', effect: 'unknown' },
  'api/proxy_timeout': { kind: 'timed-out', effect: 'unknown' },
  'api/internal_error': { kind: 'unavailable', effect: 'unknown' },
  'provider/server_error': { kind: 'unavailable', effect: 'unknown' },
  'provider/timeout': { kind: 'timed-out', effect: 'unknown' },
};

/**
 * What may be about the person or about the account: a write that ends so stops the account until a look has told which. A read
 * that does concerns whom it read.
 */
const DOUBTFUL = new Set(['provider/unprocessable_entity', 'provider/conflict']);

const BY_STATUS = new Map<number, ApiProblemKind>([
  [401, 'key-refused'],
  [404, 'not-found'],
  [408, 'timed-out'],
  [429, 'account-limited'],
  [501, 'bad-request'],
  [504, 'timed-out'],
]);

/** By type where it is known, else by status. Never by texts. */
function meaningOf(slug: string | null, { status, write }: FailedAnswer): Meaning {
  if (slug !== null && DOUBTFUL.has(slug)) return { kind: write ? 'account-limited' : 'person-refused' };
  const known = slug !== null && Object.hasOwn(MEANINGS, slug) ? MEANINGS[slug] : undefined;
  return known ?? { kind: BY_STATUS.get(status) ?? (isRefusal(status) ? 'bad-request' : 'unavailable') };
}

const isRefusal = (status: number) => status >= 400 && status < 500 && status !== 408;

/** The problem behind an error answer of v2. */
export function problemOf(answer: FailedAnswer): ApiProblem {
  const { status, body, retryAfterMs, write } = answer;
  const envelope: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const slug = slugOf(envelope.type);
  const { kind, effect = isRefusal(status) ? 'none' : 'unknown' } = meaningOf(slug, answer);
  return {
    kind,
    slug,
    status,
    title: shortened(envelope.title),
    detail: shortened(envelope.detail),
    retryAfterMs,
    effect: write ? effect : 'none',
  };
}

/** `api/too_many_requests` whole: who refused is half of what it says. */
const slugOf = (type: unknown) => (typeof type === 'string' && /^(?:api|provider)\/\w{1,80}$/.test(type) ? type : null);

const shortened = (text: unknown) => (typeof text === 'string' ? cleanText(text, 300) : null);
