import type { TimelineEvent } from '@/lib/outreach/rules/timeline';
import type { AttachmentView, ChatView, FillView, InMailView } from '@/lib/protocol/inbox';
import { isAdvertising } from '@/lib/unipile/shapes/chat';
import type { Section } from '@/lib/unipile/shapes/profile';
import { moment } from './moment';
import { numberWords, sizeWords } from './number-words';

/** The tab, and what its parts are called. */
export const INBOX = {
  heading: 'Inbox',
  list: 'Conversations',
  search: 'Search conversations',
  unreadOnly: 'Unread only',
  chat: 'Conversation',
  back: 'Back to the inbox',
  backToToday: 'Back to Today',
  away: 'Put away',
  readAgain: 'Read again',
  reading: 'Reading your conversations',
  messages: 'Messages',
  readingMessages: 'Reading the messages',
  earlier: 'Show earlier messages',
  beginning: 'This is where the conversation begins.',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  seen: 'Seen',
  edited: 'edited',
  inMail: 'InMail',
  deleted: 'This message was deleted.',
  event: 'Something happened in this conversation.',
} as const;

/** How a chat without a known name is called. */
export const chatName = ({ name, isGroup }: Pick<ChatView, 'name' | 'isGroup'>): string =>
  name ?? (isGroup ? 'Group conversation' : 'Somebody on LinkedIn');

/** The kind of a conversation, where it is not an ordinary one. */
export const chatKind = ({ isGroup, contentType, subject }: ChatView): string | null => {
  const kind = contentType === null ? (isGroup ? 'Group' : null) : CONTENT_WORDS[contentType];
  return kind === null ? subject : subject === null ? kind : `${kind} · ${subject}`;
};

const CONTENT_WORDS = {
  inmail: 'InMail',
  sponsored: 'Sponsored',
  linkedin_offer: 'Offer from LinkedIn',
} as const satisfies Record<NonNullable<ChatView['contentType']>, string>;

/** The button that opens the person of a chat. */
export const showWords = (name: string): string => `Show ${name}`;

/** The button that goes on to the next conversation. */
export const nextWords = (name: string): string => `Next: ${name}`;

/** The button that brings back a conversation that was put away. */
export const bringBackWords = (name: string): string => `Bring back: ${name}`;

/** The box for what the user calls somebody. */
export const labelsOfWords = (name: string): string => `Labels of ${name}`;

/** "3 unread". */
export const unreadWords = (count: number): string => `${numberWords(count)} unread`;

/** How much of the inbox is known: it grows while it is read. */
export const fillWords = ({ known, done }: FillView): string =>
  done ? `${conversations(known)}` : `${conversations(known)} read so far`;

/** How many a search found. */
export const foundWords = (count: number): string => `${conversations(count)} found`;

const conversations = (count: number) => `${numberWords(count)} ${count === 1 ? 'conversation' : 'conversations'}`;

/** The inbox with nothing to show. */
export const emptySentence = (narrowed: boolean): string =>
  narrowed
    ? 'No conversation fits; change the search, or wait until all of them are read.'
    : 'There is no conversation yet; open a LinkedIn profile to write to somebody.';

/** Why a chat can be read but not replied to; null where it can. */
export const noReplySentence = (chat: ChatView): string | null => {
  if (chat.isGroup) return 'Kith writes to one person at a time; reply to this group on LinkedIn.';
  if (isAdvertising(chat)) return 'This is an advertisement that takes no replies; open it on LinkedIn to answer it.';
  if (chat.readOnly) return 'LinkedIn takes no replies in this conversation; open the profile to see what is possible.';
  if (chat.attendeeProviderId === null) return 'Unipile does not say whom this is with; reply on LinkedIn.';
  return null;
};

/** A file of a message: "plan.pdf · 1.2 MB", and where it has no name what it is: "Picture". */
export const attachmentWords = ({ name, type, size }: Pick<AttachmentView, 'name' | 'type' | 'size'>): string =>
  [name ?? kindWords(type), size === null ? null : sizeWords(size)].filter((part) => part !== null).join(' · ');

/** Unipile says a word of its own or a media type. */
const kindWords = (type: string | null): string => {
  const [kind = ''] = (type ?? '').split('/');
  return LINK_WORDS.get(kind) ?? FILE_WORDS.get(kind) ?? 'File';
};

const FILE_WORDS: ReadonlyMap<string, string> = new Map([
  ['img', 'Picture'],
  ['image', 'Picture'],
  ['video', 'Video'],
  ['audio', 'Sound'],
]);

/** Whether a message passes on something of LinkedIn's own, which is no file and cannot be saved. */
export const isNoFile = ({ type }: Pick<AttachmentView, 'type'>): boolean => LINK_WORDS.has(type ?? '');

const LINK_WORDS: ReadonlyMap<string, string> = new Map([
  ['linkedin_post', 'Shared post'],
  ['post', 'Shared post'],
  ['story', 'Shared story'],
  ['reel', 'Shared video'],
  ['video_meeting', 'Video meeting'],
]);

/** What a message passes on that is no file, and where it leads: "Shared post on www.linkedin.com". */
export const linkWords = ({ name, type, link }: Pick<AttachmentView, 'name' | 'type'> & { link: string }): string => {
  const host = URL.parse(link)?.host ?? link;
  const kind = name ?? LINK_WORDS.get(type ?? '') ?? 'Link';
  return `${kind} on ${host}`;
};

