import { chatName } from '@/lib/copy/inbox-copy';
import { type PlainKey, say, words } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import { moment } from '@/lib/copy/moment';
import type { Cause, TodayRow } from '@/lib/outreach/today/today-rows';
import { agoWords } from './ago-words';
import { bareDayWords, dayWords } from './day-words';

/** The tab, and what can be done in it. */
export const TODAY = words({
  heading: 'today_heading',
  list: 'today_list',
  reading: 'today_reading',
  look: 'today_look',
  /** What a look costs, said before it. */
  lookHint: 'today_look_hint',
  undo: 'today_undo',
  onDay: 'today_put_off_until',
  more: 'today_more',
  /** Nobody is on the list: either all is done, or nothing was ever looked at. */
  nobody: 'today_nobody',
  nothingKnown: 'today_nothing_known',
});

/** "3 need you, as of 14:02": how many are on the list and when LinkedIn's lists were last read, as far as there is either; '' for neither. */
export function needWords(count: number, readAt: number | null, now: number): string {
  if (readAt === null) return count > 0 ? sayCount('today_need', count) : '';
  const asOf = { moment: moment(readAt, now) };
  return count > 0 ? sayCount('today_need_as_of', count, asOf) : say('today_as_of', asOf);
}

/** How a row is called. */
export const rowName = ({ name, providerId }: Pick<TodayRow, 'name' | 'providerId'>): string =>
  chatName({ name, isGroup: providerId === null });

/** Why somebody is on the list, one cause after the other. */
export const whyWords = ({ causes, providerId }: Pick<TodayRow, 'causes' | 'providerId'>, now: number): string =>
  causes.map((cause) => causeWords(cause, providerId === null, now)).join(' · ');

function causeWords(cause: Cause, isGroup: boolean, now: number): string {
  switch (cause.kind) {
    case 'unread':
      return say(isGroup ? 'today_why_new_in_group' : 'today_why_wrote', { ago: agoWords(cause.at, now) });
    case 'due':
      return say('today_why_put_off', { day: bareDayWords(cause.on, now) });
    case 'reminder':
      return say('today_why_reminder', { day: dayWords(cause.reminder.on, now) });
    case 'no-reply':
      return say('today_why_no_reply', { ago: agoWords(cause.reminder.unlessReplyAfter ?? 0, now) });
    case 'accepted':
      return say(cause.invited ? 'today_why_accepted' : 'network_connected_ago', { ago: agoWords(cause.at, now) });
    case 'received':
      return cause.at === null
        ? say('today_why_invited')
        : say('today_why_invited_ago', { ago: agoWords(cause.at, now) });
    case 'old':
      return say('today_why_old', { ago: agoWords(cause.at ?? 0, now) });
  }
}

/** The one main action of a row: it leads to where the user does it. */
export const mainWords = ({ causes: [{ kind }], providerId }: Pick<TodayRow, 'causes' | 'providerId'>): string =>
  providerId === null ? say('today_main_open') : MAIN[kind];

const MAIN = words({
  unread: 'today_main_reply',
  due: 'today_main_reply',
  reminder: 'today_main_write',
  'no-reply': 'today_main_write',
  accepted: 'today_main_write',
  received: 'today_main_answer',
  old: 'today_main_withdraw',
} satisfies Record<Cause['kind'], PlainKey>);

/** What was just decided. */
export const handledWords = (name: string, until: string | null, now: number): string =>
  until === null ? say('today_done_with', { name }) : say('today_is_put_off', { name, day: bareDayWords(until, now) });

/** The names of the small buttons of a row, which show a picture alone. */
export const putOffWords = (name: string): string => say('today_put_off', { name });
export const doneWords = (name: string): string => say('today_done', { name });
