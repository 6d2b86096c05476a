import { useEffect } from 'preact/hooks';

/**
 * Calls `flush` when the surface is hidden, so that what was typed last is written then. A popup that a click on the page closes is gone
 * before that arrives (seen in Chromium 156): there only what was written while it was typed is kept.
 */
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
