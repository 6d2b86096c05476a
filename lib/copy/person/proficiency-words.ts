import { type PlainKey, words } from '@/lib/copy/language/say';
import type { Proficiency } from '@/lib/unipile/shapes/proficiency';

/** How well somebody speaks a language. */
export const PROFICIENCY_WORDS = words({
  elementary: 'person_proficiency_elementary',
  'limited working': 'person_proficiency_limited',
  'professional working': 'person_proficiency_working',
  'full professional': 'person_proficiency_full',
  'native or bilingual': 'person_proficiency_native',
} satisfies Record<Proficiency, PlainKey>);
