import { plainNumber } from '@/lib/copy/language/plain-number';
import { words } from '@/lib/copy/language/say';
import { sayPlural } from '@/lib/copy/language/say-plural';

/** The problems that a page finds by itself, without a worker to put them into words. */
export const PAGE_SENTENCES = words({
  'page-changed': 'page_problem_changed',
  'click-not-trusted': 'page_problem_not_trusted',
  'click-again': 'page_problem_click_again',
  'note-changed': 'page_problem_note_changed',
  'worker-silent': 'page_problem_silent',
  updated: 'page_problem_updated',
});

/** A text that LinkedIn would not take whole; nothing is ever cut. */
export const textTooLong = ({ max, over }: { readonly max: number; readonly over: number }): string =>
  sayPlural('page_problem_too_long', over, { count: plainNumber(over), max: plainNumber(max) });
