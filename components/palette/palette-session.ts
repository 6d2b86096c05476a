import { createStore } from '@/components/session/create-store';
import { NEWEST_ENTRIES } from '@/components/session/newest-entries';
import { idKey } from '@/lib/outreach/journal/same-person';
import { foundAt, prefixesOf, searchable } from '@/lib/outreach/people/prefix-search';
import type { ChatView } from '@/lib/protocol/inbox';
import type { Ask } from '@/lib/protocol/messaging/ask';

/** A person as a line of the palette shows them. */
export interface FoundPerson {
  readonly providerId: string;
  readonly fullName: string;
  readonly headline: string | null;
}

/** What is typed, and whom and what the worker found for it. */
export interface PaletteState {
  readonly query: string;
  /** The query that `people` and `chats` were found for; null before the first answer. */
  readonly answered: string | null;
  readonly people: readonly FoundPerson[];
  readonly chats: readonly ChatView[];
}

const MOST_PEOPLE = 8;
const MOST_CHATS = 6;

/** Asks the worker with every key, which alone holds relations and chats; nothing of it makes a call. */
export function createPaletteSession({ ask, left }: { readonly ask: Ask; readonly left: string }) {
  const { state, set, subscribe, end } = createStore<PaletteState>({
    query: left,
    answered: null,
    people: [],
    chats: [],
  });
  /** Whom the user wrote to last, newest first. */
  let recent: Promise<readonly FoundPerson[]> = Promise.resolve([]);

  const readRecent = async (): Promise<readonly FoundPerson[]> => {
    const answer = await ask('activity.find', NEWEST_ENTRIES);
    return answer.ok ? withoutDoubles(answer.value.entries.map(({ person }) => ({ headline: null, ...person }))) : [];
  };

  const peopleOf = async (query: string): Promise<readonly FoundPerson[]> => {
    const prefixes = prefixesOf(query);
    const written = (await recent).filter(({ fullName }) => foundAt(searchable(fullName), prefixes) !== null);
    if (prefixes.length === 0) return written;
    const answer = await ask('relations.search', { query, from: 0, count: MOST_PEOPLE });
    return [...written.slice(0, 2), ...(answer.ok ? answer.value.relations : []), ...written];
  };

  const chatsOf = async (query: string): Promise<readonly ChatView[]> => {
    const answer = await ask('inbox.list', { search: query, unreadOnly: false, from: 0, count: MOST_CHATS });
    return answer.ok ? answer.value.chats : [];
  };

  const find = async (query: string): Promise<void> => {
    const [people, chats] = await Promise.all([peopleOf(query), chatsOf(query)]);
    // Answers can overtake each other: only those to what stands there now count.
    if (query !== state().query) return;
    const ofChats = query.trim() === '' ? [] : chats.flatMap(attendeeOf);
    set({ answered: query, chats, people: withoutDoubles([...people, ...ofChats]).slice(0, MOST_PEOPLE) });
  };

  return {
    state,
    subscribe,
    start(): void {
      recent = readRecent();
      void find(state().query);
    },
    type(query: string): void {
      set({ query });
      void find(query);
    },
    end,
  };
}

const attendeeOf = ({ attendeeProviderId, name }: ChatView): FoundPerson[] =>
  attendeeProviderId === null || name === null
    ? []
    : [{ providerId: attendeeProviderId, fullName: name, headline: null }];

/** Each person once, where they stand first, with whatever headline is known. */
const withoutDoubles = (people: readonly FoundPerson[]): readonly FoundPerson[] =>
  [...Map.groupBy(people, ({ providerId }) => idKey(providerId)).values()].flatMap((all) =>
    all.slice(0, 1).map(({ providerId, fullName }) => ({
      providerId,
      fullName,
      headline: all.find(({ headline }) => headline !== null)?.headline ?? null,
    })),
  );
