import { useLayoutEffect, useMemo, useReducer } from 'preact/hooks';
import type { Store } from './create-store';

/** Something read from the worker while a surface shows it. It asks for nothing before `start`. */
export interface Session<S extends object = object> extends Pick<Store<S>, 'state' | 'subscribe' | 'end'> {
  readonly start: () => unknown;
  /** Reads again what could not be read while the internet was missing; never sends anything. */
  readonly readIfOffline?: () => unknown;
}

/**
 * The session that belongs to `of`; the component is drawn again at every change. It is created while the first frame is rendered, so
 * that the session before it is never drawn in its place, started as soon as that is in the document, told when the internet is back, and ended
 * when it is no longer shown. Null where none is wanted.
 */
export function useSession<T extends Session | null>(create: () => T, of: readonly unknown[]): T {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const session = useMemo(create, of);
  useLayoutEffect(() => {
    if (session === null) return;
    const unsubscribe = session.subscribe(() => draw(undefined));
    void session.start();
    const online = () => void session.readIfOffline?.();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      session.end();
      unsubscribe();
    };
  }, [session]);
  return session;
}
