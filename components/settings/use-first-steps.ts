import { useEffect, useState } from 'preact/hooks';
import type { ConnectionView } from '@/lib/protocol/connection';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { RelationsView } from '@/lib/protocol/network';

/** How often a reading of the relations is followed while it goes on, ms; nothing else is asked for by the clock, for the worker to sleep. */
const FOLLOW_MS = 1_000;

/** What of the first steps is done; null where it is not known yet, or cannot be. */
interface StepsState {
  readonly wanted: boolean;
  readonly relations: RelationsView | null;
  readonly hasTemplate: boolean | null;
  readonly isPinned: boolean | null;
  readonly notices: boolean | null;
}

export interface FirstStepsDeps {
  readonly ask: Ask;
  /** Whether the button is in sight on the toolbar; null where the browser does not say. */
  readonly isPinned: () => Promise<boolean | null>;
  /** Null until it is read. */
  readonly connection: ConnectionView | null;
  /** How many of the steps were done or undone elsewhere on the page. */
  readonly doneHere: number;
}

const NOTHING: StepsState = { wanted: false, relations: null, hasTemplate: null, isPinned: null, notices: null };

/** Everything that the list of first steps does. Looking makes no call of the API; only `readRelations` and `notice` lead to some. */
export function useFirstSteps({ ask, isPinned, connection, doneHere }: FirstStepsDeps) {
  const [state, setState] = useState(NOTHING);
  const { wanted, relations, hasTemplate, notices } = state;
  const connected = !!connection?.account;
  const patch = (part: Partial<StepsState>) => setState((now) => ({ ...now, ...part }));

  useEffect(() => {
    void ask('guide', {}).then((answer) => answer.ok && patch({ wanted: answer.value.steps }));
  }, [ask]);

  useEffect(() => {
    if (!wanted) return;
    const life = new AbortController();
    const { signal } = life;
    const seen = (part: Partial<StepsState>) => !signal.aborted && patch(part);
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      void ask('templates', {}).then((answer) => answer.ok && seen({ hasTemplate: answer.value.length > 0 }));
      void isPinned().then((pinned) => seen({ isPinned: pinned }));
      if (!connected) return;
      void ask('relations', {}).then((answer) => answer.ok && seen({ relations: answer.value }));
      void ask('noticing', {}).then((answer) => answer.ok && seen({ notices: answer.value.on }));
    };
    look();
    // Whoever pins the button or writes a template in the popup comes back to the page.
    window.addEventListener('focus', look, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    return () => life.abort();
  }, [ask, isPinned, connected, wanted, doneHere]);

  const reading = relations?.reading ?? null;
  const follows = wanted && reading?.state === 'reading';
  useEffect(() => {
    if (!follows) return;
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      void ask('relations', {}).then((answer) => answer.ok && patch({ relations: answer.value }));
    }, FOLLOW_MS);
    return () => clearInterval(timer);
  }, [ask, follows]);

  const relationsRead = reading !== null && (reading.state === 'done' || reading.readAt !== null);
  const done = { connected, relationsRead, hasTemplate: hasTemplate === true, notices: notices === true };
  const over = Object.values(done).every(Boolean) && state.isPinned !== false;
  const end = async () => {
    const answer = await ask('guide.over', { what: 'steps' });
    if (answer.ok) patch({ wanted: answer.value.steps });
  };
  useEffect(() => {
    if (wanted && over) void end();
  }, [wanted, over]);

  const decide = async (name: 'relations.read' | 'relations.stop') => {
    const answer = await ask(name, {});
    if (answer.ok) patch({ relations: answer.value });
  };
  return {
    ...state,
    shown: wanted && connection !== null,
    done,
    reading,
    end,
    readRelations: () => decide('relations.read'),
    stopReading: () => decide('relations.stop'),
    async notice() {
      const answer = await ask('noticing.change', { on: true });
      if (answer.ok) patch({ notices: answer.value.on });
    },
  };
}
