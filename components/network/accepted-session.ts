import { createStore } from '@/components/session/create-store';
import { MINUTE_MS } from '@/lib/durations';
import type { Acceptance } from '@/lib/outreach/rules/acceptances';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';

/** Who accepted, while it is looked at. */
export interface AcceptedState {
  /** Null until the worker has answered. */
  readonly people: readonly Acceptance[] | null;
  readonly reading: boolean;
  readonly problem: Problem | null;
}

/** A list that was read so recently is not read again. */
const FRESH_MS = 5 * MINUTE_MS;

interface AcceptedSessionDeps {
  readonly ask: Ask;
  /** UTC ms. */
  readonly now: () => number;
}

/** Shows who is known to have accepted, and reads LinkedIn's list where that was not done in the last minutes: one call. */
export function createAcceptedSession({ ask, now }: AcceptedSessionDeps) {
  const { state, set, subscribe, end } = createStore<AcceptedState>({ people: null, reading: true, problem: null });

  const read = async (): Promise<void> => {
    set({ reading: true, problem: null });
    const answer = await ask('invitations.accepted', { fresh: true });
    if (answer.ok) set({ reading: false, people: answer.value.people });
    else set({ reading: false, problem: answer.problem });
  };

  const start = async (): Promise<void> => {
    const known = await ask('invitations.accepted', { fresh: false });
    if (!known.ok) return set({ reading: false, problem: known.problem });
    const { people, readAt } = known.value;
    const isFresh = readAt !== null && Math.abs(now() - readAt) < FRESH_MS;
    set({ people, reading: !isFresh });
    if (!isFresh) await read();
  };

  const readIfOffline = () => (state().problem?.kind === 'offline' ? read() : undefined);

  return { state, subscribe, start, read, readIfOffline, end };
}
