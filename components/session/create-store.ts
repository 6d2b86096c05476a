/** The state of a session, its subscribers, and its end. */
export interface Store<S extends object> {
  readonly state: () => S;
  /** Changes part of the state. After the end late answers change nothing. */
  readonly set: (patch: Partial<S>) => void;
  /** Calls back at every change; returns what ends that. */
  readonly subscribe: (told: () => void) => () => void;
  /** Aborted at the end. */
  readonly ended: AbortSignal;
  readonly end: () => void;
}

/** The state of one session. */
export function createStore<S extends object>(initial: S): Store<S> {
  const ending = new AbortController();
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    state: () => state,
    set(patch) {
      if (ending.signal.aborted) return;
      state = { ...state, ...patch };
      for (const told of listeners) told();
    },
    subscribe(told) {
      listeners.add(told);
      return () => void listeners.delete(told);
    },
    ended: ending.signal,
    end: () => ending.abort(),
  };
}
