import type { Pause } from '@/lib/outreach/journal/pause';
import type { Counted, LimitSource, QuotaWindow } from './limits';
import type { NextLeaves } from './spacing';

/** One figure of the quota as surfaces show it. `used` = `fromHere` + `elsewhere`. */
export interface QuotaLine {
  readonly counted: Counted;
  readonly window: QuotaWindow;
  readonly used: number;
  readonly max: number;
  readonly fromHere: number;
  readonly elsewhere: number;
  /** Set where LinkedIn's lists were not read yet, so that nobody knows what was made elsewhere. */
  readonly elsewhereUnread?: true | undefined;
  /** Set where it is a gentle start's, and higher once the account turns out to have many relations. */
  readonly mayRise?: true | undefined;
  readonly source: LimitSource;
  /** When the next place becomes free (UTC ms) if none is left; null while places are left. */
  readonly nextFreeAt: number | null;
  /** The people behind the number, newest first. */
  readonly people: readonly {
    readonly fullName: string;
    readonly publicIdentifier: string | null;
    readonly at: number;
  }[];
}

export interface QuotaView {
  readonly accountId: string;
  readonly lines: readonly QuotaLine[];
  readonly pause: Pause | null;
  /** Latest percent of the provider's own limit that Unipile reported in the last 7 days. */
  readonly usage: number | null;
  /** How long the next send of each pace would wait for those before it. */
  readonly leaves: NextLeaves;
}
