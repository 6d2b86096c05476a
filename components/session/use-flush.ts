import { useEffect } from 'preact/hooks';

/** Calls `flush` when the surface is hidden: a popup closes without warning, so what was typed last is written then. */
export function useFlush(flush: (() => unknown) | undefined): void {
  useEffect(() => {
    if (!flush) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    window.addEventListener('pagehide', () => void flush(), { signal });
    document.addEventListener('visibilitychange', () => void flush(), { signal });
    return () => leaving.abort();
  }, [flush]);
}
