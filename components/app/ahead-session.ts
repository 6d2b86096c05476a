import { createDraftKeeper, type DraftText, NO_DRAFTS } from '@/components/person/draft-keeper';
import { createStore } from '@/components/session/create-store';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';

/** What is typed to somebody before they are read. */
export interface AheadState {
  /** Null until it is known what was left from an earlier time. */
  readonly text: DraftText | null;
  /** Why it is not kept; null where it is. */
  readonly unsaved: Problem | null;
}

interface AheadSessionDeps {
  readonly ask: Ask;
  readonly accountId: string;
  /** By the name that their address has for them: no other is known yet. */
  readonly person: string;
}

/** Keeps what is typed to somebody before they are read, as a draft under their address, until it stands in a box of theirs. */
export function createAheadSession({ ask, accountId, person }: AheadSessionDeps) {
  const { state, set, subscribe, end } = createStore<AheadState>({ text: null, unsaved: null });
  /** What stands in a box by now, and is not yet stored there. */
  let leaving: string | null = null;
  const drafts = createDraftKeeper({
    ask,
    changed: ({ ahead }, unsaved) => set({ text: ahead.text === leaving ? NO_DRAFTS.ahead : ahead, unsaved }),
    sends: () => [],
  });
  return {
    state,
    subscribe,
    start: () => drafts.load({ accountId, providerId: person }, []),
    edit: (text: string) => drafts.edit('ahead', text),
    discard: () => drafts.discard('ahead'),
    lookAgain: drafts.lookAgain,
    /** Gives it away; it is no draft any more once `stored` says that it is one elsewhere. */
    async give(text: string, stored: () => Promise<boolean>): Promise<void> {
      leaving = text;
      set({ text: NO_DRAFTS.ahead });
      if (await stored()) await drafts.discard('ahead');
    },
    flush: drafts.flush,
    end(): void {
      void drafts.flush();
      end();
    },
  };
}
