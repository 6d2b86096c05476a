import { DAY_MS } from '@/lib/durations';
import type { Acceptance } from '@/lib/outreach/rules/acceptances';
import type { RelationChanges, RelationsView } from '@/lib/protocol/network';
import { moment } from './moment';
import { numberWords } from './number-words';
import { agoWords, daysAgoWords } from './today/ago-words';

export const SEARCH_LABEL = 'Search relations';
export const SEARCH_EXAMPLE = 'Name, headline, label or note';
export const RELATIONS_LABEL = 'Relations';

/** What the search says before the relations were first read, about reading them. */
export const READ_OFFER =
  'Kith can read your relations from LinkedIn once, page by page, so that you find them here at once.';
export const READING_HINT = 'You can close Kith; it goes on by itself, slowly on purpose.';
export const RELATION_BUTTONS = {
  read: 'Read my relations',
  readAgain: 'Read again',
  goOn: 'Go on',
  stop: 'Stop',
} as const;

type Reading = NonNullable<RelationsView['reading']>;

/** "1,200 of about 30,000". */
export const progressWords = ({ read, about }: Pick<Reading, 'read' | 'about'>): string =>
  about === null
    ? `${numberWords(read)} so far`
    : `${numberWords(read)} of about ${numberWords(Math.max(about, read))}`;

/** Where the reading of relations stands, in one line. */
export function readingWords(reading: Reading, known: number, now: number): string {
  switch (reading.state) {
    case 'reading':
      return `Reading your relations: ${progressWords(reading)}`;
    case 'stopped':
      return `Stopped at ${progressWords(reading)}`;
    case 'done':
      return `${numberWords(known)} relations, as of ${moment(reading.readAt ?? now, now)}`;
  }
}

/** A page that did not come, while the reading goes on by itself. */
export const waitingSentence = (nextAt: number, now: number): string =>
  `The last page did not come; Kith goes on by itself after ${moment(nextAt, now)}.`;

/** How many a search found. */
export const foundWords = (total: number): string => (total === 0 ? NOBODY_FOUND : `${numberWords(total)} found`);
const NOBODY_FOUND = 'Nobody found; try fewer letters, or paste an address below.';

/** What changed by the last reading: "2 new, 1 no longer listed"; null where nothing did. */
export function changesWords({ added, removed, renamed }: RelationChanges): string | null {
  const parts = [
    [added.length, 'new'],
    [removed.length, 'no longer listed'],
    [renamed.length, 'renamed'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${numberWords(count)} ${word}`);
  return told.length > 0 ? told.join(', ') : null;
}

/** One line of the changes. */
export const CHANGE_WORDS = {
  added: (name: string) => `${name} is new`,
  removed: (name: string) => `${name} is no longer in your list`,
  renamed: (name: string, before: string) => `${before} is now ${name}`,
} as const;

/** The lists of invitations, in order. */
export const INVITATION_TABS = [
  { id: 'sent', label: 'Sent' },
  { id: 'received', label: 'Received' },
  { id: 'accepted', label: 'Accepted' },
] as const;
export const INVITATIONS_LABEL = 'Invitations';
export const INVITATIONS_EMPTY = {
  sent: 'None of your invitations is waiting for an answer; open a LinkedIn profile to invite somebody.',
  received: 'No invitation is waiting for your answer; look again when somebody invites you.',
  accepted: 'Nobody has become a relation in the last 30 days; look again when an invitation was accepted.',
} as const;
export const INVITATIONS_LISTS = {
  sent: 'Sent invitations',
  received: 'Received invitations',
  accepted: 'Accepted invitations',
} as const;
export const OLD_LABEL = 'Older than 3 weeks';
export const OLD_EMPTY = 'None of them is older than three weeks; show all to withdraw a younger one.';
export const INVITATION_BUTTONS = {
  withdraw: 'Withdraw',
  accept: 'Accept',
  keep: 'Keep it',
  more: 'Show more',
  write: 'Write',
} as const;
export const NAMELESS = 'Somebody without a name';
export const UNKNOWN_PERSON = 'LinkedIn does not say who this is; answer it on LinkedIn.';

/** "214 pending", "100 pending so far". */
export const pendingWords = (count: number, complete: boolean): string =>
  `${numberWords(count)} pending${complete ? '' : ' so far'}`;

/** When somebody became a relation: "Accepted 2 hr ago", or "Connected 2 hr ago" where it is not known who invited whom. */
export const acceptedWords = ({ invited, at }: Pick<Acceptance, 'invited' | 'at'>, now: number): string =>
  `${invited ? 'Accepted' : 'Connected'} ${agoWords(at, now)}`;

/** Somebody who is no longer new. */
export const spokenWords = (spokenAt: number, now: number): string => `In touch ${agoWords(spokenAt, now)}`;

/** How many of the list are still new. */
export const newWords = (count: number): string => `${numberWords(count)} not written to yet`;

/** From this age on an invitation counts as old. */
export const OLD_MS = 21 * DAY_MS;

/** An age beyond that of LinkedIn itself. */
const LONGEST_DAYS = 100 * 365;

/** How long ago an invitation was sent; LinkedIn's own words where only those are known. */
export function ageWords(at: number | null, dateText: string | null, now: number): string {
  const days = at === null ? Number.NaN : Math.max(0, Math.floor((now - at) / DAY_MS));
  if (!(days < LONGEST_DAYS)) return dateText ?? 'Date not known';
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return daysAgoWords(days);
}
