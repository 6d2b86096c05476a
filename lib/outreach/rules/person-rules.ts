import { MINUTE_MS } from '@/lib/durations';
import {
  type Action,
  isDone,
  isOpenEnded,
  isUnderWay,
  type JournalEntry,
  leftAt,
} from '@/lib/outreach/journal/journal-entry';
import type { RelationDetail } from '@/lib/outreach/journal/person';
import type { InProgress, Refusal } from '@/lib/outreach/journal/refusal';
import type { Seal } from '@/lib/outreach/journal/sealed-entry';
import type { LastWords } from '@/lib/outreach/people/linkedin-records';
import { isAlike } from '@/lib/outreach/people/text-likeness';
import { mayLag } from './relation-now';

const THREE_WEEKS_MS = 21 * 24 * 60 * MINUTE_MS;

/** The same text to the same person within this time is asked about first, and whenever it is what was said last. */
const SAME_TEXT_MS = 10 * MINUTE_MS;

/** Actions that touch the same thing exclude each other: an invitation made and withdrawn, one accepted and declined. */
const RIVALS: Readonly<Record<Action, readonly Action[]>> = {
  invite: ['invite', 'withdraw'],
  withdraw: ['invite', 'withdraw'],
  accept: ['accept', 'decline'],
  decline: ['accept', 'decline'],
  message: ['message'],
  inmail: ['inmail'],
};

/** The send that is about to be written. */
export type Wanted = Pick<JournalEntry, 'action' | 'text' | 'subject' | 'target'> & {
  /** What the profile says of the two, including what became of an invitation, and when it was read (UTC ms). */
  readonly relationDetail: RelationDetail;
  readonly readAt: number;
  readonly sameTextAgain: boolean;
  /** What was said last in the chat that it goes into, as far as that is known here; null for what goes into none. */
  readonly lastWords: LastWords | null;
};

/** What the journal says against a send to a person at `now` (UTC ms). `earlier`: all entries with this person. */
export function personRefusal(
  wanted: Wanted,
  earlier: readonly JournalEntry[],
  now: number,
  seal?: Seal,
): Refusal | null {
  const rivals = earlier.filter(({ action }) => RIVALS[wanted.action].includes(action));
  const refusal = lockRefusal(rivals) ?? doneRefusal(wanted, rivals.filter(isDone), now, seal);
  return refusal ?? (wanted.action === 'invite' ? tooSoonRefusal(rivals, now) : null);
}

/** What keeps others waiting until it has left, or was taken back. */
const inProgress = (entry: JournalEntry): InProgress => ({
  kind: 'in-progress',
  entryId: entry.id,
  action: entry.action,
  waitsForUser: isOpenEnded(entry),
});

/** While one send is open, nothing of its kind may be sent to this person. */
function lockRefusal(rivals: readonly JournalEntry[]): Refusal | null {
  const open = rivals.find(isUnderWay);
  if (open) return inProgress(open);
  const unclear = rivals.find(({ state }) => state === 'unconfirmed');
  return unclear ? { kind: 'unconfirmed-before', entryId: unclear.id, action: unclear.action } : null;
}

/** The journal outweighs a profile that LinkedIn may not have brought up to date. */
function doneRefusal(
  wanted: Wanted,
  done: readonly JournalEntry[],
  now: number,
  seal: Seal | undefined,
): Refusal | null {
  switch (wanted.action) {
    case 'invite':
      return inviteRefusal(wanted, done, now);
    case 'withdraw': {
      const last = latest(done, now);
      return last?.action === 'withdraw' && mayLag(last, wanted.readAt) ? { kind: 'not-pending' } : null;
    }
    case 'accept':
    case 'decline': {
      const { invitationId } = wanted.target;
      const answered = done.some((entry) => entry.target.invitationId === invitationId && mayLag(entry, wanted.readAt));
      return answered ? { kind: 'not-pending' } : null;
    }
    default:
      return wanted.sameTextAgain ? null : sameTextRefusal(wanted, done, now, seal);
  }
}

/**
 * LinkedIn takes no second invitation within three weeks of one that was withdrawn, ignored or declined. After that it is up to LinkedIn
 * to refuse, which costs nothing.
 */
function inviteRefusal({ relationDetail, readAt }: Wanted, done: readonly JournalEntry[], now: number): Refusal | null {
  const last = latest(done, now);
  // What was accepted is over, also where the two are connected no more: only what was taken back, ignored or declined makes LinkedIn wait.
  if (!last || last.accepted || relationDetail === 'first-degree') return null;
  const until = leftAt(last) + THREE_WEEKS_MS;
  if (last.action === 'withdraw' || relationDetail === 'sent-withdrawn') return { kind: 'recently-withdrawn', until };
  if (relationDetail === 'sent-ignored') return { kind: 'recently-ignored', until };
  // One that was declined, or taken back on LinkedIn itself, vanishes without a word.
  const isGone = SHOWS_NO_INVITATION.has(relationDetail) && !mayLag(last, readAt);
  return isGone ? { kind: 'recently-invited', until } : { kind: 'already-pending' };
}

/** LinkedIn itself refused the last one as too soon after another, which need not have been sent from here. */
function tooSoonRefusal(rivals: readonly JournalEntry[], now: number): Refusal | null {
  const last = latest(
    rivals.filter((entry) => entry.state === 'refused' || isDone(entry)),
    now,
  );
  if (last?.state !== 'refused' || last.problem?.slug !== 'already_invited_recently') return null;
  return { kind: 'recently-invited', until: leftAt(last) + THREE_WEEKS_MS };
}

const SHOWS_NO_INVITATION: ReadonlySet<RelationDetail> = new Set([
  'no-invitation',
  'received-ignored',
  'received-withdrawn',
]);

function sameTextRefusal(
  wanted: Wanted,
  done: readonly JournalEntry[],
  now: number,
  seal: Seal | undefined,
): Refusal | null {
  const same = done.find((entry) => saysTheSame(wanted, entry, seal) && leftAt(entry) > now - SAME_TEXT_MS);
  if (same) return { kind: 'same-text', at: leftAt(same) };
  const { text, lastWords } = wanted;
  // Written from a phone, or from another browser: the journal knows nothing of it.
  const isSaid = text !== null && lastWords?.own && isAlike(text, lastWords.text ?? '');
  return isSaid ? { kind: 'same-text', at: lastWords.at } : null;
}

function saysTheSame(wanted: Wanted, { text, subject, sealed }: JournalEntry, seal: Seal | undefined): boolean {
  const said = (words: string | null) => (words !== null && sealed && seal ? seal(words) : words);
  return said(wanted.text) === text && said(wanted.subject) === subject;
}

const latest = (done: readonly JournalEntry[], now: number) =>
  done.filter((entry) => leftAt(entry) > now - THREE_WEEKS_MS).reduce<JournalEntry | null>(later, null);

const later = (a: JournalEntry | null, b: JournalEntry) => (a === null || leftAt(b) >= leftAt(a) ? b : a);
