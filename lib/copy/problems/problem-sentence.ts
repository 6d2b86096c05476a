import { ERASING_UNFINISHED, IMPORT_SENTENCES, IMPORT_WORDS } from '@/lib/copy/data-copy';
import { type KeyWith, type PlainKey, say, words } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import { NO_REPLY_WORDS } from '@/lib/copy/messages/no-reply-words';
import { moment, momentWhenFree } from '@/lib/copy/moment';
import { PAGE_SENTENCES, textTooLong } from '@/lib/copy/page/page-sentences';
import { MINUTE_MS } from '@/lib/durations';
import { isOwnFieldName } from '@/lib/outreach/people/template';
import type { Problem, ProblemKind } from '@/lib/protocol/problem';
import type { ApiProblem, ApiProblemKind } from '@/lib/unipile/http/api-problem';
import { type AboutPerson, sayAbout } from './about-person';
import { attachmentsRefusedSentence } from './attachments-refused-sentence';
import { failedCallSentence } from './failed-call-sentence';
import { limitReachedSentence } from './limit-reached-sentence';
import { PAGE_LIMITED } from './page-limited-words';
import { pausedSentence } from './paused-sentence';
import { personRefusedSentence } from './person-refused-sentence';
import { IN_PROGRESS, UNCONFIRMED_BEFORE } from './send-before-sentences';
import { dsnSentence, KEY_SENTENCES } from './setup-sentences';

/** Whom a problem concerns (display name; '' for nobody) and when it is shown (UTC ms). */
interface SentenceContext {
  readonly name: string;
  readonly now: number;
  /** Said by the control on a page, which shows no details. */
  readonly onPage?: true;
  /** Somebody was looked up by their address, and nobody's name is known. */
  readonly lookedUp?: true;
}

/** A problem as one sentence for the user: what is so and what to do, never a code. */
export const problemSentence = (problem: Problem, context: SentenceContext): string => {
  // The table pairs each kind with its own problem; the compiler cannot follow that through an index.
  const sentence = SENTENCES[problem.kind] as Sentence<Problem>;
  return typeof sentence === 'string' ? say(sentence) : sentence(problem, context);
};

/** What the codes of a problem stand under, folded away. */
export const PROBLEM_WORDS = words({ details: 'problem_details' });

/** A problem as codes for the details fold, to be copied: "422 · cannot_resend_yet", with Unipile's own words after it. */
export const problemDetails = (problem: Problem): string => {
  if (!('effect' in problem)) return problem.kind;
  const { status, slug, title, detail, kind } = problem;
  return [status, slug ?? kind, detail ?? title].filter((part) => part !== null).join(' · ');
};

/** Whether Kith's own window says more of a failed send than its sentence on a page does, which leads there. */
export const saysMoreInKith = ({ kind }: ApiProblem): boolean => SAY_MORE.has(kind);

const SAY_MORE: ReadonlySet<ProblemKind> = new Set(['bad-request', 'not-offered', 'refusal-unclear']);

type ProblemOf<K extends ProblemKind> = K extends ApiProblemKind
  ? ApiProblem & { kind: K }
  : Extract<Problem, { kind: K }>;
type Sentence<P> = PlainKey | ((problem: P, context: SentenceContext) => string);
type Sentences = { readonly [K in ProblemKind]: Sentence<ProblemOf<K>> };

/** A sentence that says nothing of its problem but whom it concerns. */
const about =
  (...sentence: AboutPerson) =>
  (_: unknown, { name }: SentenceContext): string =>
    sayAbout(sentence, name);

/** A sentence about somebody who can have no new invitation before a moment. */
const aboutUntil =
  (named: KeyWith<'name' | 'time'>, unnamed: KeyWith<'time'>) =>
  ({ until }: { readonly until: number }, { name, now }: SentenceContext): string => {
    const time = momentWhenFree(until, now);
    return name === '' ? say(unnamed, { time }) : say(named, { name, time });
  };

const BAD_REQUEST_BY_SLUG: Readonly<Record<string, PlainKey>> = {
  too_many_characters: 'problem_text_too_long_for_linkedin',
  content_too_large: 'problem_attachment_too_large',
  unsupported_media_type: 'problem_attachment_of_kind',
  invalid_message: 'problem_text_refused',
  feature_not_subscribed: 'problem_not_subscribed',
  'api/insufficient_permissions': 'problem_key_may_not',
  'provider/insufficient_permissions': 'problem_account_may_not',
  'provider/invalid_file': 'problem_attachment_refused',
  insufficient_permissions: 'problem_key_may_not',
};

