import type { Limit, Tier } from './limits';

/** The longest hold with an end that can be set, ms. */
export const LONGEST_HOLD_MS = 30_000;

/** The user's settings that steer sending. Milliseconds. */
export interface SendSettings {
  readonly tier: Tier;
  readonly limits: readonly Limit[];
  readonly holdMs: number;
  /** Whether a send is held until the user presses "Send now", however long that takes. */
  readonly openEnded?: boolean | undefined;
  readonly spacingMs: { readonly min: number; readonly max: number };
}
