import { ERASING_UNFINISHED, IMPORT_SENTENCES, IMPORT_WORDS } from '@/lib/copy/data-copy';
import { moment, momentWhenFree } from '@/lib/copy/moment';
import { PAGE_SENTENCES, textTooLong } from '@/lib/copy/page-sentences';
import { MINUTE_MS } from '@/lib/durations';
import type { Action } from '@/lib/outreach/journal/journal-entry';
import type { Pause } from '@/lib/outreach/journal/pause';
import { isOwnFieldName } from '@/lib/outreach/people/template';
import type { Problem, ProblemKind } from '@/lib/protocol/problem';
import type { ApiProblem, ApiProblemKind } from '@/lib/unipile/http/api-problem';
import type { DsnProblem } from '@/lib/unipile/http/dsn';
import type { KeyProblem } from '@/lib/unipile/http/typed/api-key';
import { attachmentsRefusedSentence } from './attachments-refused-sentence';
import { limitReachedSentence } from './limit-reached-sentence';
import { PAGE_LIMITED } from './page-limited-words';
import { personRefusedSentence } from './person-refused-sentence';

/** Whom a problem concerns (display name; '' for nobody) and when it is shown (UTC ms). */
interface SentenceContext {
  readonly name: string;
  readonly now: number;
}

/** A problem as one sentence for the user: what is so and what to do, never a code. */
export const problemSentence = (problem: Problem, context: SentenceContext): string => {
  const words = { name: context.name, who: context.name === '' ? 'this person' : context.name, now: context.now };
  // The table pairs each kind with its own problem; the compiler cannot follow that through an index.
  const sentence = SENTENCES[problem.kind] as Sentence<Problem>;
  return typeof sentence === 'string' ? sentence : sentence(problem, words);
};

/** What the codes of a problem stand under, folded away. */
export const DETAILS = 'Details';

/** A problem as codes for the details fold, to be copied: "422 · cannot_resend_yet", with Unipile's own words after it. */
export const problemDetails = (problem: Problem): string => {
  if (!('effect' in problem)) return problem.kind;
  const { status, slug, title, detail, kind } = problem;
  return [status, slug ?? kind, detail ?? title].filter((part) => part !== null).join(' · ');
};

interface Words {
  readonly name: string;
  /** The name, or words for it inside a sentence. */
  readonly who: string;
  readonly now: number;
}

type ProblemOf<K extends ProblemKind> = K extends ApiProblemKind ? ApiProblem : Extract<Problem, { kind: K }>;
type Sentence<P> = string | ((problem: P, words: Words) => string);
type Sentences = { readonly [K in ProblemKind]: Sentence<ProblemOf<K>> };

const DSN_EXAMPLE = 'api27.unipile.com:15796';

const DSN_SENTENCES = {
  empty: `Enter the DSN from your Unipile dashboard, such as ${DSN_EXAMPLE}.`,
  'empty-and-not-v2':
    'With the DSN empty Kith tried the key at Unipile v2 (api.unipile.com), which does not accept it; enter the DSN of a v1 key, or copy a v2 key again.',
  'not-an-address': `This is not an address; copy the DSN from your Unipile dashboard, such as ${DSN_EXAMPLE}.`,
  'api-key': 'This reads as an API key and not as an address; paste it into the field below, and your DSN here.',
  dashboard: `This is the address of the dashboard itself; copy the DSN that stands at its top, such as ${DSN_EXAMPLE}.`,
  'not-https': 'Kith sends your key over https only; remove what stands before the host name.',
  'has-credentials': 'The address has a user name or a password in it; enter the host and port alone.',
  'bad-port': 'The number after the colon is not a port; copy the DSN again from your Unipile dashboard.',
  'bad-host': 'The host name cannot be right as it is written; copy the DSN again from your Unipile dashboard.',
  'local-host':
    'This name leads to your own computer or network, where no Unipile is; copy the DSN from your Unipile dashboard.',
  'address-in-name': `This name only stands for the IP address in it; enter the DSN as Unipile shows it, such as ${DSN_EXAMPLE}.`,
  linkedin: 'This is LinkedIn’s address, which must never get your key; copy the DSN from your Unipile dashboard.',
  'ip-address': `The DSN needs a host name instead of an IP address; enter it as Unipile shows it, such as ${DSN_EXAMPLE}.`,
} satisfies Record<DsnProblem['why'], string>;

const NO_KEY = 'This is not an API key as it is written';

