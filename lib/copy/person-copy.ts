import { numberWords } from '@/lib/copy/number-words';
import { SOURCE_WORDS, WINDOW_WORDS } from '@/lib/copy/problems/limit-words';
import type { Action, EntryState, Stop } from '@/lib/outreach/journal/journal-entry';
import type { PersonAbout } from '@/lib/outreach/journal/person';
import type { QuotaLine } from '@/lib/outreach/quota/quota-view';
import type { ProblemKind } from '@/lib/protocol/problem';
import { moment, momentWhenFree } from './moment';

/** What the person is to the user, for the status line. */
export const RELATION_WORDS = {
  none: 'Not connected',
  connected: 'Connected',
  pending: 'Invitation pending',
  'invited-you': 'Invited you',
  self: 'This is you',
  'recently-withdrawn': 'Invitation withdrawn',
  'recently-ignored': 'Invitation ignored',
  'recently-invited': 'Invitation no longer open',
  'cannot-invite': 'Cannot be invited',
  unclear: 'Connection not clear',
} as const;

/** Beside "Connected": "since 14 December". */
export const sinceWords = (since: number, now: number): string => `since ${moment(since, now)}`;

/** A send while it waits or leaves: status line under the person's name. */
export const SENDING_WORDS = {
  invite: 'Sending the invitation',
  message: 'Sending the message',
  inmail: 'Sending the InMail',
  withdraw: 'Withdrawing the invitation',
  accept: 'Accepting the invitation',
  decline: 'Declining the invitation',
} as const satisfies Record<Action, string>;

/** A send that is proven: status line. */
export const sentWords = (action: Action, name: string): string => SENT[action](name);

const SENT = {
  invite: (name) => `Invitation sent to ${name}`,
  message: (name) => `Message sent to ${name}`,
  inmail: (name) => `InMail sent to ${name}`,
  withdraw: (name) => `Invitation to ${name} withdrawn`,
  accept: (name) => `Invitation from ${name} accepted`,
  decline: (name) => `Invitation from ${name} declined`,
} satisfies Record<Action, (name: string) => string>;

/** What a send does, as a noun: a line of Activity, or the subject of a sentence. */
export const ACTION_WORDS = {
  invite: 'Invitation',
  message: 'Message',
  inmail: 'InMail',
  withdraw: 'Withdrawal',
  accept: 'Acceptance',
  decline: 'Refusal',
} as const satisfies Record<Action, string>;

/** The state of a send. "Sent" only when an id came back, "Confirmed" when LinkedIn's own lists show it. */
export const STATE_WORDS = {
  held: 'Waiting',
  sending: 'Sending',
  sent: 'Sent',
  confirmed: 'Confirmed',
  unconfirmed: 'Not known yet',
  refused: 'Refused',
  'not-sent': 'Not sent',
} as const satisfies Record<EntryState, string>;

/** What an unproven send is called in a status line and why waiting is right. */
export const unconfirmedSentence = (action: Action, name: string): string =>
  `It is not known yet whether your ${ACTION_WORDS[action].toLowerCase()} to ${name} arrived; Kith is checking, so do not repeat it.`;

/** Asked where a message with other words appeared in the chat in that minute and may be the one sent; '' where its text is gone. */
export const unlikeQuestion = (name: string, text: string): string =>
  text === ''
    ? `A message of yours to ${name} from that minute has lost its text; look at the chat and say whether yours arrived.`
    : `The chat with ${name} has this message of yours from that minute; if it is yours with other words, say that it arrived: “${text}”`;

/** A send that never left: taken back by the user, or stopped by something else while it was held. */
export const notSentSentence = (name: string, stop: Stop | null): string =>
  stop === null ? `Nothing was sent to ${name}.` : STOP_SENTENCES[stop](name);

const STOP_SENTENCES: Record<Stop, (name: string) => string> = {
  hold: (name) =>
    `Kith was stopped during the countdown, so nothing was sent to ${name}; send it again if you still want to.`,
  pause: (name) =>
    `The account came to rest during the countdown, so nothing was sent to ${name}; send it again once sending goes on.`,
  limit: (name) =>
    `Other sends took the last place within your limit during the countdown, so nothing was sent to ${name}; send it again once a place is free.`,
  clock: (name) =>
    `The clock of this computer went back during the countdown, so nothing was sent to ${name}; send it again once Kith counts on.`,
};

