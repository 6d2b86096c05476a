import type { ApiProblem, ApiProblemKind } from '@/lib/unipile/http/api-problem';
import { isUnderstood, type Meaning, problemIn } from '@/lib/unipile/http/body/problem-in';
import type { FailedAnswer } from '@/lib/unipile/http/dialect';

/** Every slug that Unipile published or that was seen live; an open set, so the rest goes by status. */
const SLUGS_BY_KIND = {
  'key-refused': ['missing_credentials'],
  'account-disconnected': [
    'disconnected_account',
    'invalid_credentials',
    'expired_credentials',
    'insufficient_privileges',
    'disconnected_feature',
    'multiple_sessions',
    'checkpoint_error',
    'invalid_checkpoint_solution',
    'captcha_not_supported',
    'wrong_account',
    'expired_link',
    'invalid_credentials_but_valid_account_imap',
    'session_mismatch',
    'unknown_authentication_context',
    'action_required',
  ],
  'account-restricted': ['account_restricted'],
  // Where a slug may mean the account or the person it is taken for the account: stopping harms nobody.
  'account-limited': [
    'cannot_resend_yet',
    'cannot_resend_within_24hrs',
    'limit_exceeded',
    'connection_limit_reached',
    'too_many_requests',
  ],
  'credits-used-up': ['insufficient_credits'],
  'person-refused': [
    'already_invited_recently',
    'already_connected',
    'action_already_performed',
    'invalid_recipient',
    'no_connection_with_recipient',
    'blocked_recipient',
    'user_unreachable',
    'cannot_invite_attendee',
    'not_allowed_inmail',
    'recipient_rejected',
  ],
  'bad-request': [
    'invalid_parameters',
    'malformed_request',
    'too_many_characters',
    'content_too_large',
    'invalid_url',
    'unescaped_characters',
    'missing_parameters',
    'limit_too_high',
    'invalid_action',
    'invalid_label',
    'insufficient_permissions',
    'feature_not_subscribed',
    'account_mismatch',
    'subscription_required',
    'resource_access_restricted',
    'unsupported_media_type',
    'invalid_account',
    'invalid_message',
    'unprocessable_entity',
    'unauthorized',
    'account_configuration_error',
    'invalid_post',
    'payment_error',
    'comments_disabled',
    'insufficient_job_slot',
    'parent_mail_not_found',
    'invalid_reply_subject',
    'invalid_headers',
    'send_as_denied',
    'invalid_folder',
    'invalid_thread',
    'sender_rejected',
    'ip_rejected_by_server',
  ],
  'not-found': ['resource_not_found', 'invalid_resource_identifier'],
  unavailable: [
    'unexpected_error',
    'provider_error',
    'authentication_intent_error',
    'proxy_error',
    'no_client_session',
    'no_channel',
    'no_handler',
    'network_down',
    'service_unavailable',
  ],
  'timed-out': ['request_timeout'],
} as const satisfies Partial<Record<ApiProblemKind, readonly string[]>>;

const BY_SLUG = new Map<string, Meaning>([
  ...Object.entries(SLUGS_BY_KIND).flatMap(([kind, slugs]) =>
    slugs.map((slug): [string, Meaning] => [slug, { kind: kind as keyof typeof SLUGS_BY_KIND }]),
  ),
  // Answered with 422, yet about the connection to LinkedIn, not a refusal.
  ['provider_unreachable', { kind: 'unavailable', effect: 'unknown' }],
  ['cant_send_message', { kind: 'unavailable', effect: 'unknown' }],
  ['realtime_client_not_initialized', { kind: 'unavailable', effect: 'unknown' }],
  // A 501 from Unipile itself is definite.
  ['feature_not_implemented', { kind: 'not-offered', effect: 'none' }],
]);

const slugOf = (type: unknown) => (typeof type === 'string' ? (/^errors\/(\w{1,80})$/.exec(type)?.[1] ?? null) : null);

const NAMES = { slugOf, meaningOf: (slug: string) => BY_SLUG.get(slug) };

/** The problem behind an error answer of v1. */
export const problemOf = (answer: FailedAnswer): ApiProblem => problemIn(answer, NAMES);

/** Whether an error answer of v1 is one of those that are known. */
export const understands = (answer: FailedAnswer): boolean => isUnderstood(answer, NAMES);
