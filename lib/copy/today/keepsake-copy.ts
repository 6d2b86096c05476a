import { isolated, say, words } from '@/lib/copy/language/say';
import { numberWords } from '@/lib/copy/number-words';
import { KEEPSAKE_MAX, type Keepsake, type Reminder } from '@/lib/outreach/today/keepsake';
import { dayWords } from './day-words';

/** What is kept of a person: its parts, and what can be done with them. */
export const KEEPSAKE = words({
  none: 'keepsake_none',
  remark: 'keepsake_remark',
  hint: 'keepsake_hint',
  labels: 'keepsake_labels',
  labelsExample: 'keepsake_labels_example',
  offered: 'keepsake_offered',
  remind: 'keepsake_remind',
  onDay: 'keepsake_on_day',
  noReply: 'keepsake_no_reply',
  forget: 'keepsake_forget',
  unsaved: 'keepsake_unsaved',
});

/** More labels were typed than are kept, or longer ones. */
export const labelsFullSentence = (): string =>
  say('keepsake_labels_full', { labels: numberWords(KEEPSAKE_MAX.labels), letters: numberWords(KEEPSAKE_MAX.label) });

/** The days that one press sets, so many from today on. */
export const SOON = [1, 3, 7] as const;
export const SOON_WORDS = words({ 1: 'keepsake_tomorrow', 3: 'keepsake_in_three_days', 7: 'keepsake_in_a_week' });

/** "Reminder tomorrow, only if no reply". */
export const reminderWords = ({ on, unlessReplyAfter }: Reminder, now: number): string =>
  say(unlessReplyAfter === null ? 'keepsake_reminder' : 'keepsake_reminder_no_reply', { day: dayWords(on, now) });

/** All that is kept, in the one line that is always seen. */
export function keepsakeLine({ remark, labels, reminder }: Keepsake, now: number): string | null {
  const parts = [
    ...(reminder ? [reminderWords(reminder, now)] : []),
    ...labels.map(isolated),
    ...(remark.trim() ? [isolated(remark.trim())] : []),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}
