import { ACTIONS } from '@/lib/outreach/journal/journal-entry';
import { PAUSE_REASONS } from '@/lib/outreach/journal/pause';
import { COUNTED } from '@/lib/outreach/quota/limits';
import type { AttachmentsRefusal } from '@/lib/outreach/rules/attachment-rules';
import type { Problem, ProblemKind } from '@/lib/protocol/problem';
import { API_PROBLEM_KINDS } from '@/lib/unipile/http/api-problem';
import type { DsnProblem } from '@/lib/unipile/http/dsn';
import type { KeyProblem } from '@/lib/unipile/http/typed/api-key';
import { apiProblem } from '@/tests/gallery/people';
import { EVERY_PROBLEM, NOW } from '../every-problem';

type WhyOf<Kind extends ProblemKind> = Extract<Problem, { kind: Kind; why: string }>['why'];
/** Every member of a closed list: one too few does not compile. */
const all = <Member extends string>(members: Readonly<Record<Member, true>>) => Object.keys(members) as Member[];

/** Slugs of Unipile's 4xx answers that concern the person. */
export const PERSON_SLUGS = [
  'already_connected',
  'already_invited_recently',
  'cannot_resend_yet',
  'cannot_resend_within_24hrs',
  'action_already_performed',
  'invalid_recipient',
  'user_unreachable',
  'no_connection_with_recipient',
  'blocked_recipient',
  'cannot_invite_attendee',
  'not_allowed_inmail',
  'a_slug_of_next_year',
  'constructor',
];

const REQUEST_SLUGS = [
  'too_many_characters',
  'content_too_large',
  'unsupported_media_type',
  'invalid_message',
  'feature_not_subscribed',
  'api/insufficient_permissions',
  'provider/insufficient_permissions',
  'provider/invalid_file',
  'insufficient_permissions',
  'toString',
];

export const DSN_WHYS = all<DsnProblem['why']>({
  empty: true,
  'empty-and-not-v2': true,
  'not-an-address': true,
  'api-key': true,
  several: true,
  dashboard: true,
  'not-https': true,
  'has-credentials': true,
  'bad-port': true,
  'bad-host': true,
  'local-host': true,
  'address-in-name': true,
  linkedin: true,
  'ip-address': true,
});

export const KEY_WHYS = all<KeyProblem['why']>({
  empty: true,
  'too-long': true,
  several: true,
  address: true,
  hidden: true,
  spaces: true,
  characters: true,
});

const FILE_WHYS = all<AttachmentsRefusal['why']>({
  kind: true,
  empty: true,
  'too-large': true,
  'too-many': true,
  unreadable: true,
});

const MESSAGE_WHYS = all<WhyOf<'message-fixed'>>({
  'not-yours': true,
  'too-old': true,
  gone: true,
  'not-shown-yet': true,
  'of-its-kind': true,
  'of-its-chat': true,
});

const UNCLEAR_CHANGES = all<Extract<Problem, { kind: 'change-unclear' }>['what']>({
  'webhook-creation': true,
  'webhook-deletion': true,
  'chat-marking': true,
});

const IMPORT_WHYS = all<WhyOf<'import-refused'>>({
  'not-an-export': true,
  'later-version': true,
  'another-account': true,
  broken: true,
  interrupted: true,
  'no-room': true,
  'not-stored': true,
});

const PAGE_WHYS = all<WhyOf<'page-limited'>>({ 'not-in-front': true, 'under-way': true, many: true });

const LATER = NOW + 3_600_000;
const limit = { kind: 'limit-reached', window: 'day', used: 20, max: 20, source: 'kith-default' } as const;

/** Problems of every kind, and of every way in which one kind is said. */
export const EVERY_SENTENCE: readonly Problem[] = [
  ...EVERY_PROBLEM,
  ...API_PROBLEM_KINDS.map((kind) => apiProblem(kind, { effect: 'unknown' })),
  ...[500, 502].flatMap((status) =>
    (['none', 'unknown'] as const).map((effect) => apiProblem('unavailable', { status, effect })),
  ),
  ...PERSON_SLUGS.map((slug) => apiProblem('person-refused', { slug, status: 422 })),
  ...REQUEST_SLUGS.map((slug) => apiProblem('bad-request', { slug, status: 400 })),
  ...[null, 60_000, 7_200_000].flatMap((retryAfterMs) => [apiProblem('unipile-limited', { retryAfterMs })]),
  apiProblem('credits-used-up', { slug: 'insufficient_credits', status: 422 }),
  apiProblem('key-refused', { status: 401 }),
  apiProblem('key-refused', { status: 403, slug: 'api/inactive_subscription' }),
  ...DSN_WHYS.map((why): Problem => ({ kind: 'dsn-refused', why })),
  ...KEY_WHYS.map((why): Problem => ({ kind: 'key-unusable', why })),
  ...FILE_WHYS.map((why): Problem => ({ kind: 'attachments-refused', why, name: 'plan.pdf' })),
  ...MESSAGE_WHYS.map((why): Problem => ({ kind: 'message-fixed', why })),
  ...UNCLEAR_CHANGES.map((what): Problem => ({ kind: 'change-unclear', what })),
  ...IMPORT_WHYS.map((why): Problem => ({ kind: 'import-refused', why })),
  ...PAGE_WHYS.map((why): Problem => ({ kind: 'page-limited', why })),
  ...(['everything', 'history', 'nothing'] as const).map((what): Problem => ({ kind: 'erasing-unfinished', what })),
  ...ACTIONS.flatMap((action): Problem[] => [
    { kind: 'unconfirmed-before', entryId: 'e1', action },
    { kind: 'in-progress', entryId: 'e1', action, waitsForUser: false },
    { kind: 'in-progress', entryId: 'e1', action, waitsForUser: true },
  ]),
  ...[null, NOW, LATER].flatMap((at): Problem[] => [
    ...COUNTED.map((counted) => ({ ...limit, counted, nextFreeAt: at })),
    ...PAUSE_REASONS.map((why): Problem => ({ kind: 'account-paused', pause: { why, since: NOW, until: at } })),
  ]),
  { kind: 'variable-unresolved', variable: 'calendar' },
  { kind: 'text-too-long', max: 300, over: 1 },
];
