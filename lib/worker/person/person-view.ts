import { type JournalEntry, NO_TARGET } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import { isSamePerson, type Named } from '@/lib/outreach/journal/same-person';
import { personRefusal, type Wanted } from '@/lib/outreach/rules/person-rules';
import type { PersonView } from '@/lib/protocol/person';
import { entryView } from '@/lib/worker/sending/entry-view';

/** Slugs after which no invitation to this person can succeed. */
const NEVER_AGAIN: ReadonlySet<string | null> = new Set(['invalid_recipient', 'blocked_recipient', 'user_unreachable']);

/** LinkedIn answers this both for people who want their e-mail address given and for people who take no invitations. */
const MAY_NEED_EMAIL = 'cannot_invite_attendee';

/** Puts together what surfaces show of one person. Pure: what was read is handed in, times are UTC ms. */
export function personView({ entries: all, now, ...facts }: Omit<PersonView, Derived> & Facts): PersonView {
  const entries = entriesOf(all, facts.person);
  const last = entries.find(({ action }) => action === 'invite');
  const refusal = last?.state === 'refused' ? last : null;
  const slug = refusal?.problem?.slug ?? null;
  const emailGiven = refusal?.email !== null;
  return {
    ...facts,
    entries: entries.map(entryView),
    notAgain: notAgain(facts.person, entries, now),
    needsEmail: slug === MAY_NEED_EMAIL && !emailGiven,
    cannotBeInvited: NEVER_AGAIN.has(slug) || (slug === MAY_NEED_EMAIL && emailGiven),
  };
}

type Derived = 'entries' | 'notAgain' | 'needsEmail' | 'cannotBeInvited';

interface Facts {
  readonly entries: readonly JournalEntry[];
  readonly now: number;
}

/** Told by our own invitation that was withdrawn, ignored or is gone, else by LinkedIn's refusal of the last one. */
export function notAgain(
  { relationDetail, readAt }: Pick<Person, 'relationDetail' | 'readAt'>,
  entries: readonly JournalEntry[],
  now: number,
): PersonView['notAgain'] {
  const again = personRefusal({ ...INVITE_AGAIN, relationDetail, readAt }, entries, now);
  switch (again?.kind) {
    case 'recently-withdrawn':
    case 'recently-ignored':
    case 'recently-invited':
      return again;
    default:
      return null;
  }
}

const INVITE_AGAIN: Omit<Wanted, 'relationDetail' | 'readAt'> = {
  action: 'invite',
  text: null,
  subject: null,
  target: NO_TARGET,
  sameTextAgain: false,
  lastWords: null,
};

/** A person's entries, newest first. */
export function entriesOf(entries: readonly JournalEntry[], person: Named): readonly JournalEntry[] {
  return entries.filter((entry) => isSamePerson(entry.person, person)).sort((a, b) => b.at - a.at);
}
