import { isCounting, type JournalEntry, NO_TARGET } from '@/lib/outreach/journal/journal-entry';
import type { SendSettings } from './send-settings';

/** What keeps its own distance: what goes to people one does not know yet keeps the longest. */
export type Pace = 'invitation' | 'first-message' | 'reply';

/** A stretch of time, UTC ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** For each pace, between when and when a send asked for now would leave; null where it need not wait for others. */
export type NextLeaves = Readonly<Record<Pace, Span | null>>;

interface Gap {
  readonly min: number;
  readonly max: number;
}

/** Between two of a kind, ms; those of invitations are the user's to set, and no other gap is longer than they are. */
const GAPS_MS: Readonly<Record<Exclude<Pace, 'invitation'>, Gap>> = {
  'first-message': { min: 10_000, max: 30_000 },
  reply: { min: 1_000, max: 4_000 },
};

type Sent = Pick<JournalEntry, 'action' | 'target'>;
type Planned = Sent & Pick<JournalEntry, 'state' | 'dueAt' | 'sentAt' | 'openEndedIn'>;

function paceOf({ action, target }: Sent): Pace {
  switch (action) {
    case 'invite':
    case 'withdraw':
      return 'invitation';
    case 'message':
      return target.chatId === null ? 'first-message' : 'reply';
    default:
      return 'first-message';
  }
}

function gapOf(pace: Pace, { spacingMs }: Pick<SendSettings, 'spacingMs'>): Gap {
  if (pace === 'invitation') return spacingMs;
  const { min, max } = GAPS_MS[pace];
  return { min: Math.min(min, spacingMs.min), max: Math.min(max, spacingMs.max) };
}

/** Uniform between the two, never the same twice. */
const within = ({ min, max }: Gap, random: number): number => min + Math.floor(random * (max - min));

/** When a send left or is to leave, UTC ms; null where it never will, or where the user has not said when. */
const leavesAt = (entry: Planned): number | null => entry.sentAt ?? (isCounting(entry) ? entry.dueAt : null);

/**
 * When a send asked for at `at` may leave: behind the last of its own kind by that kind's gap, and apart from every other send by a
 * reply's, so that a reply never waits for an invitation's pause and no two requests leave together. UTC ms.
 */
export function planSend(
  at: number,
  send: Sent,
  entries: readonly Planned[],
  settings: Pick<SendSettings, 'holdMs' | 'spacingMs'>,
  random: number,
): { readonly holdUntil: number; readonly dueAt: number } {
  const holdUntil = at + settings.holdMs;
  const pace = paceOf(send);
  const own = within(gapOf(pace, settings), random);
  const apart = within(gapOf('reply', settings), random);
  const planned = entries.flatMap((entry) => {
    const leaves = leavesAt(entry);
    return leaves === null ? [] : [{ leaves, isOwn: paceOf(entry) === pace }];
  });
  const behindOwn = planned.filter(({ isOwn }) => isOwn).map(({ leaves }) => leaves + own);
  let dueAt = Math.max(holdUntil, ...behindOwn);
  for (const { leaves } of planned.toSorted((a, b) => a.leaves - b.leaves)) {
    if (Math.abs(leaves - dueAt) < apart) dueAt = leaves + apart;
  }
  return { holdUntil, dueAt };
}

/** What a send that is asked for at `at` (UTC ms) may be told of its wait before it is asked for, whatever chance then decides. */
export function nextLeaves(
  at: number,
  entries: readonly Planned[],
  settings: Pick<SendSettings, 'holdMs' | 'openEnded' | 'spacingMs'>,
): NextLeaves {
  const spanOf = (send: Sent): Span | null => {
    if (settings.openEnded) return null;
    const [one, other] = [0, 1].map((random) => planSend(at, send, entries, settings, random).dueAt) as [
      number,
      number,
    ];
    const span = { from: Math.min(one, other), to: Math.max(one, other) };
    return span.to > at + settings.holdMs ? span : null;
  };
  return {
    invitation: spanOf({ action: 'invite', target: NO_TARGET }),
    'first-message': spanOf({ action: 'message', target: NO_TARGET }),
    reply: spanOf({ action: 'message', target: { ...NO_TARGET, chatId: '' } }),
  };
}

/** How long, in ms, a send that is due must still wait because one before it left later than planned. */
export function restAfterLast(
  send: Sent,
  entries: readonly Planned[],
  settings: Pick<SendSettings, 'spacingMs'>,
  stamp: number,
): number {
  const pace = paceOf(send);
  const free = entries.flatMap((entry) =>
    entry.sentAt === null ? [] : [entry.sentAt + gapOf(paceOf(entry) === pace ? pace : 'reply', settings).min],
  );
  return Math.max(0, ...free.map((at) => at - stamp));
}
