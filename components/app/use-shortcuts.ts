import { useEffect, useRef } from 'preact/hooks';
import { isWriting, type Shortcut, shortcutOf } from './shortcuts';

/** What each shortcut does. Returns true if it did something; otherwise Chrome handles the key (Esc closes the popup). */
export interface ShortcutActions {
  readonly tab: (at: number) => boolean;
  readonly search: () => boolean;
  readonly help: () => boolean;
  readonly palette: () => boolean;
  readonly back: () => boolean;
}

/** Listens for the keys of the popup and the side panel. */
export function useShortcuts(actions: ShortcutActions): void {
  // Set while rendering: in an effect the handlers could be one key press behind.
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const take = (shortcut: Shortcut) =>
      shortcut.does === 'tab' ? latest.current.tab(shortcut.at) : latest.current[shortcut.does]();
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, isWriting(document.activeElement));
      if (shortcut && take(shortcut)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
