import { createStore } from '@/components/session/create-store';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { RelationView } from '@/lib/protocol/network';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';

/** The search over relations while it is looked at. */
export interface RelationSearchState {
  readonly query: string;
  /** What is known and how far it is read; null until the worker has answered. */
  readonly network: Answer<'relations'> | null;
  /** What was found for `query` last answered, as far as it is loaded; null before the first answer. */
  readonly found: {
    readonly query: string;
    readonly total: number;
    readonly relations: readonly RelationView[];
  } | null;
  readonly busy: boolean;
  /** Why the last thing asked for was not done. */
  readonly refused: Problem | null;
}

const NEW_SEARCH: RelationSearchState = {
  query: '',
  network: null,
  found: null,
  busy: false,
  refused: null,
};

/** Relations asked for at a time: several screens of them. */
const PART = 100;
/** How often a reading is looked after while somebody watches. */
const LOOK_MS = 1_000;

export interface RelationSearchDeps {
  readonly ask: Ask;
}

/** Searches with every keystroke, and follows the reading of the relations, until `end`. */
export function createRelationSearchSession({ ask }: RelationSearchDeps) {
  const { state, set, subscribe, ended, end } = createStore(NEW_SEARCH);
  let loading = false;
  let looking: ReturnType<typeof setTimeout> | undefined;

  const search = async (query: string): Promise<void> => {
    const answer = await ask('relations.search', { query, from: 0, count: PART });
    // Answers can overtake each other: only the one to the present query counts.
    if (query !== state().query) return;
    if (answer.ok) set({ found: { query, total: answer.value.total, relations: answer.value.relations } });
    else set({ refused: answer.problem });
  };

  const arrived = (network: Answer<'relations'>) => {
    const { network: last } = state();
    const before = last?.ok ? last.value.known : 0;
    set({ network });
    if (!network.ok || ended.aborted) return;
    // New relations must not move the list of a user who has scrolled down.
    if (network.value.known !== before && (state().found?.relations.length ?? 0) <= PART) void search(state().query);
    clearTimeout(looking);
    if (network.value.reading?.state === 'reading') looking = setTimeout(look, LOOK_MS);
  };

  const look = async (): Promise<void> => arrived(await ask('relations', {}));

  const decide = async (question: () => Promise<Answer<'relations'>>): Promise<void> => {
    if (state().busy) return;
    set({ busy: true, refused: null });
    const answer = await question();
    set({ busy: false });
    if (answer.ok) arrived(answer);
    else set({ refused: answer.problem });
  };

  return {
    state,
    subscribe,
    start: look,
    type(query: string): void {
      set({ query, refused: null });
      void search(query);
    },
    /** Loads the next of those that were found. */
    async more(): Promise<void> {
      const { found } = state();
      if (loading || !found || found.relations.length >= found.total) return;
      loading = true;
      const { query, relations } = found;
      const answer = await ask('relations.search', { query, from: relations.length, count: PART });
      loading = false;
      if (answer.ok && state().found === found) {
        set({ found: { ...found, relations: [...relations, ...answer.value.relations] } });
      }
    },
    read: () => decide(() => ask('relations.read', {})),
    stop: () => decide(() => ask('relations.stop', {})),
    end(): void {
      end();
      clearTimeout(looking);
    },
  };
}
