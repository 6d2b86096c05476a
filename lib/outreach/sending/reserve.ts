import type { Calendar } from '@/lib/outreach/journal/calendar';
import { isOpen, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import { isWith } from '@/lib/outreach/journal/sealed-entry';
import { effectiveLimits } from '@/lib/outreach/quota/effective-limits';
import { activePause, limitReached } from '@/lib/outreach/quota/quota';
import type { SendSettings } from '@/lib/outreach/quota/send-settings';
import { planSend } from '@/lib/outreach/quota/spacing';
import { countedAs } from '@/lib/outreach/quota/taken-places';
import { personRefusal } from '@/lib/outreach/rules/person-rules';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import { relationRefusal } from '@/lib/outreach/rules/relation-rules';
import { failed, ok, type Result } from '@/lib/result';
import { notSent } from './close-interrupted';
import type { Decision, Snapshot } from './journal-access';
import type { SendIntent } from './send-intent';

/** A send whose person and text have been checked; the journal and the quota have not. */
export interface Candidate {
  readonly id: string;
  readonly intent: SendIntent;
  /** As `textToSend` gave it. */
  readonly text: string | null;
  readonly settings: SendSettings;
  /** The browser's session, where it is to wait for the user's "Send now". */
  readonly openEndedIn?: string | undefined;
  /** Uniform in [0, 1), for the spacing. */
  readonly random: number;
}

/** Takes a place and writes the intent, or says why the journal or the quota forbid it. */
export function reserve(
  candidate: Candidate,
  snapshot: Snapshot,
  calendar: Calendar,
): Result<Decision<JournalEntry>, Refusal> {
  const refusal = journalRefusal(candidate, snapshot) ?? quotaRefusal(candidate, snapshot, calendar);
  if (refusal) return failed(refusal);
  const { intent, settings, openEndedIn, random } = candidate;
  const { journal, clock } = snapshot;
  const at = clock.stamp;
  const due = openEndedIn
    ? { holdUntil: at, dueAt: at, openEndedIn }
    : planSend(at, intent, journal.entries, settings, random);
  const entry = heldEntry(candidate, at, due, calendar);
  return ok({ value: entry, entries: [entry] });
}

/**
 * Writes down what a click asked for whose page went before it could be held: it never leaves, its text is a draft again, and the user is
 * told. Nothing where another send to the person is open, which says more.
 */
export function leftBehind(
  { id, intent, text }: Pick<Candidate, 'id' | 'intent' | 'text'>,
  { journal, clock: { stamp } }: Snapshot,
  calendar: Calendar,
): Decision<null> {
  const others = journal.entries.filter((entry) => isWith(entry, intent.person, journal.seal));
  if (others.some(isOpen)) return { value: null };
  const held = heldEntry({ id, intent, text }, stamp, { holdUntil: stamp, dueAt: stamp }, calendar);
  return { value: null, entries: [notSent(held, 'left', stamp)] };
}

function journalRefusal({ intent, text }: Candidate, { journal, clock }: Snapshot): Refusal | null {
  const { person } = intent;
  const earlier = journal.entries.filter((entry) => isWith(entry, person, journal.seal));
  return (
    personRefusal(
      { ...intent, text, relationDetail: person.relationDetail, readAt: person.readAt },
      earlier,
      clock.stamp,
      journal.seal,
    ) ?? relationRefusal(intent.action, relationNow(person, earlier))
  );
}

function quotaRefusal({ intent, text, settings }: Candidate, snapshot: Snapshot, calendar: Calendar): Refusal | null {
  const { journal, clock } = snapshot;
  const { now, movedUntil } = clock;
  const pause = activePause(journal.ledger, clock.stamp);
  if (pause) return { kind: 'account-paused', pause };
  if (movedUntil !== null) return { kind: 'clock-moved', until: movedUntil };
  // A surface that showed a later day than today, as after a flight west or a clock set back, may have shown too few taken places.
  if (intent.seenDay !== null && intent.seenDay > calendar.dayOf(now)) return { kind: 'quota-changed' };
  const counted = countedAs({ action: intent.action, text });
  return limitReached(counted, journal, effectiveLimits(settings, journal.ledger, now), now, calendar);
}

const heldEntry = (
  { id, intent, text }: Pick<Candidate, 'id' | 'intent' | 'text'>,
  at: number,
  due: Pick<JournalEntry, 'holdUntil' | 'dueAt' | 'openEndedIn'>,
  calendar: Calendar,
): JournalEntry => ({
  version: 1,
  id,
  accountId: intent.accountId,
  action: intent.action,
  person: {
    providerId: intent.person.providerId,
    publicIdentifier: intent.person.publicIdentifier,
    fullName: intent.person.fullName,
  },
  text,
  subject: intent.subject,
  attachments: (intent.files ?? []).map(({ name, content }) => ({ name, type: content.type, size: content.size })),
  email: intent.email,
  target: intent.target,
  surface: intent.surface,
  state: 'held',
  at,
  day: calendar.dayOf(at),
  month: calendar.monthOf(at),
  ...due,
  sentAt: null,
  closedAt: null,
  place: countedAs({ action: intent.action, text }).length > 0 ? 'kept' : 'none',
  ids: { invitationId: null, chatId: null, messageId: null },
  usage: null,
  problem: null,
  evidence: null,
  before: { relationDetail: intent.person.relationDetail, newestMessage: intent.newestMessage },
  checks: { count: 0, nextAt: null },
});
