import { letterOf } from './shortcuts';

/**
 * Begins a search in the box of a list by a letter that is no command of it, which goes into the box: who types a name means to find
 * somebody, and the next of its letters could put one away. Where there is nothing to search yet it is the box for an address.
 */
export function searchByTyping(event: KeyboardEvent, list: Element | null): void {
  if (letterOf(event) !== null && !event.repeat) list?.querySelector<HTMLElement>('search input, .form input')?.focus();
}
