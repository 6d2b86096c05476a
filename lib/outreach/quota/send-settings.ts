import type { Limit, Tier } from './limits';

/** The user's settings that steer sending. Milliseconds. */
export interface SendSettings {
  readonly tier: Tier;
  readonly limits: readonly Limit[];
  readonly holdMs: number;
  readonly spacingMs: { readonly min: number; readonly max: number };
}
