import type { AccountLedger } from '@/lib/outreach/journal/account-journal';
import { DEFAULT_LIMITS, type DefaultLimit } from './default-limits';
import { gentleShare } from './gentle-start';
import type { Limit } from './limits';
import type { SendSettings } from './send-settings';

/**
 * The limits that hold for an account at `now` (UTC ms): the tier's defaults, lowered by a gentle start, each replaced by
 * the user's own where there is one. The user's number for the day also holds for the rolling 24 h. Never above the ceiling.
 */
export function effectiveLimits(settings: SendSettings, ledger: AccountLedger, now: number): readonly Limit[] {
  const own = settings.limits.filter(({ source }) => source === 'your-setting');
  const share = gentleShare(ledger, now);
  return DEFAULT_LIMITS[settings.tier].map((limit) => {
    const max = ownMax(own, limit);
    if (max !== null) return { ...plain(limit), max: Math.min(max, limit.ceiling), source: 'your-setting' };
    if (limit.counted !== 'invite' || share === 1) return plain(limit);
    return { ...plain(limit), max: Math.max(1, Math.floor(limit.max * share)), source: 'new-account' };
  });
}

function ownMax(own: readonly Limit[], { counted, window }: Limit): number | null {
  const of = (wanted: Limit['window']) => own.find((limit) => limit.counted === counted && limit.window === wanted);
  return (of(window) ?? (window === '24h' ? of('day') : undefined))?.max ?? null;
}

const plain = ({ counted, window, max, source }: DefaultLimit): Limit => ({ counted, window, max, source });
