import { whyNoReply } from '@/lib/outreach/rules/messages/chat-rules';
import type { TimelineEvent } from '@/lib/outreach/rules/timeline';
import { plainFileName } from '@/lib/plain-file-name';
import type { AttachmentView, ChatLine, ChatView, FillView, InMailView } from '@/lib/protocol/inbox';
import type { Section } from '@/lib/unipile/shapes/profile';
import { monthWords, yearWords } from './language/date-words';
import { listWords } from './language/list-words';
import { isolated, type PlainKey, say, words } from './language/say';
import { sayCount } from './language/say-count';
import { NO_REPLY_WORDS } from './messages/no-reply-words';
import { moment } from './moment';
import { sizeWords } from './number-words';

/** The tab, and what its parts are called. */
export const INBOX = words({
  heading: 'inbox_heading',
  list: 'inbox_list',
  search: 'inbox_search',
  unreadOnly: 'inbox_unread_only',
  chat: 'inbox_chat',
  back: 'inbox_back',
  backToToday: 'inbox_back_to_today',
  backOut: 'inbox_back_out',
  away: 'inbox_away',
  readAgain: 'inbox_read_again',
  reading: 'inbox_reading',
  messages: 'inbox_messages',
  readingMessages: 'inbox_reading_messages',
  earlier: 'inbox_earlier',
  beginning: 'inbox_beginning',
  markRead: 'inbox_mark_read',
  markUnread: 'inbox_mark_unread',
  seen: 'inbox_seen',
  edited: 'inbox_edited',
  inMail: 'inbox_in_mail',
  deleted: 'inbox_deleted',
  event: 'inbox_event',
});

/** How a chat without a known name is called. */
export const chatName = ({ name, isGroup }: Pick<ChatView, 'name' | 'isGroup'>): string =>
  name ?? say(isGroup ? 'inbox_name_group' : 'inbox_name_unknown');

/** Whose a conversation is and of what kind, where it is not an ordinary one of the user's own. */
export const chatKind = ({ isGroup, contentType, mailbox, subject }: ChatView): string | null =>
  [
    mailbox === 'own' ? null : MAILBOX_WORDS[mailbox],
    contentType === null || contentType === 'other'
      ? isGroup
        ? say('inbox_kind_group')
        : null
      : CONTENT_WORDS[contentType],
    subject && isolated(subject),
  ]
    .filter(Boolean)
    .join(' · ') || null;

const MAILBOX_WORDS = words({
  company: 'inbox_kind_company',
  sales_navigator: 'inbox_seat_sales_navigator',
  recruiter: 'inbox_seat_recruiter',
} satisfies Record<Exclude<ChatView['mailbox'], 'own'>, PlainKey>);

const CONTENT_WORDS = words({
  inmail: 'inbox_in_mail',
  sponsored: 'inbox_kind_sponsored',
  linkedin_offer: 'inbox_kind_offer',
} satisfies Record<Exclude<ChatView['contentType'], 'other' | null>, PlainKey>);

/** The button that opens the person of a chat. */
export const showWords = (name: string): string => say('inbox_show_person', { name });

/** The button that goes on to the next conversation. */
export const nextWords = (name: string): string => say('inbox_next', { name });

/** The button that brings back a conversation that was put away. */
export const bringBackWords = (name: string): string => say('inbox_bring_back', { name });

/** The box for what the user calls somebody. */
export const labelsOfWords = (name: string): string => say('inbox_labels_of', { name });

/** "3 unread". */
export const unreadWords = (count: number): string => sayCount('inbox_unread', count);

/** How much of the inbox is known: it grows while it is read. */
export const fillWords = ({ known, done }: FillView): string =>
  sayCount(done ? 'inbox_known' : 'inbox_known_so_far', known);

/** How many a search found. */
export const foundWords = (count: number): string => sayCount('inbox_found', count);

/** The inbox with nothing to show. */
export const emptySentence = (narrowed: boolean): string => say(narrowed ? 'inbox_empty_search' : 'inbox_empty');

