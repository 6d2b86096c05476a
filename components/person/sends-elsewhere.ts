import { NEWEST_ENTRIES } from '@/components/session/newest-entries';
import { isOpen } from '@/lib/outreach/journal/journal-entry';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { PersonView } from '@/lib/protocol/person';
import type { EntryView } from '@/lib/protocol/send';

interface SendsElsewhereDeps {
  readonly ask: Ask;
  /** Who is shown; null where they are not read yet. */
  readonly view: () => PersonView | null;
  /** Told of each send to them that the surface did not know of: first of what it has taken along, which is no draft here either. */
  readonly found: (entries: readonly EntryView[]) => void;
  readonly took: (entry: EntryView) => void;
  /** Follows one that is not closed yet. */
  readonly follow: (entry: EntryView) => unknown;
}

/** Looks for what was sent to whoever is shown by another window, which tells this one nothing. */
export function createSendsElsewhere({ ask, view, found, took, follow }: SendsElsewhereDeps) {
  return async (): Promise<void> => {
    if (view() === null) return;
    const answer = await ask('activity.find', NEWEST_ENTRIES);
    const shown = view();
    if (!answer.ok || shown === null) return;
    const known = new Set(shown.entries.map(({ id }) => id));
    for (const entry of answer.value.entries) {
      if (known.has(entry.id) || !isSamePerson(entry.person, shown.person)) continue;
      found([entry]);
      took(entry);
      if (isOpen(entry)) void follow(entry);
    }
  };
}
