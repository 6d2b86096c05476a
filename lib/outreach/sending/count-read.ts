import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import { effectiveLimits } from '@/lib/outreach/quota/effective-limits';
import { limitReached } from '@/lib/outreach/quota/quota';
import type { SendSettings } from '@/lib/outreach/quota/send-settings';
import { failed, ok, type Result } from '@/lib/result';
import type { Decision, Snapshot } from './journal-access';

/** Reads older than this belong to no current local day in any zone. */
const FORGET_MS = 72 * 60 * 60 * 1_000;

/** Counts one profile read, or refuses it where the day has none left. */
export function countRead(
  { journal, clock }: Snapshot,
  settings: SendSettings,
  calendar: Calendar,
): Result<Decision<null>, Refusal> {
  const { ledger } = journal;
  const refusal = limitReached(['read'], journal, effectiveLimits(settings, ledger, clock.now), clock.now, calendar);
  if (refusal) return failed(refusal);
  const recent = ledger.reads.filter((at) => at > clock.stamp - FORGET_MS);
  return ok({ value: null, ledger: { ...ledger, reads: [...recent, clock.stamp] } });
}
