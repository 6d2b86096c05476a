/** What a key asks for. */
export type Shortcut = { readonly does: 'tab'; readonly at: number } | { readonly does: 'search' | 'help' | 'back' };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'>;

/** What a key asks for in the popup and the side panel; null for one that belongs to whatever has the focus. */
export function shortcutOf(event: Key, typing: boolean): Shortcut | null {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Escape') return { does: 'back' };
  if (typing) return null;
  if (event.key === '/') return { does: 'search' };
  if (event.key === '?') return { does: 'help' };
  return /^[1-9]$/.test(event.key) ? { does: 'tab', at: Number(event.key) - 1 } : null;
}

/** Whether the user is typing or choosing in this element, which then handles its keys itself. */
export const isTyping = (element: Element | null): boolean =>
  element?.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]') != null;
