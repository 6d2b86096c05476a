import { type PlainKey, say, words } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import type { DraftedPerson, DraftLine, ListedField } from '@/lib/outreach/rules/drafts/draft-lines';
import { chatName } from './inbox-copy';
import { moment } from './moment';

export const DRAFTS_WORDS = words({
  title: 'drafts_title',
  none: 'drafts_none',
  show: 'drafts_show',
});

/** How many there are, as what leads to them. */
export const draftsWords = (count: number): string => sayCount('drafts_count', count);

/** Whom a draft is to. */
export const draftName = ({ fullName }: Pick<DraftedPerson, 'fullName'>): string =>
  chatName({ name: fullName, isGroup: false });

/** Which box a draft was written in, and when. */
export const fieldAndTime = ({ field, isReply, at }: DraftLine, now: number): string =>
  say('drafts_field_and_time', { field: isReply ? FIELDS.reply : FIELDS[field], moment: moment(at, now) });

/** Said once one was thrown away. */
export const discardedWords = (line: DraftLine): string => say('drafts_discarded', { name: draftName(line) });

const FIELDS = words({
  message: 'person_field_message',
  reply: 'drafts_reply',
  otherMessage: 'drafts_other_message',
  subject: 'drafts_subject',
  note: 'person_field_note',
  otherNote: 'drafts_other_note',
  email: 'person_email',
  ahead: 'drafts_ahead',
} satisfies Record<ListedField | 'reply', PlainKey>);
