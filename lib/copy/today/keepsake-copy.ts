import { KEEPSAKE_MAX, type Keepsake, type Reminder } from '@/lib/outreach/today/keepsake';
import { dayWords } from './day-words';

/** What is kept of a person: its parts, and what can be done with them. */
export const KEEPSAKE = {
  none: 'Note, labels, reminder',
  remark: 'Private note',
  hint: 'For you alone: it stays on this computer and is never sent.',
  labels: 'Labels',
  labelsExample: 'Investor, Rotterdam',
  offered: 'Labels you use',
  full: `${KEEPSAKE_MAX.labels} labels of ${KEEPSAKE_MAX.label} letters are as many as fit; what is more is left out.`,
  remind: 'Remind me',
  onDay: 'On a day',
  noReply: 'Only if no reply',
  forget: 'Remove reminder',
  unsaved: 'This could not be saved; copy it before you close Kith.',
} as const;

/** The days that one press sets, from today on. */
export const SOON = [
  { days: 1, label: 'Tomorrow' },
  { days: 3, label: 'In 3 days' },
  { days: 7, label: 'In a week' },
] as const;

/** "Reminder tomorrow, only if no reply". */
export const reminderWords = ({ on, unlessReplyAfter }: Reminder, now: number): string =>
  `Reminder ${dayWords(on, now)}${unlessReplyAfter === null ? '' : ', only if no reply'}`;

/** All that is kept, in the one line that is always seen. */
export function keepsakeLine({ remark, labels, reminder }: Keepsake, now: number): string | null {
  const parts = [
    ...(reminder ? [reminderWords(reminder, now)] : []),
    ...labels,
    ...(remark.trim() ? [remark.trim()] : []),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}
