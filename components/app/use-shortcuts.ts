import { useEffect, useRef } from 'preact/hooks';
import { isTyping, type Shortcut, shortcutOf } from './shortcuts';

/** What each shortcut does: true where it did something, or else the key is Chrome's (Esc closes the popup). */
export interface ShortcutActions {
  readonly tab: (at: number) => boolean;
  readonly search: () => boolean;
  readonly help: () => boolean;
  readonly back: () => boolean;
}

/** Listens for the keys of the popup and the side panel. */
export function useShortcuts(actions: ShortcutActions): void {
  // As of the newest frame: an effect of each render would lag behind it by a key.
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const take = (shortcut: Shortcut) =>
      shortcut.does === 'tab' ? latest.current.tab(shortcut.at) : latest.current[shortcut.does]();
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, isTyping(document.activeElement));
      if (shortcut && take(shortcut)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
