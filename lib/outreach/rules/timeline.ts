import { type Action, isDone, type JournalEntry, leftAt, messageIdsOf } from '@/lib/outreach/journal/journal-entry';
import type { MessageRecord } from '@/lib/outreach/people/linkedin-records';

/** Something that happened between the user and a person. Messages of one side on one day are one event. */
export interface TimelineEvent {
  readonly kind: EventKind;
  /** Of the first, UTC ms. */
  readonly at: number;
  /** How many messages the event holds; 1 for everything else. */
  readonly count: number;
  /** Whether it was done with Kith on this machine. */
  readonly here: boolean;
  /** False while it is not known whether it arrived. */
  readonly proven: boolean;
}

type EventKind = (typeof KIND_OF)[Action] | 'they-invited' | 'they-wrote' | 'connected';

const KIND_OF = {
  invite: 'invited',
  message: 'wrote',
  inmail: 'wrote-inmail',
  withdraw: 'withdrew',
  accept: 'accepted',
  decline: 'declined',
} as const satisfies Record<Action, string>;

/** What is known of one person; times are UTC ms. */
export interface TimelineFacts {
  readonly entries: readonly JournalEntry[];
  readonly messages: readonly MessageRecord[];
  /** When they became connected; null where it is not known. */
  readonly connectedAt: number | null;
  /** The invitation that is pending between the two, where one is listed with its time. */
  readonly pending: { readonly direction: 'sent' | 'received'; readonly at: number } | null;
  /** The local calendar day of a moment. */
  dayOf(at: number): string;
}

/** Everything that is known to have happened with one person, oldest first, wherever it was done. */
export function timeline({ entries, messages, connectedAt, pending, dayOf }: TimelineFacts): readonly TimelineEvent[] {
  const done = entries.filter((entry) => isDone(entry) || entry.state === 'unconfirmed');
  const fromHere = new Set(done.flatMap(messageIdsOf));
  const told = [
    ...done.map(entryEvent),
    ...messages.filter(({ messageId }) => !fromHere.has(messageId)).map(messageEvent),
    ...(connectedAt === null ? [] : [event('connected', connectedAt)]),
    ...(pending === null ? [] : [event(pending.direction === 'sent' ? 'invited' : 'they-invited', pending.at)]),
  ];
  return grouped(
    withoutEchoes(told).sort((a, b) => a.at - b.at),
    dayOf,
  );
}

const event = (kind: EventKind, at: number, here = false, proven = true): TimelineEvent => ({
  kind,
  at,
  count: 1,
  here,
  proven,
});

const entryEvent = (entry: JournalEntry) =>
  event(KIND_OF[entry.action], leftAt(entry), true, entry.state !== 'unconfirmed');

function messageEvent({ own, invitationNote, at }: MessageRecord): TimelineEvent {
  if (invitationNote) return event(own ? 'invited' : 'they-invited', at);
  return event(own ? 'wrote' : 'they-wrote', at);
}

/** An invitation made here comes back as the note in the chat and in LinkedIn's list: it is told once. */
function withoutEchoes(told: readonly TimelineEvent[]): TimelineEvent[] {
  const isEcho = ({ kind, here }: TimelineEvent, index: number) =>
    !here &&
    (kind === 'invited' || kind === 'they-invited') &&
    told.some((other, at) => other.kind === kind && (other.here || at < index));
  return told.filter((one, index) => !isEcho(one, index));
}

function grouped(told: readonly TimelineEvent[], dayOf: (at: number) => string): readonly TimelineEvent[] {
  const events = new Map<string, TimelineEvent>();
  for (const [index, one] of told.entries()) {
    const { kind, here, proven } = one;
    const key = isMessage(one) ? [kind, here, proven, dayOf(one.at)].join() : String(index);
    const first = events.get(key);
    events.set(key, first ? { ...first, count: first.count + 1 } : one);
  }
  return [...events.values()];
}

const isMessage = ({ kind }: TimelineEvent) => kind === 'wrote' || kind === 'they-wrote';
