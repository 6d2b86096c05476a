import { followEntry } from '@/components/person/follow-entry';
import { createStore } from '@/components/session/create-store';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { type Action, type EntryState, isOpen } from '@/lib/outreach/journal/journal-entry';
import { kithTime } from '@/lib/own-clock';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer, RequestInput } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';
import { journalCsvHead, journalCsvRow } from './journal-csv';

/** What is looked for; '' stands for everything. Dates are local, as a date field gives them (`YYYY-MM-DD`). */
export interface ActivityFilter {
  readonly words: string;
  readonly action: Action | '';
  readonly state: EntryState | '';
  readonly from: string;
  readonly to: string;
}

/** The journal while it is looked at. */
export interface ActivityState {
  readonly filter: ActivityFilter;
  /** Another number for each search, whose list begins at its top. */
  readonly search: number;
  readonly entries: readonly EntryView[];
  /** Where the journal goes on; null at its end. */
  readonly next: number | null;
  /** How many entries were looked at since something was found. */
  readonly searched: number;
  /** Whether what is older could not be read. */
  readonly pastUnread: boolean;
  readonly reading: boolean;
  /** Why the journal could not be read. */
  readonly unread: Problem | null;
  /** The entry that is seen in full, and what it cost where that is known. */
  readonly openId: string | null;
  readonly calls: Answer<'activity.calls'> | null;
  /** The entry that is being undone or declared. */
  readonly busyId: string | null;
  readonly refused: Problem | null;
  /** How many entries the export has written so far. */
  readonly exported: number | null;
  readonly erasing: 'no' | 'asked' | 'under-way';
}

const NO_FILTER: ActivityFilter = { words: '', action: '', state: '', from: '', to: '' };

const NEW_ACTIVITY: ActivityState = {
  filter: NO_FILTER,
  search: 0,
  entries: [],
  next: null,
  searched: 0,
  pastUnread: false,
  reading: true,
  unread: null,
  openId: null,
  calls: null,
  busyId: null,
  refused: null,
  exported: null,
  erasing: 'no',
};

/** The pause in typing after which the search begins. */
const REST_MS = 150;

export interface ActivitySessionDeps {
  readonly ask: Ask;
  readonly onWorkerWord?: OnWorkerWord | undefined;
}

/** Reads the journal part by part, follows its open entries, and passes on what the user declares, until `end`. */
export type ActivitySession = ReturnType<typeof createActivitySession>;

export function createActivitySession({ ask, onWorkerWord }: ActivitySessionDeps) {
  const { state, set, subscribe, ended, end } = createStore(NEW_ACTIVITY);
  /** Aborted when something else is looked for. */
  let reading = new AbortController();
  let resting: ReturnType<typeof setTimeout> | undefined;

  const took = (entry: EntryView) =>
    set({ entries: state().entries.map((known) => (known.id === entry.id ? entry : known)) });

  const follow = (entries: readonly EntryView[]) => {
    const signal = AbortSignal.any([ended, reading.signal]);
    for (const entry of entries) if (isOpen(entry)) void followEntry({ ask, onWorkerWord, signal, took }, entry);
  };

  /** Reads on until something is found or the journal ends. */
  const readFrom = async (before: number | null): Promise<void> => {
    const { signal } = reading;
    set({ reading: true, unread: null, searched: 0 });
    let at = before;
    do {
      const answer = await ask('activity.find', { ...wanted(state().filter), before: at });
      if (signal.aborted || ended.aborted) return;
      if (!answer.ok) return set({ reading: false, unread: answer.problem });
      const { entries, next, searched, pastUnread = false } = answer.value;
      const found = entries.length > 0 || next === null;
      set({
        entries: [...state().entries, ...entries],
        next,
        pastUnread,
        searched: found ? 0 : state().searched + searched,
        reading: !found,
      });
      follow(entries);
      at = next;
    } while (state().reading);
  };

  const readAnew = (): Promise<void> => {
    reading.abort();
    reading = new AbortController();
    set({ search: state().search + 1, entries: [], next: null });
    return readFrom(null);
  };

  const decide = async (
    id: string,
    question: () => Promise<Answer<'send.undo' | 'send.release' | 'send.declare'>>,
  ): Promise<void> => {
    if (state().busyId !== null) return;
    set({ busyId: id, refused: null });
    const answer = await question();
    set({ busyId: null, refused: answer.ok ? null : answer.problem });
    if (answer.ok) took(answer.value);
  };

  /** All that fits the search, as CSV; null where the journal could not be read to its end. */
  const csv = async (): Promise<readonly string[] | null> => {
    const parts = [journalCsvHead()];
    let before: number | null = null;
    do {
      const answer: Answer<'activity.find'> = await ask('activity.find', { ...wanted(state().filter), before });
      if (ended.aborted) return null;
      if (!answer.ok) {
        set({ refused: answer.problem });
        return null;
      }
      parts.push(...answer.value.entries.map(journalCsvRow));
      before = answer.value.next;
      set({ exported: parts.length - 1 });
    } while (before !== null);
    return parts;
  };

  return {
    state,
    subscribe,
    start: readAnew,
    filter(change: Partial<ActivityFilter>) {
      // The list is still that of the search before, so nothing can be said about this one yet.
      set({ filter: { ...state().filter, ...change }, reading: true });
      clearTimeout(resting);
      resting = setTimeout(readAnew, REST_MS);
    },
    readAnew,
    readOn: () => (state().reading || state().next === null ? undefined : readFrom(state().next)),
    async open(openId: string) {
      set({ openId, calls: null });
      const calls = await ask('activity.calls', { entryId: openId });
      if (state().openId === openId) set({ calls });
    },
    close: () => set({ openId: null }),
    release: (entryId: string) => decide(entryId, () => ask('send.release', { entryId })),
    undo: (entryId: string) => decide(entryId, () => ask('send.undo', { entryId })),
    declare: (entryId: string, happened: boolean) => decide(entryId, () => ask('send.declare', { entryId, happened })),
    async exportCsv(save: (parts: readonly string[]) => void) {
      if (state().exported !== null) return;
      set({ exported: 0, refused: null });
      const parts = await csv();
      if (parts) save(parts);
      set({ exported: null });
    },
    askErase: (asked: boolean) => set({ erasing: asked ? 'asked' : 'no' }),
    async erase() {
      set({ erasing: 'under-way' });
      const answer = await ask('activity.erase', {});
      set({ erasing: 'no', refused: answer.ok ? null : answer.problem });
      await readAnew();
    },
    end() {
      clearTimeout(resting);
      end();
    },
  };
}

function wanted({ words, action, state, from, to }: ActivityFilter): Omit<RequestInput<'activity.find'>, 'before'> {
  return {
    words,
    actions: action === '' ? [] : [action],
    states: state === '' ? [] : [state],
    from: startOf(from),
    to: endOf(to),
  };
}

/** The first moment of a local day, UTC ms; null for none. */
const startOf = (date: string): number | null => (date === '' ? null : kithTime(new Date(`${date}T00:00`).getTime()));

function endOf(date: string): number | null {
  if (date === '') return null;
  const day = new Date(`${date}T00:00`);
  return kithTime(new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime()) - 1;
}
