import type { Calendar } from '@/lib/outreach/journal/calendar';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import type { Decision, Snapshot } from '@/lib/outreach/sending/journal-access';
import { failed, ok, type Result } from '@/lib/result';
import { effectiveLimits } from './effective-limits';
import { limitReached } from './quota';
import type { SendSettings } from './send-settings';

/** Reads older than this are in no local day, whatever the zone. */
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