const KEY_SENTENCES = {
  empty: 'Enter the API key from your Unipile dashboard.',
  'too-long': `${NO_KEY}, since it is far too long; copy the key alone from your Unipile dashboard.`,
  several: 'There is more than one key in this; enter the one alone that Kith is to use.',
  address: 'This is an address and not an API key; paste the access token from your Unipile dashboard here.',
  hidden: `${NO_KEY}, since some of it is hidden behind dots; copy the whole key from your Unipile dashboard.`,
  spaces: `${NO_KEY}, since there are spaces inside; copy the key alone from your Unipile dashboard.`,
  characters: `${NO_KEY}, since it has characters that no key has; copy the key alone from your Unipile dashboard.`,
} satisfies Record<KeyProblem['why'], string>;

/** Without a status nobody refused it: Kith had no key by then, or was not allowed to take it to its host. */
const KEY_NOT_USED =
  'Kith could not use the API key, so Unipile was not asked and nothing was done; check the connection in the options.';

/** The end of a sentence about a wait that by this computer’s clock is over, and by Unipile’s is not. */
const CLOCK_AHEAD = 'the clock of this computer seems to be ahead, so correct it and look again.';

const SENT_THING = {
  invite: 'invitation',
  message: 'message',
  inmail: 'InMail',
  withdraw: 'withdrawal',
  accept: 'acceptance',
  decline: 'refusal',
} satisfies Record<Action, string>;

const PAUSE_REASON = {
  'account-limited': 'LinkedIn is holding back your account',
  'account-restricted': 'LinkedIn restricted your account',
  'provider-error': 'the last request failed on the side of LinkedIn or Unipile',
} satisfies Record<Pause['why'], string>;

/** A failed call: what to do differs with whether the write may have been carried out all the same. */
const failedCall =
  (whatIsSo: string, whatToDo: string) =>
  ({ effect }: ApiProblem, { who }: Words): string =>
    effect === 'unknown'
      ? `${whatIsSo}, so it is not known yet whether this reached ${who}; do not repeat it, Kith is checking.`
      : `${whatIsSo}; ${whatToDo}.`;

function unavailableCall(status: number | null) {
  if (status === null) return failedCall('Unipile cannot be reached', 'check the DSN or try again in a few minutes');
  // LinkedIn's limits look like this as well, so the account is paused after it.
  if (status === 500)
    return failedCall('LinkedIn or Unipile has a failure', 'give it half an hour before you try again');
  return failedCall('Unipile or LinkedIn has a failure', 'try again in a few minutes');
}

const BAD_REQUEST_BY_SLUG: Readonly<Record<string, string>> = {
  too_many_characters: 'LinkedIn finds the text too long; shorten it and send it again.',
  content_too_large: 'LinkedIn finds the attachment too large; choose a smaller one.',
  unsupported_media_type: 'LinkedIn does not take this kind of file; choose another one.',
  invalid_message: 'LinkedIn does not take this text as it is; change it and send it again.',
  feature_not_subscribed: 'Your LinkedIn subscription does not include this; choose another way to get in touch.',
  'api/insufficient_permissions': 'The API key may not do this; give it more rights in your Unipile dashboard.',
  'provider/insufficient_permissions':
    'LinkedIn does not let your account do this; choose another way to get in touch.',
  'provider/invalid_file': 'LinkedIn does not take this file; choose another one.',
  insufficient_permissions: 'The API key may not do this; give it more rights in your Unipile dashboard.',
};

const MESSAGE_FIXED = {
  'not-yours': 'Somebody else wrote this message, so only they can change it; write them what should be different.',
  'too-old': 'LinkedIn lets a message be changed or deleted for an hour, which is over; write another message instead.',
  gone: 'This message is not in the conversation any more; read it again.',
  'not-shown-yet': 'LinkedIn does not show this message yet, so it cannot be changed; try again in a minute.',
  'of-its-kind': 'LinkedIn does not let a message of this kind be changed; write another message instead.',
} satisfies Record<Extract<Problem, { kind: 'message-fixed' }>['why'], string>;

const UNCLEAR_REFUSAL =
  'LinkedIn refused this and gave no reason that Kith understands, so it holds back further sends for now; the details have its words.';

const LIMITED_BY_SLUG: Readonly<Record<string, (waitMs: number | null) => string>> = {
  'api/too_many_requests': (waitMs) =>
    `Unipile lets no more through for your account now, so nothing was done; try again ${waitMs === null ? 'later' : `in ${spanOf(waitMs)}`}.`,
  'provider/unprocessable_entity': () => UNCLEAR_REFUSAL,
  'provider/conflict': () => UNCLEAR_REFUSAL,
};