/** Seconds until a held send leaves; `waiting` when the undo time is over and only the gap to the send before remains. */
export const countdownWords = (seconds: number): string => (seconds > 0 ? `Sending in ${seconds} s` : 'Sending…');

/** The name of the text that a send carries. */
export const fieldWords = (action: Action): 'Note' | 'Message' => (action === 'invite' ? 'Note' : 'Message');

/** What buttons do. */
export const BUTTONS = {
  invite: 'Invite',
  inviteWithoutNote: 'Invite without a note',
  inviteWithTemplate: 'Invite with a template',
  message: 'Send message',
  withdraw: 'Withdraw invitation',
  accept: 'Accept invitation',
  decline: 'Decline',
  undo: 'Undo',
  again: 'Send anyway',
  discard: 'Discard',
  arrived: 'It arrived',
  notArrived: 'It did not arrive',
  readAgain: 'Read again',
  open: 'Open',
  options: 'Options',
} as const;

/** What the buttons that lead on or back say. */
export const SCREEN_ACTION_WORDS = {
  again: 'Try again',
  options: 'Open options',
  setup: 'Set up Kith',
  activity: 'Show activity',
  address: 'Open another address',
  close: 'Not now',
  resume: 'Resume sending',
  settle: 'Look again',
  reconnect: 'Connect LinkedIn again',
} as const;

/** The tabs, in order. */
export const TABS = [
  { id: 'today', label: 'Today' },
  { id: 'person', label: 'Person' },
  { id: 'inbox', label: 'Inbox' },
  { id: 'invitations', label: 'Invitations' },
  { id: 'activity', label: 'Activity' },
] as const;
export const TABS_LABEL = 'Kith';

/** Heading and sentence of the screens without a person. */
export const SCREEN_WORDS = {
  setup: {
    heading: 'Set up Kith',
    sentence: 'Connect Kith to your Unipile account to invite and write to people from here.',
  },
  'not-a-person': {
    heading: 'Nobody here yet',
    sentence: 'Open a LinkedIn profile, or paste its address.',
  },
  self: { heading: 'Your own profile', sentence: 'This is you; open somebody else’s profile to invite or write.' },
  slow: 'Unipile is taking long to answer; Kith keeps waiting.',
  reading: 'Reading the profile',
} as const;

/** Heading above a problem's sentence, where the person could not be read. */
export const problemHeading = (kind: ProblemKind): string => HEADINGS[kind] ?? 'This did not work';

const HEADINGS: Partial<Record<ProblemKind, string>> = {
  'key-refused': 'API key refused',
  'account-disconnected': 'LinkedIn is disconnected',
  'account-restricted': 'Account restricted',
  'account-limited': 'LinkedIn asks for a pause',
  'unipile-limited': 'Unipile asks for a pause',
  'account-paused': 'Kith is pausing',
  'limit-reached': 'Nothing left for now',
  'not-found': 'Nobody found',
  'person-refused': 'Profile not available',
  offline: 'You are offline',
  unavailable: 'Unipile is not available',
  'timed-out': 'No answer in time',
  'unreadable-answer': 'Answer not understood',
  'no-linkedin-account': 'No LinkedIn account',
  'account-unknown': 'Account not found',
  'host-not-permitted': 'Chrome asks for your permission',
  updated: 'Kith was updated',
};

/** Said below a text with several blank lines in a row. */
export const BLANK_LINES_HINT = 'LinkedIn shows several blank lines in a row as one.';

/** The sentences above what can be done with a person. */
export const unclearSentence = (name: string): string =>
  `Unipile does not say clearly how you and ${name} are connected, so nothing is offered; read it again in a minute.`;
export const pendingSentence = (name: string, sentAt: number | null, now: number): string =>
  sentAt === null
    ? `Your invitation to ${name} is waiting for an answer.`
    : `Your invitation to ${name} is waiting for an answer since ${moment(sentAt, now)}.`;