const badRequestKey = ({ slug }: Pick<ApiProblem, 'slug'>): PlainKey | undefined =>
  slug !== null && Object.hasOwn(BAD_REQUEST_BY_SLUG, slug) ? BAD_REQUEST_BY_SLUG[slug] : undefined;

const MESSAGE_FIXED = {
  'not-yours': 'problem_message_not_yours',
  'too-old': 'problem_message_too_old',
  gone: 'problem_message_gone',
  'not-shown-yet': 'problem_message_not_shown_yet',
  'of-its-kind': 'problem_message_of_its_kind',
  'of-its-chat': 'problem_message_of_its_chat',
} as const satisfies Record<Extract<Problem, { kind: 'message-fixed' }>['why'], PlainKey>;

const CHANGE_UNCLEAR = {
  'webhook-creation': 'problem_unclear_webhook_creation',
  'webhook-deletion': 'problem_unclear_webhook_deletion',
  'chat-marking': 'problem_unclear_chat_marking',
} as const satisfies Record<Extract<Problem, { kind: 'change-unclear' }>['what'], PlainKey>;

/** From now, rounded up: "in 16 minutes". It can be up to a day. */
function inSpan(ms: number | null): string {
  const minutes = Math.max(1, Math.ceil((ms ?? 0) / MINUTE_MS));
  return minutes > 90 ? sayCount('problem_in_hours', Math.ceil(minutes / 60)) : sayCount('problem_in_minutes', minutes);
}

const inBraces = (variable: string): string => `{${variable}}`;