/** Why a chat can be read but not replied to; null where it can. */
export const noReplySentence = (chat: ChatView): string | null => {
  const why = whyNoReply(chat);
  return why && NO_REPLY_WORDS[why];
};

/** A file of a message: "plan.pdf · 1.2 MB", and where it has no name what it is: "Picture". */
export const attachmentWords = ({ name, type, size }: Pick<AttachmentView, 'name' | 'type' | 'size'>): string =>
  [name === null ? kindWords(type) : isolated(plainFileName(name) ?? name), size === null ? null : sizeWords(size)]
    .filter((part) => part !== null)
    .join(' · ');

/** Unipile says a word of its own or a media type. */
const kindWords = (type: string | null): string => {
  const [kind = ''] = (type ?? '').split('/');
  return say(LINK_WORDS.get(kind) ?? FILE_WORDS.get(kind) ?? 'inbox_file_unknown');
};

const FILE_WORDS: ReadonlyMap<string, PlainKey> = new Map([
  ['img', 'inbox_file_picture'],
  ['image', 'inbox_file_picture'],
  ['video', 'inbox_file_video'],
  ['audio', 'inbox_file_sound'],
]);

/** Whether a message passes on something of LinkedIn's own, which is no file and cannot be saved. */
export const isNoFile = ({ type }: Pick<AttachmentView, 'type'>): boolean => LINK_WORDS.has(type ?? '');

const LINK_WORDS: ReadonlyMap<string, PlainKey> = new Map([
  ['linkedin_post', 'inbox_link_post'],
  ['post', 'inbox_link_post'],
  ['story', 'inbox_link_story'],
  ['reel', 'inbox_link_video'],
  ['video_meeting', 'inbox_link_meeting'],
]);

/** What a message passes on that is no file, and where it leads: "Shared post on www.linkedin.com". */
export const linkWords = ({ name, type, link }: Pick<AttachmentView, 'name' | 'type'> & { link: string }): string => {
  const what = name ?? say(LINK_WORDS.get(type ?? '') ?? 'inbox_link_unknown');
  return say('inbox_link_on', { what, host: URL.parse(link)?.host ?? link });
};

export const ATTACHMENTS = words({
  add: 'inbox_attach',
  list: 'inbox_attached',
  gone: 'inbox_file_gone',
  onLinkedIn: 'inbox_file_on_linkedin',
  hint: 'inbox_attached_hint',
  textFirst: 'inbox_attached_text_first',
  /** The file as it is saved, where Unipile gives it no name. */
  nameless: 'inbox_file_name',
});

/** What is so with files that were attached to a draft, and the button that writes on without them. */
export const lostWords = (names: readonly string[]) => ({
  sentence: sayCount('inbox_attached_lost', names.length, { names: listWords(names) }),
  goOn: sayCount('inbox_attached_go_on', names.length),
});

/** The button that takes an attached file away again. */
export const removeWords = (name: string): string =>
  say('inbox_attached_remove', { name: plainFileName(name) ?? name });

/** The button that saves a file of a message. */
export const saveWords = (what: string): string => say('inbox_save_file', { what });

/** A send with files that never left, because the browser was closed on it. */
export const filesLostSentence = (name: string): string => say('inbox_files_never_left', { name });

export const TIMELINE = words({
  heading: 'inbox_timeline',
  /** With a person with whom nothing is known to have happened. */
  empty: 'inbox_timeline_empty',
});

/** One line of a timeline: "You wrote 3 messages · elsewhere". */
export const timelineWords = ({ kind, count, here, proven }: TimelineEvent): string =>
  [
    EVENT_WORDS[kind](count),
    ...(BY_OTHERS.has(kind) ? [] : [say(here ? 'inbox_timeline_here' : 'inbox_timeline_elsewhere')]),
    ...(proven ? [] : [say('inbox_timeline_unproven')]),
  ].join(' · ');

