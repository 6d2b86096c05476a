import { DAY_MS } from '@/lib/durations';
import type { AccountLedger } from '@/lib/outreach/journal/account-journal';

const WEEK_MS = 7 * DAY_MS;

/**
 * An account with fewer relations than this starts even lower: LinkedIn watches new and small accounts most closely. So does one of
 * which that is not known yet: a limit that was shown may rise by what is read, and never fall.
 */
export const FEW_RELATIONS = 150;

/** Share of the usual invitations in each week since Kith first knew the account; the whole of it afterwards. */
const NEW_TO_KITH = [0.5, 0.75] as const;
const SMALL_NETWORK = [0.25, 0.4, 0.55, 0.7, 0.85] as const;

/** The share (0 < share ≤ 1) of the usual invitation limits that the account has at `now`, UTC ms. */
export function gentleShare({ knownSince, relationsCount }: AccountLedger, now: number): number {
  const week = Math.max(0, Math.floor((now - knownSince) / WEEK_MS));
  const small = relationsCount === null || relationsCount < FEW_RELATIONS;
  return (small ? SMALL_NETWORK : NEW_TO_KITH)[week] ?? 1;
}