const SENTENCES = {
  // Unipile and LinkedIn
  'key-refused': ({ slug, status }) => {
    // Without a status nobody refused it: it was none that can be sent.
    if (status === null) return say('problem_key_not_used');
    return say(slug === 'api/inactive_subscription' ? 'problem_key_plan_ended' : 'problem_key_refused');
  },
  'key-gone': 'problem_key_gone',
  'host-closed': 'problem_host_closed',
  'account-gone': 'problem_account_gone',
  'account-disconnected': 'problem_account_disconnected',
  'account-connecting': 'problem_account_connecting',
  'account-owner-changed': 'problem_account_owner_changed',
  'account-restricted': 'problem_account_restricted',
  'account-limited': 'problem_account_limited',
  'refusal-unclear': (_, { onPage }) => say(onPage ? 'problem_refusal_unclear_on_page' : 'problem_refusal_unclear'),
  'unipile-limited': ({ retryAfterMs }) =>
    retryAfterMs === null
      ? say('problem_unipile_limited_later')
      : say('problem_unipile_limited', { wait: inSpan(retryAfterMs) }),
  'credits-used-up': 'problem_credits_used_up',
  'person-refused': ({ slug }, { name }) => personRefusedSentence(slug, name),
  'change-refused': 'problem_change_refused',
  'bad-request': (problem, { onPage }) =>
    say(badRequestKey(problem) ?? (onPage ? 'problem_bad_request_on_page' : 'problem_bad_request')),
  // What stands in between may not have it either, and then what became of a write is not known.
  'not-offered': (problem, { name }) =>
    problem.effect === 'unknown'
      ? failedCallSentence({ ...problem, kind: 'unavailable' }, name)
      : say('problem_not_offered'),
  // Whatever is asked for on a page is somebody.
  'not-found': (_, { name, onPage, lookedUp = onPage }) =>
    sayAbout(['problem_not_found', lookedUp ? 'problem_not_found_address' : 'problem_not_found_unnamed'], name),
  'invitation-gone': about('problem_invitation_gone', 'problem_invitation_gone_unnamed'),
  unavailable: (problem, { name }) => failedCallSentence(problem, name),
  offline: (problem, { name }) => failedCallSentence(problem, name),
  'timed-out': (problem, { name }) => failedCallSentence(problem, name),
  'may-repeat': 'problem_may_repeat',
  'not-begun': 'problem_not_begun',
  'unreadable-answer': (problem, { name }) => failedCallSentence(problem, name),
  'led-elsewhere': (problem, { name }) => failedCallSentence(problem, name),

  // Refused by Kith before anything left
  'another-person': ({ expected, found }) => say('problem_another_person', { expected, found }),
  'other-address': ({ expected, found }) => say('problem_other_address', { expected, found }),
  'address-unproven': 'problem_address_unproven',
  'id-unknown': about('problem_id_unknown', 'problem_id_unknown_unnamed'),
  yourself: 'problem_yourself',
  'already-connected': about('problem_already_connected', 'problem_already_connected_unnamed'),
  'already-pending': about('problem_already_pending', 'problem_already_pending_unnamed'),
  'invited-you': about('problem_invited_you', 'problem_invited_you_unnamed'),
  'not-connected': about('problem_not_connected', 'problem_not_connected_unnamed'),
  'not-pending': about('problem_not_pending', 'problem_not_pending_unnamed'),
  'relation-unknown': about('problem_relation_unknown', 'problem_relation_unknown_unnamed'),
  'recently-withdrawn': aboutUntil('problem_recently_withdrawn', 'problem_recently_withdrawn_unnamed'),
  'recently-ignored': aboutUntil('problem_recently_ignored', 'problem_recently_ignored_unnamed'),
  'recently-invited': aboutUntil('problem_recently_invited', 'problem_recently_invited_unnamed'),
  'unconfirmed-before': ({ action }, { name }) => sayAbout(UNCONFIRMED_BEFORE[action], name),
  'in-progress': ({ action, waitsForUser }, { name }) =>
    waitsForUser ? say('problem_waits_for_user') : sayAbout(IN_PROGRESS[action], name),
  'limit-reached': (problem, { now }) => limitReachedSentence(problem, now),
  'account-paused': ({ pause }, { now }) => pausedSentence(pause, now),
  'clock-moved': ({ until }, { now }) => say('problem_clock_moved', { time: momentWhenFree(until, now) }),
  'quota-changed': 'problem_quota_changed',
  'same-text': ({ at }, { name, now }) => {
    const time = moment(at, now);
    return name === '' ? say('problem_same_text_unnamed', { time }) : say('problem_same_text', { name, time });
  },
  'text-empty': 'problem_text_empty',
  'text-unseen': 'problem_text_unseen',
  'text-too-long': textTooLong,
  'variable-unresolved': ({ variable: field }, { name }) => {
    const variable = inBraces(field);
    if (isOwnFieldName(field)) return say('problem_own_field_empty', { variable });
    return name === ''
      ? say('problem_variable_unknown_unnamed', { variable })
      : say('problem_variable_unknown', { name, variable });
  },
  'no-reply': ({ why }) => NO_REPLY_WORDS[why],
  'quote-elsewhere': 'problem_quote_elsewhere',
  'message-fixed': ({ why }) => say(MESSAGE_FIXED[why]),
  'change-under-way': 'problem_change_under_way',
  'not-held': 'problem_not_held',
  'entry-unknown': 'problem_entry_unknown',
  'storage-failed': 'problem_storage_failed',
  'journal-full': 'problem_journal_full',

  'attachments-refused': attachmentsRefusedSentence,
  'import-refused': ({ why }) => IMPORT_SENTENCES[why],
  'import-unfinished': () => IMPORT_WORDS.unfinished,

  // Setting up
  'dsn-refused': dsnSentence,
  'setup-needed': 'problem_setup_needed',
  'key-unusable': ({ why }) => KEY_SENTENCES[why],
  'host-not-permitted': ({ host }) => say('problem_host_not_permitted', { host }),
  'no-linkedin-account': 'problem_no_linkedin_account',
  'account-changed': 'problem_account_changed',
  'account-unknown': 'problem_account_unknown',

  // Around a request
  'not-a-person': 'problem_not_a_person',
  'page-changed': () => PAGE_SENTENCES['page-changed'],
  'click-not-trusted': () => PAGE_SENTENCES['click-not-trusted'],
  'worker-silent': () => PAGE_SENTENCES['worker-silent'],
  updated: () => PAGE_SENTENCES.updated,
  'page-limited': ({ why }) => PAGE_LIMITED[why],
  'request-refused': 'problem_request_refused',
  'storage-unreadable': 'problem_storage_unreadable',
  'erasing-unfinished': ({ what }) => ERASING_UNFINISHED[what],
  'storage-full': 'problem_storage_full',
  'sends-under-way': ({ sends: [first, ...more] }) =>
    first?.state === 'sending' && more.length === 0
      ? sayAbout(IN_PROGRESS[first.action], first.person.fullName)
      : say('problem_sends_under_way'),
  'change-unclear': ({ what }) => say(CHANGE_UNCLEAR[what]),
  unexpected: 'problem_unexpected',
} satisfies Sentences;