export const notListedSentence = (name: string): string =>
  `LinkedIn does not list your invitation to ${name} yet; look again in a minute to withdraw it.`;
export const receivedNotListedSentence = (name: string): string =>
  `The invitation from ${name} is not in LinkedIn’s list yet; look again in a minute.`;
export const invitedYouSentence = (name: string): string => `${name} has invited you to connect.`;
/** Said before the click that withdraws; the three weeks are LinkedIn's own rule. */
export const withdrawConsequence = (name: string): string =>
  `If you withdraw it, LinkedIn takes no new invitation to ${name} for up to three weeks.`;
export const EMAIL_HINT = 'LinkedIn asks for the e-mail address of this person with the invitation.';
export const GAP_HINT = 'Kith leaves a gap after your last send.';
export const EMAIL_LABEL = 'E-mail address';
export const ADDRESS_LABEL = 'LinkedIn address';
/** The part with what is known of somebody, beside what can be sent. */
export const ABOUT = 'About this person';
export const LAST_MESSAGES = 'Last messages';
export const INVITATION_NOTE = 'with the invitation';
export const NO_TEXT = 'No text';
export const YOU = 'You';
export const UNSAVED_HINT = 'This text could not be saved; copy it before you close Kith.';

/** "Draft from 14:02". */
export const draftWords = (at: number, now: number): string => `Draft from ${moment(at, now)}`;

/** The note box while no note is left. */
export const noNotesSentence = (line: QuotaLine, now: number): string =>
  `No notes left (${line.used} of ${line.max} ${WINDOW_WORDS[line.window]})${
    line.nextFreeAt === null ? '' : `, next from ${momentWhenFree(line.nextFreeAt, now)}`
  }; invite without one, your text stays here.`;

/** What is left of a limit of invitations, on a page: "17 left today". */
export const invitesLeftWords = ({ used, max, window }: QuotaLine): string =>
  `${Math.max(0, max - used)} left ${WINDOW_WORDS[window]}`;

/** Where a figure comes from: "2 from here, 1 elsewhere · the limit Unipile advises". */
export const quotaOrigin = (line: QuotaLine): string =>
  `${line.fromHere} from here, ${line.elsewhere} elsewhere · ${SOURCE_WORDS[line.source]}`;

/** "next free 09:12 tomorrow". */
export const nextFreeWords = (at: number, now: number): string => `next free ${momentWhenFree(at, now)}`;

/** LinkedIn's own early warning, as Unipile passes it on (percent of the provider's limit). */
export const usageSentence = (percent: number): string =>
  `LinkedIn reports that ${percent} % of its own limit is used; go slowly.`;

/** A pasted text that is no address of a person. */
export const ADDRESS_REFUSED =
  'This is not the address of a LinkedIn profile; paste one such as linkedin.com/in/jane-doe.';

/** The line of Activity under a send: who it went to is above it. */
export const activityWords = (action: Action, state: EntryState): string =>
  `${ACTION_WORDS[action]} · ${STATE_WORDS[state]}`;

export const ACTIVITY_HEADING = 'Activity';
/** Activity with nothing in it yet. */
export const ACTIVITY_EMPTY = 'Nothing has been sent from here yet; open a LinkedIn profile to invite somebody.';
/** A chat with nothing in it yet. */
export const MESSAGES_EMPTY = 'No messages yet; say hello.';
/** The same where not every conversation could be looked at. */
export const MESSAGES_NOT_FOUND =
  'Kith could not look at all your conversations and found none with them; check on LinkedIn before you write.';

const DEGREE_WORDS = { second: '2nd degree', third: '3rd degree', outside: 'Outside your network' } as const;

/** What else the profile says, part by part: where, how far, whom both know, whether they look for work. */
export function aboutParts({ location, degree, mutual, openToWork }: PersonAbout): readonly string[] {
  return [
    location ?? '',
    degree ? DEGREE_WORDS[degree] : '',
    mutual ? `${numberWords(mutual)} mutual ${mutual === 1 ? 'relation' : 'relations'}` : '',
    openToWork ? 'Open to work' : '',
  ].filter((part) => part !== '');
}

/** Leads to the person's own page, in a tab of its own. */
export const PROFILE_LINK = 'Profile on LinkedIn';
