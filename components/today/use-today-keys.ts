import { useLayoutEffect, useRef } from 'preact/hooks';
import { searchByTyping } from '@/components/app/search-by-typing';
import { letterOf } from '@/components/app/shortcuts';

/** What the keys of the list do; `at` is the row that has the focus. */
interface TodayKeys {
  /** Focuses a row. */
  readonly go: (at: number) => void;
  readonly putOff: (at: number) => void;
  readonly done: (at: number) => void;
}

const KEYS = { j: 'next', k: 'previous', h: 'putOff', e: 'done' } as const;
type Asked = (typeof KEYS)[keyof typeof KEYS];

/** What a key asks of the list; null for one that belongs to whatever has the focus. */
function asked(event: KeyboardEvent): Asked | null {
  const pressed = letterOf(event);
  return pressed !== null && Object.hasOwn(KEYS, pressed) ? KEYS[pressed as keyof typeof KEYS] : null;
}

/** J and K go through the rows, H puts the one with the focus off, E is done with it; any other letter begins a search. Enter is the button's own. */
export function useTodayKeys(list: { readonly current: HTMLElement | null }, keys: TodayKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // Before it is drawn: the first row has the focus then, and its first key must not be lost.
  useLayoutEffect(() => {
    const take = (does: Asked, at: number, count: number, again: boolean) => {
      if (does === 'next') return latest.current.go(Math.min(at + 1, count - 1));
      if (does === 'previous') return latest.current.go(Math.max(at - 1, 0));
      // Held down, the key would go on with the row that has moved up.
      if (at !== -1 && !again) latest.current[does](at);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const does = asked(event);
      const rows = [...(list.current?.children ?? [])];
      if (does === null) return searchByTyping(event, list.current?.closest('.today') ?? null);
      if (rows.length === 0) return;
      event.preventDefault();
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      take(does, at, rows.length, event.repeat);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [list]);
}
