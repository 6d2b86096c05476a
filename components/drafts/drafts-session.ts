import { createStore } from '@/components/session/create-store';
import type { DraftLine } from '@/lib/outreach/rules/drafts/draft-lines';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { DraftsView } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import type { RequestInput } from '@/lib/protocol/requests';

/** What is typed and not sent, while it is looked at. */
export interface DraftsState {
  /** Null until the worker has answered. */
  readonly view: DraftsView | null;
  /** Why the last thing asked for was not done. */
  readonly problem: Problem | null;
  /** What was discarded last, and can be taken back. */
  readonly discarded: DraftLine | null;
}

type Field = RequestInput<'draft.write'>['field'];

/** What goes with a message when it is discarded. */
const WITH: { readonly [field in DraftLine['field']]?: readonly Field[] } = { message: ['quoted', 'files'] };

/** The list of drafts, which takes one off as soon as the user has decided, until `end`. */
export function createDraftsSession({ ask }: { readonly ask: Ask }) {
  const { state, set, subscribe, end } = createStore<DraftsState>({ view: null, problem: null, discarded: null });
  /** The fields of what was discarded last, with their words. */
  let gone: readonly (readonly [Field, string])[] = [];
  /** Counts the readings: only the last one is up to date. */
  let asked = 0;

  const read = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    const answer = await ask('drafts', {});
    if (turn !== asked) return;
    set(answer.ok ? { view: answer.value } : { problem: answer.problem });
  };

  const write = async (
    person: string,
    texts: readonly { readonly field: Field; readonly text: string; readonly over: string }[],
  ) => {
    const accountId = state().view?.accountId;
    if (accountId === undefined) return;
    for (const typing of texts) {
      const answer = await ask('draft.write', { accountId, person, ...typing });
      if (!answer.ok) set({ problem: answer.problem, discarded: null });
    }
    await read();
  };

  return {
    state,
    subscribe,
    start: read,
    read,
    async discard(line: DraftLine): Promise<void> {
      const { view } = state();
      if (!view) return;
      const { accountId, lines } = view;
      asked += 1;
      set({ view: { accountId, lines: lines.filter((one) => one !== line) }, problem: null, discarded: line });
      const draft = await ask('draft.read', { accountId, person: line.person });
      const others = (WITH[line.field] ?? []).flatMap((field) => {
        const text = (draft.ok && draft.value[field]?.text) || '';
        return text === '' ? [] : [[field, text] as const];
      });
      gone = [[line.field, line.text], ...others];
      await write(
        line.person,
        gone.map(([field, over]) => ({ field, text: '', over })),
      );
    },
    /** Puts back what was discarded last. */
    async takeBack(): Promise<void> {
      const { discarded } = state();
      if (!discarded) return;
      set({ discarded: null, problem: null });
      await write(
        discarded.person,
        gone.map(([field, text]) => ({ field, text, over: '' })),
      );
    },
    end,
  };
}
