import { followEntry } from '@/components/person/follow-entry';
import { isOpen } from '@/lib/outreach/journal-entry';
import type { Answer } from '@/lib/protocol/answers';
import type { Ask } from '@/lib/protocol/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/views';

/** The journal while it is looked at. */
export interface ActivityState {
  /** Null while it is read. */
  readonly entries: Answer<'activity'> | null;
  /** The entry that is being undone or declared. */
  readonly busyId: string | null;
  readonly refused: Problem | null;
}

export const NEW_ACTIVITY: ActivityState = { entries: null, busyId: null, refused: null };

interface ActivitySessionDeps {
  readonly ask: Ask;
  readonly changed: (state: ActivityState) => void;
}

/** Reads the journal, follows what is open in it, and passes on the user's word, until `end`. */
export type ActivitySession = ReturnType<typeof createActivitySession>;

export function createActivitySession({ ask, changed }: ActivitySessionDeps) {
  const ended = new AbortController();
  let state = NEW_ACTIVITY;

  const set = (patch: Partial<ActivityState>) => {
    if (ended.signal.aborted) return;
    state = { ...state, ...patch };
    changed(state);
  };

  const took = (entry: EntryView) => {
    if (!state.entries?.ok) return;
    const value = state.entries.value.map((known) => (known.id === entry.id ? entry : known));
    set({ entries: { ok: true, value } });
  };

  const read = async (): Promise<void> => {
    const entries = await ask('activity', {});
    set({ entries });
    if (!entries.ok) return;
    for (const entry of entries.value) if (isOpen(entry)) void followEntry({ ask, signal: ended.signal, took }, entry);
  };

  const decide = async (id: string, question: () => Promise<Answer<'send.undo' | 'send.declare'>>): Promise<void> => {
    if (state.busyId !== null) return;
    set({ busyId: id, refused: null });
    const answer = await question();
    set({ busyId: null, refused: answer.ok ? null : answer.problem });
    if (answer.ok) took(answer.value);
  };

  void read();

  return {
    read,
    undo: (entryId: string) => decide(entryId, () => ask('send.undo', { entryId })),
    declare: (entryId: string, happened: boolean) => decide(entryId, () => ask('send.declare', { entryId, happened })),
    end: () => ended.abort(),
  };
}
