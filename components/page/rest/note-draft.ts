import type { AskAgain } from '@/components/page/ask-again';
import type { PersonRef } from '@/lib/linkedin/person-address';
import type { Ask } from '@/lib/protocol/messaging/ask';

/** Stores the note that is being typed to one person, so that no page, reload or update can lose it. */
export interface NoteDraft {
  read(): Promise<string>;
  /** Writes the last text it was given, one write at a time. */
  keep(text: string): Promise<void>;
  /** What the user typed last. */
  own(): string;
}

export function createNoteDraft(
  { ask, askAgain }: { readonly ask: Ask; readonly askAgain: AskAgain },
  ref: PersonRef,
): NoteDraft {
  let wanted = '';
  let kept = '';
  let writing = false;
  return {
    async read() {
      const draft = await ask('page.draft.read', { ref });
      if (draft.ok) kept = draft.value;
      wanted ||= kept;
      return kept;
    },
    async keep(text) {
      wanted = text;
      if (writing) return;
      writing = true;
      while (kept !== wanted) {
        kept = wanted;
        await askAgain('page.draft.write', { ref, text: kept });
      }
      writing = false;
    },
    own: () => wanted,
  };
}
