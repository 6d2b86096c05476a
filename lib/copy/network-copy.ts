import { DAY_MS, SECOND_MS } from '@/lib/durations';
import type { Acceptance } from '@/lib/outreach/rules/acceptances';
import type { RelationChanges, RelationsView } from '@/lib/protocol/network';
import { listWords } from './language/list-words';
import { type PlainKey, say, words } from './language/say';
import { sayCount } from './language/say-count';
import { moment } from './moment';
import { numberWords } from './number-words';
import { agoWords, daysAgoWords } from './today/ago-words';

/** The search over relations; `offer` is said before they were first read, `hint` while they are being read. */
export const RELATION_WORDS = words({
  search: 'network_search',
  example: 'network_search_example',
  list: 'network_relations',
  offer: 'network_read_offer',
  hint: 'network_reading_hint',
});
export const RELATION_BUTTONS = words({
  read: 'network_read',
  readAgain: 'network_read_again',
  goOn: 'network_read_on',
  stop: 'network_stop',
});

type Reading = NonNullable<RelationsView['reading']>;

/** Where the reading of relations stands, in one line: "Reading your relations: 1,200 of about 30,000". */
export function readingWords(reading: Reading, known: number, now: number): string {
  const { state, read, about, readAt } = reading;
  if (state === 'done') return sayCount('network_known', known, { moment: moment(readAt ?? now, now) });
  if (about === null) return sayCount(state === 'reading' ? 'network_reading' : 'network_stopped', read);
  return sayCount(state === 'reading' ? 'network_reading_of' : 'network_stopped_of', read, {
    about: numberWords(Math.max(about, read)),
  });
}

/** A page that did not come, while the reading goes on by itself. */
export const waitingSentence = (nextAt: number, now: number): string =>
  say('network_waiting', { moment: moment(nextAt, now) });

/** How many a search found. */
export const foundWords = (total: number): string =>
  total === 0 ? say('network_nobody_found') : sayCount('network_found', total);

/** What changed by the last reading: "2 new, 1 no longer listed"; null where nothing did. */
export function changesWords({ added, removed, renamed }: RelationChanges): string | null {
  const told = [
    added.length > 0 && sayCount('network_added', added.length),
    removed.length > 0 && sayCount('network_removed', removed.length),
    renamed.length > 0 && sayCount('network_renamed', renamed.length),
  ].filter((part) => part !== false);
  return told.length > 0 ? listWords(told) : null;
}

/** One line of the changes. */
export const CHANGE_WORDS = {
  added: (name: string) => say('network_is_new', { name }),
  removed: (name: string) => say('network_is_gone', { name }),
  renamed: (name: string, before: string) => say('network_is_renamed', { name, before }),
} as const;

/** The lists of invitations, in order. */
export const INVITATION_TABS = ['sent', 'received', 'accepted'] as const;
type Tab = (typeof INVITATION_TABS)[number];

export const INVITATION_TAB_WORDS = words({
  sent: 'network_sent',
  received: 'network_received',
  accepted: 'network_accepted',
} satisfies Record<Tab, PlainKey>);
export const INVITATIONS_EMPTY = words({
  sent: 'network_sent_empty',
  received: 'network_received_empty',
  accepted: 'network_accepted_empty',
} satisfies Record<Tab, PlainKey>);
export const INVITATIONS_LISTS = words({
  sent: 'network_sent_list',
  received: 'network_received_list',
  accepted: 'network_accepted_list',
} satisfies Record<Tab, PlainKey>);

export const INVITATION_WORDS = words({
  heading: 'network_invitations',
  old: 'network_old',
  noneOld: 'network_old_empty',
  nameless: 'network_nameless',
  unknownPerson: 'network_unknown_person',
});
export const INVITATION_BUTTONS = words({
  withdraw: 'network_withdraw',
  accept: 'network_accept',
  keep: 'network_keep',
  more: 'network_more',
  write: 'network_write',
});

/** What is under way, and when it leaves: "Withdrawing the invitation. Sending in 5 s". */
export const underWayWords = (doing: string, countdown: string): string =>
  say('network_under_way', { doing, countdown });

/** "214 pending", "100 pending so far". */
export const pendingWords = (count: number, complete: boolean): string =>
  sayCount(complete ? 'network_pending' : 'network_pending_so_far', count);

/** When somebody became a relation: "Accepted 2 hr ago", or "Connected 2 hr ago" where it is not known who invited whom. */
export const acceptedWords = ({ invited, at }: Pick<Acceptance, 'invited' | 'at'>, now: number): string =>
  say(invited ? 'network_accepted_ago' : 'network_connected_ago', { ago: agoWords(at, now) });

/** Somebody who is no longer new. */
export const spokenWords = (spokenAt: number, now: number): string =>
  say('network_in_touch_ago', { ago: agoWords(spokenAt, now) });

/** How many of the list are still new. */
export const newWords = (count: number): string => sayCount('network_not_written', count);

/** From this age on an invitation counts as old. */
export const OLD_MS = 21 * DAY_MS;

/** An age beyond that of LinkedIn itself. */
const LONGEST_DAYS = 100 * 365;

/** A list tells whole days before its reading, and the server's clock, by which the present goes, whole seconds: it may be so much behind. */
const BEHIND_MS = SECOND_MS;

/** How long ago an invitation was sent; LinkedIn's own words where only those are known. */
export function ageWords(at: number | null, dateText: string | null, now: number): string {
  const days = at === null ? Number.NaN : Math.max(0, Math.floor((now + BEHIND_MS - at) / DAY_MS));
  if (!(days < LONGEST_DAYS)) return dateText ?? say('network_date_unknown');
  if (days === 0) return say('network_today');
  if (days === 1) return say('network_yesterday');
  return daysAgoWords(days);
}
