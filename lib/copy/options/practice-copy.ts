import { say, words } from '@/lib/copy/language/say';

/** What marks practice, and leads into it and out. */
export const PRACTICE_WORDS = words({
  strip: 'practice_strip',
  end: 'practice_end',
  start: 'practice_start',
  hint: 'practice_hint',
});

/** A title that is said outside Kith's own pages. */
export const titleInPractice = (title: string): string => say('practice_title', { title });