/** A wait in words, rounded up; it can be up to a day. */
function spanOf(ms: number | null): string {
  const minutes = Math.ceil((ms ?? 0) / MINUTE_MS);
  if (minutes > 90) return `${Math.ceil(minutes / 60)} hours`;
  return minutes > 1 ? `${minutes} minutes` : 'a minute';
}

const SENTENCES = {
  // Unipile and LinkedIn
  'key-refused': ({ slug, status }) => {
    if (status === null) return KEY_NOT_USED;
    return slug === 'api/inactive_subscription'
      ? 'Your Unipile plan is not running, so Unipile does nothing for this key; renew the plan in your Unipile dashboard.'
      : 'Unipile does not accept the API key; copy it again from your Unipile dashboard and check that your plan is running.';
  },
  'account-disconnected':
    'Your LinkedIn account is disconnected from Unipile, so nothing can be sent; connect it again, here or in your Unipile dashboard.',
  'account-restricted':
    'LinkedIn has restricted your account, so Kith stopped sending; sign in to LinkedIn to see what it asks for.',
  'account-limited': ({ slug, retryAfterMs }) =>
    (slug !== null && Object.hasOwn(LIMITED_BY_SLUG, slug) ? LIMITED_BY_SLUG[slug]?.(retryAfterMs) : undefined) ??
    'LinkedIn takes no more from your account for now; give it a rest, Kith holds back further sends meanwhile.',
  'unipile-limited': ({ retryAfterMs }) =>
    `Unipile lets no more of this through for your account for now, so LinkedIn was not asked; try again in ${spanOf(retryAfterMs)}.`,
  'credits-used-up':
    'LinkedIn says that you have no InMail credits left, so nothing was sent; wait for new ones, invitations and messages go on.',
  'person-refused': ({ slug }, { who }) => personRefusedSentence(slug, who),
  'change-refused': 'LinkedIn did not take this change, so the message stands as it was; the details have its words.',
  'bad-request': ({ slug }) =>
    (slug !== null && Object.hasOwn(BAD_REQUEST_BY_SLUG, slug) ? BAD_REQUEST_BY_SLUG[slug] : undefined) ??
    'Unipile did not accept the request, so nothing was done; the details say what it objects to.',
  'not-found': (_, { name }) =>
    name === ''
      ? 'Unipile finds nothing there; check the DSN and choose your LinkedIn account again.'
      : `Unipile does not find this for ${name}; check that the profile still exists on LinkedIn.`,
  unavailable: (problem, words) => unavailableCall(problem.status)(problem, words),
  offline: failedCall('The connection to the internet is gone', 'connect and try again'),
  'timed-out': failedCall('Unipile did not answer in time', 'try again in a minute'),
  'may-repeat':
    'Nothing was sent, because the browser might have sent it twice on this connection; try again, and without a proxy or virus scanner in between if it stays so.',
  'not-begun': 'Something broke inside Kith before anything left, so nothing was sent; try again.',
  'unreadable-answer': failedCall('Unipile gave an answer that Kith cannot read', 'check the DSN and try again'),

  // Refused by Kith before anything left
  'another-person': ({ expected, found }) =>
    `The address says ${expected}, but LinkedIn answers with ${found}, so nothing was sent; open the right profile first.`,
  'address-unproven':
    'Unipile does not say whose address this is, so Kith cannot tell that it means the same person; open them from a conversation or your relations.',
  'id-unknown': (_, { who }) =>
    `Unipile names ${who} by an id that Kith does not know, so nothing can be done here; do it on LinkedIn.`,
  yourself: 'This is your own profile; open the profile of somebody else.',
  'already-connected': (_, { who }) => `You and ${who} are connected; write a message instead.`,
  'already-pending': (_, { who }) => `Your invitation to ${who} is still open; wait for the answer or withdraw it.`,
  'invited-you': (_, { who }) => `You have an invitation from ${who}; accept that one instead.`,
  'not-connected': (_, { who }) => `You and ${who} are not connected yet; send an invitation first.`,
  'not-pending': (_, { who }) =>
    `No invitation between you and ${who} is open any more; reload to see how things stand.`,
  'relation-unknown': (_, { who }) =>
    `Unipile does not say clearly how you and ${who} are connected, so nothing was sent; try again in a minute.`,
  'recently-withdrawn': ({ until }, { who, now }) =>
    `LinkedIn takes no new invitation to ${who} after the one you withdrew; try again after ${momentWhenFree(until, now)}.`,
  'recently-ignored': ({ until }, { who, now }) =>
    `Your last invitation to ${who} was ignored, and LinkedIn takes no new one for three weeks; try again after ${momentWhenFree(until, now)}.`,
  'recently-invited': ({ until }, { who, now }) =>
    `Your last invitation to ${who} is no longer open, and LinkedIn takes no new one for about three weeks; try again after ${momentWhenFree(until, now)}.`,
  'unconfirmed-before': ({ action }, { who }) =>
    `It is not known yet whether your last ${SENT_THING[action]} to ${who} arrived; wait, or say in Activity what happened.`,
  'in-progress': ({ action }, { who }) => `Your ${SENT_THING[action]} to ${who} is on its way; wait until it has left.`,
  'limit-reached': (problem, { now }) => limitReachedSentence(problem, now),
  'account-paused': ({ pause }, { now }) =>
    `Kith pauses because ${PAUSE_REASON[pause.why]}; ` +
    (pause.until === null
      ? 'sign in to LinkedIn first, then resume in Kith.'
      : pause.until <= now
        ? CLOCK_AHEAD
        : `sending goes on from ${momentWhenFree(pause.until, now)}.`),
  'clock-moved': ({ until }, { now }) =>
    `The clock of this computer went back, so Kith waits until ${momentWhenFree(until, now)}; correct the clock if it is wrong.`,
  'quota-changed':
    'A new day has begun since this was shown, so nothing was sent; check today’s numbers and send again.',
  'same-text': ({ at }, { who, now }) =>
    `The same text went to ${who} before (${moment(at, now)}); change it, or choose to send it anyway.`,
  'text-empty': 'There is no text yet; write something first.',
  'text-too-long': textTooLong,
  'variable-unresolved': ({ variable }, { who }) =>
    isOwnFieldName(variable)
      ? `You have not said yet what {${variable}} is; do so in the options, under Templates.`
      : `Nothing is known of ${who} to put in place of {${variable}}; write the words yourself.`,
  'message-fixed': ({ why }) => MESSAGE_FIXED[why],
  'change-under-way': 'The last change of this message has not ended yet; wait a moment and look at it again.',
  'not-held': 'It has left already and cannot be undone here; see in Activity how it ended.',
  'entry-unknown': 'Kith has no record of this; see in Activity what was sent.',
  'storage-failed':
    'Chrome could not save Kith’s record, so nothing was sent; free some disk space, restart Chrome and try again.',
  'journal-full':
    'There is no room to write down another send, so nothing was sent; sends of long ago make room each day, so try again tomorrow.',

  'attachments-refused': attachmentsRefusedSentence,
  'import-refused': ({ why }) => IMPORT_SENTENCES[why],
  'import-unfinished': () => IMPORT_WORDS.unfinished,

  // Setting up
  'dsn-refused': ({ why }) => DSN_SENTENCES[why],
  'setup-needed': 'Kith is not connected yet; enter your Unipile DSN and API key in the options.',
  'key-unusable': ({ why }) => KEY_SENTENCES[why],
  'host-not-permitted': ({ host }) =>
    `Chrome does not let Kith reach ${host} yet; choose Connect in the options and then Allow.`,
  'no-linkedin-account': 'This key sees no LinkedIn account; connect one in your Unipile dashboard and try again.',
  'account-changed':
    'Kith now acts as another LinkedIn account than this shows, so nothing was done; look at it again before you go on.',
  'account-unknown': 'Unipile no longer has the LinkedIn account you chose; choose one again in the options.',

  // Around a request
  'not-a-person': 'This page is not the profile of a person; open one on LinkedIn.',
  'page-changed': () => PAGE_SENTENCES['page-changed'],
  'click-not-trusted': () => PAGE_SENTENCES['click-not-trusted'],
  'worker-silent': () => PAGE_SENTENCES['worker-silent'],
  updated: () => PAGE_SENTENCES.updated,
  'page-limited': ({ why }) => PAGE_LIMITED[why],
  'request-refused': 'Kith did not take this request, so nothing was done; reload the page and try again.',
  'storage-unreadable':
    'Chrome cannot read what Kith stored, so nothing is sent; restart Chrome, and if that does not help, remove Kith and add it again.',
  'erasing-unfinished': ({ what }) => ERASING_UNFINISHED[what],
  'storage-full':
    'There is no room for more of these, so this one was not stored; shorten it, or delete some that you no longer need.',
  unexpected: 'Something broke inside Kith; look in Activity before you try again.',
} satisfies Sentences;
