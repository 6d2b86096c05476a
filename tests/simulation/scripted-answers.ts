import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { SendRequest } from '@/lib/outreach/sending/ports';
import { failed, ok } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { problemOf as problemOfV1 } from '@/lib/unipile/v1/problem-of';
import { problemOf as problemOfV2 } from '@/lib/unipile/v2/problem-of';
import { errorBody } from '../../lib/practice/http/api-error.ts';
import { errorBodyV2 } from '../sandbox/v2/api-error.ts';

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
): Awaited<ReturnType<SendRequest>> {
  if (fault === 'none' || fault === 'null-ids') return ok({ ids: idsOf(fault, entry, index, version), usage: null });
  return failed(PROBLEMS[version][fault] ?? problem('unreadable-answer', 200, 'unknown'));
}

const NO_IDS = { invitationId: null, chatId: null, messageId: null };

/** What a success says: of an invitation v2 always names its own id, and what is withdrawn or written into is known anyway. */
function idsOf(
  fault: 'none' | 'null-ids',
  { id, action, person, target }: JournalEntry,
  index: number,
  version: Version,
) {
  const named = fault === 'none';
  if (action === 'withdraw') return { ...NO_IDS, invitationId: target.invitationId };
  if (action !== 'message')
    return { ...NO_IDS, invitationId: named || version === 'v2' ? `invitation-${index}` : null };
  const begun = named || version === 'v2' ? `chat-${person.providerId}` : null;
  return { ...NO_IDS, chatId: target.chatId ?? begun, messageId: named ? `message-${id}` : null };
}

/** A refusal of a write as the client reads it from the whole answer of that version. */
const refusedOverV2 = (type: string, retryAfterMs: number | null = null): ApiProblem => {
  const body = errorBodyV2(type);
  return problemOfV2({ status: body.status, body, retryAfterMs, write: true });
};
const refusedOverV1 = (slug: string): ApiProblem => {
  const body = errorBody(slug, {}, 0);
  return problemOfV1({ status: body.status, body, retryAfterMs: null, write: true });
};

/** A problem of the API that says no more than this. */
export const problem = (
  kind: ApiProblem['kind'],
  status: number | null,
  effect: ApiProblem['effect'],
  slug: string | null = null,
): ApiProblem => ({ kind, slug, status, title: null, detail: null, retryAfterMs: null, effect });

/** The answer about an invitation that is not there any more. */
export const GONE: Readonly<Record<Version, ApiProblem>> = {
  v1: refusedOverV1('resource_not_found'),
  v2: refusedOverV2('provider/resource_not_found'),
};

/** A read that fails on the way to LinkedIn. */
export const UNREAD: Readonly<Record<Version, ApiProblem>> = {
  v1: { ...refusedOverV1('service_unavailable'), effect: 'none' },
  v2: { ...refusedOverV2('api/proxy_error'), effect: 'none' },
};

const UNREFUSED: Partial<Record<Fault, ApiProblem>> = { 'cut-after': problem('offline', null, 'unknown') };

/** v2 gives no reason for what LinkedIn refuses, so there a refusal of the person looks like one of the account until it is looked at. */
const PROBLEMS: Readonly<Record<Version, Partial<Record<Fault, ApiProblem>>>> = {
  v1: {
    ...UNREFUSED,
    'error-500': refusedOverV1('provider_error'),
    'error-500-acted': refusedOverV1('provider_error'),
    'gateway-acted': refusedOverV1('request_timeout'),
    limited: refusedOverV1('too_many_requests'),
    restricted: refusedOverV1('account_restricted'),
    'person-refused': refusedOverV1('invalid_recipient'),
    'cannot-resend': refusedOverV1('cannot_resend_yet'),
    disconnected: refusedOverV1('disconnected_account'),
  },
  v2: {
    ...UNREFUSED,
    'error-500': refusedOverV2('api/internal_error'),
    'error-500-acted': refusedOverV2('provider/server_error'),
    'gateway-acted': refusedOverV2('provider/timeout'),
    // Stopped by Unipile before LinkedIn, which says for how long.
    limited: refusedOverV2('api/too_many_requests', 16 * 60_000),
    restricted: refusedOverV2('api/account_restricted'),
    'person-refused': refusedOverV2('provider/unprocessable_entity'),
    'cannot-resend': refusedOverV2('provider/conflict'),
    disconnected: refusedOverV2('provider/invalid_authorization'),
  },
};
