import type { Notice } from '@/lib/outreach/noticing/memory';
import type { QuietHours } from '@/lib/outreach/noticing/quiet-hours';

/** What Kith looks for by itself, and what it found for the account in force. */
export interface NoticingView {
  readonly on: boolean;
  /** Minutes of the local day; null where there are none. */
  readonly quiet: QuietHours | null;
  /** True where Chrome lets Kith show notifications; the badge needs no leave. */
  readonly mayNotify: boolean;
  /** What waits to be seen, newest first. */
  readonly notices: readonly Notice[];
}
