import { type PlainKey, words } from '@/lib/copy/language/say';
import type { Problem } from '@/lib/protocol/problem';

/** Why a page is not given more, whoever asks through it. */
export const PAGE_LIMITED = words({
  'not-in-front': 'problem_page_not_in_front',
  'under-way': 'problem_page_under_way',
  many: 'problem_page_used_up',
} satisfies Record<Extract<Problem, { kind: 'page-limited' }>['why'], PlainKey>);