/** The file as it is saved, where Unipile gives it no name. */
export const NAMELESS_FILE = 'attachment';

export const ATTACHMENTS = {
  add: 'Attach files',
  list: 'Attached files',
  gone: 'no longer available',
  onLinkedIn: 'to be seen on LinkedIn',
  hint: 'Files are kept only as long as Kith is open.',
  textFirst: 'Write a line to go with the files.',
} as const;

/** What is so with files that were attached to a draft, after their names, and the button that writes on without them. */
export const lostWords = (count: number) =>
  count === 1
    ? {
        rest: 'was attached earlier and is not attached here; attach it again, or go on without it.',
        goOn: 'Go on without it',
      }
    : {
        rest: 'were attached earlier and are not attached here; attach them again, or go on without them.',
        goOn: 'Go on without them',
      };

/** The button that takes an attached file away again. */
export const removeWords = (name: string): string => `Remove ${name}`;

/** The button that saves a file of a message. */
export const saveWords = (what: string): string => `Save ${what}`;

/** A send with files that never left, because the browser was closed on it. */
export const filesLostSentence = (name: string): string =>
  `Kith was stopped during the countdown, so nothing was sent to ${name}; attach the files again if you still want to send it.`;

export const TIMELINE_HEADING = 'Timeline';
/** A person with whom nothing is known to have happened. */
export const TIMELINE_EMPTY = 'Nothing is known to have happened between you yet.';

/** One line of a timeline: "You wrote 3 messages · elsewhere". */
export const timelineWords = ({ kind, count, here, proven }: TimelineEvent): string =>
  [
    EVENT_WORDS[kind](count),
    ...(BY_OTHERS.has(kind) ? [] : [here ? 'here' : 'elsewhere']),
    ...(proven ? [] : ['not known yet whether it arrived']),
  ].join(' · ');

const messages = (count: number) => (count === 1 ? 'a message' : `${numberWords(count)} messages`);

const EVENT_WORDS = {
  invited: () => 'You sent an invitation',
  withdrew: () => 'You withdrew the invitation',
  accepted: () => 'You accepted the invitation',
  declined: () => 'You declined the invitation',
  'they-invited': () => 'They sent you an invitation',
  connected: () => 'You became connected',
  wrote: (count) => `You wrote ${messages(count)}`,
  'they-wrote': (count) => `They wrote ${messages(count)}`,
  'wrote-inmail': () => 'You wrote an InMail',
} satisfies Record<TimelineEvent['kind'], (count: number) => string>;

const BY_OTHERS: ReadonlySet<TimelineEvent['kind']> = new Set(['they-invited', 'they-wrote', 'connected']);

export const SECTIONS_HEADING = 'More from the profile';
export const SECTIONS_HINT = 'Each section takes one of today’s profile reads.';

/** The sections of a profile, as their buttons say. */
export const SECTION_WORDS = {
  about: 'About',
  experience: 'Experience',
  education: 'Education',
  languages: 'Languages',
  skills: 'Skills',
  certifications: 'Certifications',
  volunteering_experience: 'Volunteering',
  projects: 'Projects',
} as const satisfies Record<Section, string>;

/** A section that LinkedIn held back, so that its being empty proves nothing. */
export const throttledSentence = (section: Section): string =>
  `LinkedIn is holding back “${SECTION_WORDS[section]}” for now; try again in an hour.`;
/** A section with nothing in it. */
export const emptySectionSentence = (section: Section): string => `There is nothing under “${SECTION_WORDS[section]}”.`;

/** "March 2019 – now"; Unipile writes a month as its first day, and a bare year as 1 January. */
export const spanWords = (start: string | null, end: string | null): string | null =>
  start === null ? end && monthWords(end) : `${monthWords(start)} – ${end === null ? 'now' : monthWords(end)}`;

function monthWords(date: string): string {
  const [month, , year] = date.split('/').map(Number);
  if (!month || !year || !(year > 1000 && year < 3000)) return date;
  if (month === 1) return String(year);
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' }).format(new Date(year, month - 1));
}

export const INMAIL = {
  heading: 'Write an InMail',
  subject: 'Subject',
  send: 'Send InMail',
  reading: 'Reading your InMail credits',
  none: 'Your LinkedIn subscription has no InMail; choose another way to get in touch.',
} as const;

const SEAT_WORDS = {
  classic: 'Premium',
  sales_navigator: 'Sales Navigator',
  recruiter: 'Recruiter',
} as const satisfies Record<NonNullable<InMailView>['seat'], string>;

/** What is left to pay an InMail with. */
export const creditsSentence = ({ seat, credits }: Pick<NonNullable<InMailView>, 'seat' | 'credits'>): string =>
  credits === 0
    ? `You have no InMail credits left in ${SEAT_WORDS[seat]}; wait for new ones, invitations and messages go on.`
    : `This takes one of your ${numberWords(credits)} InMail credits in ${SEAT_WORDS[seat]}.`;

/** A message whose time Unipile does not give, or gives as an impossible one. */
const TIME_UNKNOWN = 'time not known';

/** When a message was written, and what is to be said of it beside its text. */
export const messageMarks = (
  message: { readonly at: number; readonly own: boolean; readonly seen: boolean; readonly edited: boolean },
  now: number,
): string =>
  [
    message.at === 0 ? TIME_UNKNOWN : moment(message.at, now),
    ...(message.edited ? [INBOX.edited] : []),
    ...(message.own && message.seen ? [INBOX.seen] : []),
  ].join(' · ');
