import { letterOfKey } from '@/lib/letter-of-key';

/** What a key asks for. */
export type Shortcut =
  | { readonly does: 'tab'; readonly at: number }
  | { readonly does: 'search' | 'help' | 'back' | 'palette' };

type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'
>;

/** What a key asks for in the popup and the side panel; null for one that belongs to whatever has the focus. */
export function shortcutOf(event: Key, typing: boolean): Shortcut | null {
  if (event.defaultPrevented || event.isComposing) return null;
  if (isPaletteKey(event)) return { does: 'palette' };
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Escape') return { does: 'back' };
  if (typing) return null;
  if (event.key === '/') return { does: 'search' };
  if (event.key === '?') return { does: 'help' };
  return /^[1-9]$/.test(event.key) ? { does: 'tab', at: Number(event.key) - 1 } : null;
}

/** Ctrl+K or Cmd+K, in a box as well. */
const isPaletteKey = (key: Key): boolean =>
  key.ctrlKey !== key.metaKey && !key.altKey && !key.shiftKey && letterOfKey(key) === 'k';

/** The letter of a key that a list may take; null for one that belongs to whatever has the focus. */
export function letterOf(key: Key): string | null {
  if (key.defaultPrevented || key.ctrlKey || key.metaKey || key.altKey) return null;
  const isElsewhere = isWriting(document.activeElement) || document.querySelector('dialog[open]') !== null;
  return isElsewhere ? null : letterOfKey(key);
}

/** Whether the user is typing or choosing in this element, which then handles its keys itself. */
export const isTyping = (element: Element | null): boolean =>
  element?.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]') != null;

/**
 * Whether a single key is no command here: where the user is typing, and in what a send has put in the place of its box. Who writes on
 * after Ctrl+Enter means none of the commands that the letters would be, nor does who writes on once somebody else is shown (`data-still`).
 */
export const isWriting = (element: Element | null): boolean =>
  isTyping(element) || element?.closest('[data-writing]') != null || element?.matches('[data-still]') === true;
