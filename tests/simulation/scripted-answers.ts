import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { SendApi } from '@/lib/outreach/sending/ports';
import { failed, ok } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';

/** What happens to one request. `acted` ones have their effect although no good answer comes. */
export const FAULTS = [
  'none',
  'null-ids',
  'cut-before',
  'cut-after',
  'error-500',
  'error-500-acted',
  'gateway-acted',
  'slow',
  'slow-acted',
  'limited',
  'restricted',
  'person-refused',
  'cannot-resend',
  'disconnected',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Which version of the API the refusals are worded in: that is all of a version that shows above the client, where this server stands. */
export type Version = 'v1' | 'v2';

/** The answer to a request with this fate; `index` is that of its effect. */
export function answerTo(
  fault: Fault,
  entry: JournalEntry,
  index: number,
  version: Version,
): Awaited<ReturnType<SendApi['perform']>> {
  const none = { invitationId: null, chatId: null, messageId: null };
  switch (fault) {
    case 'none':
      return ok({
        ids:
          entry.action === 'message'
            ? { ...none, chatId: `chat-${entry.person.providerId}`, messageId: `message-${entry.id}` }
            : { ...none, invitationId: `invitation-${index}` },
        usage: null,
      });
    case 'null-ids':
      return ok({ ids: none, usage: null });
    default:
      return failed(PROBLEMS[version][fault] ?? problem('unreadable-answer', 200, 'unknown'));
  }
}

/** A problem of the API that says no more than this. */
export const problem = (
  kind: ApiProblem['kind'],
  status: number | null,
  effect: ApiProblem['effect'],
  slug: string | null = null,
): ApiProblem => ({ kind, slug, status, title: null, detail: null, retryAfterMs: null, effect });

/** The answer about an invitation that is not there any more. */
export const GONE: Readonly<Record<Version, ApiProblem>> = {
  v1: problem('not-found', 404, 'none', 'resource_not_found'),
  v2: problem('not-found', 404, 'none', 'provider/resource_not_found'),
};

const UNREFUSED: Partial<Record<Fault, ApiProblem>> = { 'cut-after': problem('offline', null, 'unknown') };

/** v2 gives no reason for what LinkedIn refuses, so there a refusal of the person looks like one of the account until it is looked at. */
const PROBLEMS: Readonly<Record<Version, Partial<Record<Fault, ApiProblem>>>> = {
  v1: {
    ...UNREFUSED,
    'error-500': problem('unavailable', 500, 'unknown', 'provider_error'),
    'error-500-acted': problem('unavailable', 500, 'unknown', 'provider_error'),
    'gateway-acted': problem('timed-out', 504, 'unknown', 'request_timeout'),
    limited: problem('account-limited', 429, 'none', 'too_many_requests'),
    restricted: problem('account-restricted', 403, 'none', 'account_restricted'),
    'person-refused': problem('person-refused', 422, 'none', 'invalid_recipient'),
    'cannot-resend': problem('account-limited', 422, 'none', 'cannot_resend_yet'),
    disconnected: problem('account-disconnected', 401, 'none', 'disconnected_account'),
  },
  v2: {
    ...UNREFUSED,
    'error-500': problem('unavailable', 500, 'unknown', 'api/internal_error'),
    'error-500-acted': problem('unavailable', 500, 'unknown', 'provider/server_error'),
    'gateway-acted': problem('timed-out', 504, 'unknown', 'provider/timeout'),
    // Stopped by Unipile before LinkedIn, which says for how long.
    limited: { ...problem('unipile-limited', 429, 'none', 'api/too_many_requests'), retryAfterMs: 16 * 60_000 },
    restricted: problem('account-restricted', 403, 'none', 'api/account_restricted'),
    'person-refused': problem('refusal-unclear', 422, 'none', 'provider/unprocessable_entity'),
    'cannot-resend': problem('refusal-unclear', 409, 'none', 'provider/conflict'),
    disconnected: problem('account-disconnected', 401, 'none', 'provider/invalid_authorization'),
  },
};
