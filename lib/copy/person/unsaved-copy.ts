import { say } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import type { Problem } from '@/lib/protocol/problem';

/** Why what is typed is not kept, and what to do before Kith is closed. */
export function unsavedSentence(problem: Problem): string {
  if (problem.kind === 'text-too-long') return sayCount('person_unsaved_too_long', problem.over);
  return say(problem.kind === 'storage-full' ? 'person_unsaved_full' : 'person_unsaved_hint');
}
