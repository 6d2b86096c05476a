import { createStore } from '@/components/session/create-store';
import type { TodayRow } from '@/lib/outreach/today/today-rows';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { TodayView } from '@/lib/protocol/today';

/** Who needs the user, while it is looked at. */
export interface TodayState {
  /** Null until the worker has answered. */
  readonly view: TodayView | null;
  readonly looking: boolean;
  /** Why the last thing asked for was not done; what is known stays. */
  readonly problem: Problem | null;
  /** What was decided last, and can be taken back. */
  readonly decided: { readonly row: TodayRow; readonly until: string | null } | null;
}

const NEW_TODAY: TodayState = { view: null, looking: false, problem: null, decided: null };

interface TodaySessionDeps {
  readonly ask: Ask;
}

/** Shows the list of today, and takes rows off it as soon as the user has decided, until `end`. */
export type TodaySession = ReturnType<typeof createTodaySession>;

export function createTodaySession({ ask }: TodaySessionDeps) {
  const { state, set, subscribe, end } = createStore(NEW_TODAY);
  /** Counts the requests: only the answer to the last one is up to date. */
  let asked = 0;

  const newest = async <A extends { readonly ok: boolean }>(question: Promise<A>): Promise<A | null> => {
    asked += 1;
    const turn = asked;
    const answer = await question;
    return turn === asked ? answer : null;
  };

  const read = async (): Promise<void> => {
    const answer = await newest(ask('today', {}));
    if (answer?.ok) set({ view: answer.value });
    else if (answer) set({ problem: answer.problem });
  };

  const tell = async ({ providerId, name, causes }: TodayRow, until: string | null): Promise<void> => {
    const told = causes.map((cause) => ({ id: cause.id, reminder: 'reminder' in cause ? cause.reminder : null }));
    const answer = await newest(ask('today.handle', { providerId, name, causes: told, until }));
    if (answer?.ok) set({ view: answer.value });
    else if (answer) {
      set({ problem: answer.problem, decided: null });
      await read();
    }
  };

  const look = async (): Promise<void> => {
    if (state().looking) return;
    set({ looking: true, problem: null });
    const answer = await ask('today.look', {});
    if (!answer.ok) return set({ looking: false, problem: answer.problem });
    const { problem, ...view } = answer.value;
    asked += 1;
    set({ looking: false, problem, view });
  };

  return {
    state,
    subscribe,
    start: read,
    read,
    /** Reads LinkedIn's lists. */
    look,
    readIfOffline: () => (state().problem?.kind === 'offline' ? look() : undefined),
    /** Done with a row (null), or puts it off to a local calendar day: it is gone at once, and back if that fails. */
    decide(row: TodayRow, until: string | null): void {
      const { view } = state();
      const rows = view?.rows.filter(({ key }) => key !== row.key) ?? [];
      set({ problem: null, decided: { row, until }, ...(view && { view: { ...view, rows } }) });
      void tell(row, until);
    },
    /** Takes back what was decided last. */
    async takeBack(): Promise<void> {
      const { decided } = state();
      if (!decided) return;
      set({ decided: null, problem: null });
      await tell(decided.row, 'again');
    },
    end,
  };
}