const EVENT_WORDS = {
  invited: () => say('inbox_timeline_invited'),
  withdrew: () => say('inbox_timeline_withdrew'),
  accepted: () => say('inbox_timeline_accepted'),
  declined: () => say('inbox_timeline_declined'),
  'they-invited': () => say('inbox_timeline_they_invited'),
  connected: () => say('inbox_timeline_connected'),
  wrote: (count) => sayCount('inbox_timeline_wrote', count),
  'they-wrote': (count) => sayCount('inbox_timeline_they_wrote', count),
  'wrote-inmail': () => say('inbox_timeline_wrote_inmail'),
} satisfies Record<TimelineEvent['kind'], (count: number) => string>;

const BY_OTHERS: ReadonlySet<TimelineEvent['kind']> = new Set(['they-invited', 'they-wrote', 'connected']);

export const SECTIONS = words({ heading: 'inbox_sections', hint: 'inbox_sections_hint' });

/** The sections of a profile, as their buttons say. */
export const SECTION_WORDS = words({
  about: 'inbox_section_about',
  experience: 'inbox_section_experience',
  education: 'inbox_section_education',
  languages: 'inbox_section_languages',
  skills: 'inbox_section_skills',
  certifications: 'inbox_section_certifications',
  volunteering_experience: 'inbox_section_volunteering',
  projects: 'inbox_section_projects',
} satisfies Record<Section, PlainKey>);

/** A section that LinkedIn held back, so that its being empty proves nothing. */
export const throttledSentence = (section: Section): string =>
  say('inbox_section_throttled', { section: SECTION_WORDS[section] });
/** A section with nothing in it. */
export const emptySectionSentence = (section: Section): string =>
  say('inbox_section_empty', { section: SECTION_WORDS[section] });

/** "March 2019 – now"; Unipile writes a month as its first day, and a bare year as 1 January. */
export function spanWords(start: string | null, end: string | null): string | null {
  if (start === null) return end && monthOrYearWords(end);
  if (end === null) return say('inbox_span_until_now', { start: monthOrYearWords(start) });
  return say('inbox_span', { start: monthOrYearWords(start), end: monthOrYearWords(end) });
}

function monthOrYearWords(date: string): string {
  const [month, , year] = date.split('/').map(Number);
  if (!month || !year || !(year > 1000 && year < 3000)) return date;
  return (month === 1 ? yearWords : monthWords)(Date.UTC(year, month - 1));
}

/** What was said last in a conversation, as its row shows it. */
export const lastWordsLine = ({ text, own }: NonNullable<ChatLine['lastWords']>): string =>
  own ? say('inbox_you_said', { words: text }) : text;

export const INMAIL = words({
  heading: 'inbox_inmail_heading',
  subject: 'inbox_inmail_subject',
  send: 'inbox_inmail_send',
  reading: 'inbox_inmail_reading',
  none: 'inbox_inmail_none',
});

const SEAT_WORDS = words({
  classic: 'inbox_seat_premium',
  sales_navigator: 'inbox_seat_sales_navigator',
  recruiter: 'inbox_seat_recruiter',
} satisfies Record<NonNullable<InMailView>['seat'], PlainKey>);

/** What is left to pay an InMail with. */
export const creditsSentence = ({ seat, credits }: Pick<NonNullable<InMailView>, 'seat' | 'credits'>): string =>
  credits === 0
    ? say('inbox_inmail_no_credits', { seat: SEAT_WORDS[seat] })
    : sayCount('inbox_inmail_credits', credits, { seat: SEAT_WORDS[seat] });

/** When a message was written, which Unipile may not know, and what is to be said of it beside its text. */
export const messageMarks = (
  message: { readonly at: number; readonly own: boolean; readonly seen: boolean; readonly edited: boolean },
  now: number,
): string =>
  [
    message.at === 0 ? say('inbox_time_unknown') : moment(message.at, now),
    ...(message.edited ? [INBOX.edited] : []),
    ...(message.own && message.seen ? [INBOX.seen] : []),
  ].join(' · ');
