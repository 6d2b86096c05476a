import { say, words } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import { numberWords } from '@/lib/copy/number-words';

export const OPTIONS_WORDS = words({
  name: 'name',
  welcome: 'options_welcome',
  lede: 'options_lede',
  ledeWelcome: 'options_lede_welcome',
  sections: 'options_sections',
  saved: 'options_saved',
});

export const LIMITS_WORDS = words({
  lede: 'options_limits_lede',
  used: 'options_limits_used',
  tier: 'connection_kind',
  tierHint: 'options_tier_hint',
  automatic: 'options_tier_automatic',
  calendar: 'options_limits_calendar',
});

/** The choice of no kind of account, where Unipile reports which it is. `tier` in words. */
export const automaticTier = (tier: string): string => say('options_tier_detected', { tier });
/** `source`: whose number a limit is, in words. */
export const limitHint = (source: string, max: number): string =>
  say('options_limit_hint', { source, max: numberWords(max) });
export const limitBounds = (max: number): string => say('options_limit_bounds', { max: numberWords(max) });

export const TIMING_WORDS = words({
  lede: 'options_timing_lede',
  hold: 'options_hold',
  shortest: 'options_gap_shortest',
  longest: 'options_gap_longest',
  gapHint: 'options_gap_hint',
  openEnded: 'options_open_ended',
  openEndedHint: 'options_open_ended_hint',
});

/** All in seconds. */
export const holdHint = (max: number): string => say('options_hold_hint', { max: numberWords(max) });
export const holdBounds = (max: number): string => sayCount('options_hold_bounds', max);
export const shortestBounds = (max: number): string => say('options_gap_shortest_bounds', { max: numberWords(max) });
export const longestHint = (max: number): string => say('options_gap_longest_hint', { max: numberWords(max) });
export const longestBounds = (min: number, max: number): string =>
  sayCount('options_gap_longest_bounds', max, { min: numberWords(min) });

export const CONTROL_WORDS = words({ shown: 'options_control_shown', hint: 'options_control_hint' });
