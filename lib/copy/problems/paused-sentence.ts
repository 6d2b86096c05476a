import { type KeyWith, type PlainKey, say } from '@/lib/copy/language/say';
import { momentWhenFree } from '@/lib/copy/moment';
import type { Pause } from '@/lib/outreach/journal/pause';

/** Why an account pauses, and how that ends (`now` in UTC ms). */
export function pausedSentence({ why, until }: Pause, now: number): string {
  const sentences = BY_REASON[why];
  if (until === null) return say(sentences.resume);
  // Paused although its end has come: Unipile’s clock says otherwise.
  return until <= now ? say(sentences.clockAhead) : say(sentences.until, { time: momentWhenFree(until, now) });
}

interface Sentences {
  readonly until: KeyWith<'time'>;
  readonly clockAhead: PlainKey;
  readonly resume: PlainKey;
}

const BY_REASON = {
  'account-limited': {
    until: 'problem_paused_limited',
    clockAhead: 'problem_paused_limited_clock',
    resume: 'problem_paused_limited_resume',
  },
  'account-restricted': {
    until: 'problem_paused_restricted',
    clockAhead: 'problem_paused_restricted_clock',
    resume: 'problem_paused_restricted_resume',
  },
  'refusal-unclear': {
    until: 'problem_paused_unclear',
    clockAhead: 'problem_paused_unclear_clock',
    resume: 'problem_paused_unclear_resume',
  },
  'unipile-limited': {
    until: 'problem_paused_unipile',
    clockAhead: 'problem_paused_unipile_clock',
    resume: 'problem_paused_unipile_resume',
  },
  'provider-error': {
    until: 'problem_paused_failed',
    clockAhead: 'problem_paused_failed_clock',
    resume: 'problem_paused_failed_resume',
  },
} as const satisfies Record<Pause['why'], Sentences>;
