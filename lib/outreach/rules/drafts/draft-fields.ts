import { type Attachment, isMessage, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import { ATTACHMENTS_MAX } from '@/lib/outreach/rules/attachment-rules';

/**
 * The fields in which text may be typed and not sent yet; `quoted` holds which message the text replies to, by `quoteName`, `files` which
 * files were attached to it, by `namesOfFiles`, those of `OTHER_OF` what was written to the same field in another window, and `ahead` what
 * was typed before it was known who they are, and so which box it is for.
 */
export const DRAFT_FIELDS = [
  'note',
  'message',
  'subject',
  'email',
  'quoted',
  'files',
  'otherNote',
  'otherMessage',
  'ahead',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** Where it is kept what another window wrote to a field, unseen by who wrote there since; a field of one line has both itself, and what else there is are no words. */
export const OTHER_OF: { readonly [field in DraftField]?: DraftField } = { note: 'otherNote', message: 'otherMessage' };

/**
 * The longest text that is kept of a field, in UTF-16 units: more than twice what any message takes. What is longer is no text to send, and
 * would take the room of the drafts to others.
 */
export const DRAFT_MAX = 20_000;

/** Why a text is not kept as a draft; null where it may be. */
export function draftRefusal({ length }: string): Refusal | null {
  return length > DRAFT_MAX ? { kind: 'text-too-long', max: DRAFT_MAX, over: length - DRAFT_MAX } : null;
}

/** The message that a text replies to, by its chat: in v2 an id is unique within its chat alone. */
export interface Quote {
  readonly chatId: string;
  readonly messageId: string;
}

/** A quote as a draft keeps it. */
export const quoteName = ({ chatId, messageId }: Quote): string => `${chatId} ${messageId}`;

/** The quote that a draft keeps; null for none. */
export function quoteNamed(name: string): Quote | null {
  const [chatId, messageId, ...more] = name.split(' ');
  return chatId && messageId && more.length === 0 ? { chatId, messageId } : null;
}

/** What a send replies to; null for a send that quotes nothing. */
export function quoteOf({ target: { chatId, quotedId } }: Pick<JournalEntry, 'target'>): Quote | null {
  return chatId !== null && quotedId !== undefined ? { chatId, messageId: quotedId } : null;
}

/** The longest name that is kept of a file; of a longer one its end, with the ending. */
const FILE_NAME_MAX = 100;

/** The names of the files of a message as a draft keeps them: no name of a file has a slash. */
export const namesOfFiles = (files: readonly Pick<Attachment, 'name'>[]): string =>
  files
    .slice(0, ATTACHMENTS_MAX)
    .map(({ name }) => name.replaceAll('/', ':').slice(-FILE_NAME_MAX).toWellFormed())
    .join('/');

/** The names of files that a draft keeps. */
export const filesNamed = (names: string): readonly string[] =>
  names
    .split('/', ATTACHMENTS_MAX)
    .filter((name) => name !== '')
    .map((name) => name.slice(-FILE_NAME_MAX));

type Carrier = Pick<JournalEntry, 'action' | 'text' | 'subject' | 'email' | 'target' | 'attachments'>;

/** The field that the text of a send was typed in; null for a send without one. */
export function textField({ action }: Pick<JournalEntry, 'action'>): DraftField | null {
  if (action === 'invite') return 'note';
  return isMessage(action) ? 'message' : null;
}

/**
 * What of a text of this field a send has not taken along: all of another text, nothing of its own, and what was written on below its own
 * before the press was answered.
 */
export function leftOf(entry: Carrier, field: DraftField, text: string): string {
  if (carries(entry, field, text)) return '';
  // What two writes that crossed put beside the text may begin with the words that have left as well.
  const isOfIts = field === 'message' || field === OTHER_OF.message;
  return isMessage(entry.action) && isOfIts ? belowTaken(entry.text ?? '', text) : text;
}

/** What of a text was written below words that have been taken out of it; all of one that does not begin with them. */
export function belowTaken(taken: string, text: string): string {
  if (taken === '') return text;
  if (taken.trim() === text.trim()) return '';
  return text.startsWith(`${taken}\n\n`) ? text.slice(taken.length + 2) : text;
}

/** Whether a send carries this text of this field. */
export function carries(entry: Carrier, field: DraftField, text: string): boolean {
  if (field === 'email') return entry.action === 'invite' && entry.email === text.trim();
  if (field === 'quoted') {
    const quote = quoteOf(entry);
    return quote !== null && quoteName(quote) === text;
  }
  if (field === 'files') return isMessage(entry.action) && namesOfFiles(entry.attachments) === text;
  if (field === 'subject') return entry.action === 'inmail' && entry.subject === text;
  const typedIn = textField(entry);
  const isOfIts = typedIn !== null && (field === typedIn || field === OTHER_OF[typedIn]);
  return isOfIts && entry.text?.trim() === text.trim();
}
