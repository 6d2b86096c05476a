import { say } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import { momentWhenFree } from '@/lib/copy/moment';
import { numberWords } from '@/lib/copy/number-words';
import type { Counted, Limit } from '@/lib/outreach/quota/limits';
import { SOURCE_WORDS, WINDOW_WORDS } from './limit-words';

/** A limit that lets no more through, and when it does again (UTC ms; null for never, where it is none). */
interface Reached extends Limit {
  readonly used: number;
  readonly nextFreeAt: number | null;
}

/** Why no more may be sent, whose limit it is, and what to do. */
export function limitReachedSentence({ counted, window, source, ...limit }: Reached, now: number): string {
  const words = { window: WINDOW_WORDS[window], source: SOURCE_WORDS[source] };
  const { max, nextFreeAt } = limit;
  if (nextFreeAt === null) return say(NONE[counted], words);
  const usedWords = { ...words, used: numberWords(limit.used) };
  // Refused although its time has come: Unipile’s clock says otherwise.
  if (nextFreeAt <= now) return sayCount(CLOCK_AHEAD[counted], max, usedWords);
  return sayCount(UNTIL[counted], max, { ...usedWords, time: momentWhenFree(nextFreeAt, now) });
}

const NONE = {
  invite: 'problem_limit_none_invite',
  note: 'problem_limit_none_note',
  message: 'problem_limit_none_message',
  inmail: 'problem_limit_none_inmail',
  read: 'problem_limit_none_read',
} as const satisfies Record<Counted, string>;

const CLOCK_AHEAD = {
  invite: 'problem_limit_clock_invite',
  note: 'problem_limit_clock_note',
  message: 'problem_limit_clock_message',
  inmail: 'problem_limit_clock_inmail',
  read: 'problem_limit_clock_read',
} as const satisfies Record<Counted, string>;

const UNTIL = {
  invite: 'problem_limit_invite',
  note: 'problem_limit_note',
  message: 'problem_limit_message',
  inmail: 'problem_limit_inmail',
  read: 'problem_limit_read',
} as const satisfies Record<Counted, string>;
