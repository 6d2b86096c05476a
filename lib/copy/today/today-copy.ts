import { chatName } from '@/lib/copy/inbox-copy';
import { moment } from '@/lib/copy/moment';
import { numberWords } from '@/lib/copy/number-words';
import type { Cause, TodayRow } from '@/lib/outreach/today/today-rows';
import { agoWords } from './ago-words';
import { bareDayWords, dayWords } from './day-words';

/** The tab, and what can be done in it. */
export const TODAY = {
  heading: 'Today',
  list: 'Who needs you',
  reading: 'Looking at what is known here',
  look: 'Look now',
  putOff: 'Put off',
  done: 'Done',
  undo: 'Undo',
  onDay: 'Until a day',
  more: 'Show more',
} as const;

/** What a look costs, said before it. */
export const LOOK_HINT =
  'A look reads your newest relations and chats and your pending invitations from LinkedIn: about four calls.';

/** Nobody is on the list: either all is done, or nothing was ever looked at. */
export const NOBODY_WAITS = 'Nobody needs you: all is done.';
export const NOTHING_KNOWN = 'Kith has not looked yet who accepted, wrote or invited you; look now to find out.';

/** "3 people need you". */
export const needWords = (count: number): string => `${numberWords(count)} ${count === 1 ? 'needs' : 'need'} you`;

/** When the lists were last read. */
export const asOfWords = (readAt: number, now: number): string => `as of ${moment(readAt, now)}`;

/** How a row is called. */
export const rowName = ({ name, providerId }: Pick<TodayRow, 'name' | 'providerId'>): string =>
  chatName({ name, isGroup: providerId === null });

/** Why somebody is on the list, one cause after the other. */
export const whyWords = ({ causes, providerId }: Pick<TodayRow, 'causes' | 'providerId'>, now: number): string =>
  causes.map((cause) => causeWords(cause, providerId === null, now)).join(' · ');

function causeWords(cause: Cause, isGroup: boolean, now: number): string {
  switch (cause.kind) {
    case 'unread':
      return `${isGroup ? 'New here' : 'Wrote to you'} ${agoWords(cause.at, now)}`;
    case 'due':
      return `Put off until ${bareDayWords(cause.on, now)}`;
    case 'reminder':
      return `Reminder ${dayWords(cause.reminder.on, now)}`;
    case 'no-reply':
      return `No reply; you wrote ${agoWords(cause.reminder.unlessReplyAfter ?? 0, now)}`;
    case 'accepted':
      return `Accepted ${agoWords(cause.at, now)}`;
    case 'received':
      return cause.at === null ? 'Invited you' : `Invited you ${agoWords(cause.at, now)}`;
    case 'old':
      return `You invited them ${agoWords(cause.at ?? 0, now)}`;
  }
}

/** The one main action of a row: it leads to where the user does it. */
export const mainWords = ({ causes: [{ kind }], providerId }: Pick<TodayRow, 'causes' | 'providerId'>): string =>
  providerId === null ? 'Open' : MAIN[kind];

const MAIN = {
  unread: 'Reply',
  due: 'Reply',
  reminder: 'Write',
  'no-reply': 'Write',
  accepted: 'Write',
  received: 'Answer',
  old: 'Withdraw',
} as const satisfies Record<Cause['kind'], string>;

/** What was just decided. */
export const handledWords = (name: string, until: string | null, now: number): string =>
  until === null ? `Done with ${name}` : `${name} is put off until ${bareDayWords(until, now)}`;

/** The names of the small buttons of a row, which show a picture alone. */
export const putOffWords = (name: string): string => `${TODAY.putOff}: ${name}`;
export const doneWords = (name: string): string => `${TODAY.done}: ${name}`;
