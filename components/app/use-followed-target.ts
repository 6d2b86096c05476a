import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Target } from '@/components/person/screen';
import { personKey } from '@/lib/linkedin/person-address';
import { isTyping } from './shortcuts';

/** Whom the surface stays with, and whether the tab shows somebody else by now. */
export interface FollowedTarget {
  readonly shown: Target | null;
  readonly elsewhere: boolean;
}

/** Equal for two targets that are surely the same. */
export const targetKey = (target: Target | null): string | null =>
  target === null || typeof target === 'string' ? target : personKey(target);

/** An empty box that took the focus by itself does not count as writing. */
const isWriting = (element: Element | null): boolean =>
  isTyping(element) && (!(element instanceof HTMLTextAreaElement) || element.value !== '' || element.readOnly);

/** Follows the tab, but never away from somebody who is being written to (`held`: or to whom a send has not left yet). */
export function useFollowedTarget(target: Target | null, held: boolean): FollowedTarget {
  const shown = useRef(target);
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const moved = targetKey(target) !== targetKey(shown.current);
  const busy = shown.current !== null && (held || isWriting(document.activeElement));
  if (moved && !busy) shown.current = target;
  const elsewhere = useRef(false);
  elsewhere.current = moved && busy;

  useEffect(() => {
    // Checked once the focus has moved on: going from one box to another is not the end of writing.
    const onFocusOut = () => setTimeout(() => elsewhere.current && lookAgain(undefined));
    document.addEventListener('focusout', onFocusOut);
    return () => document.removeEventListener('focusout', onFocusOut);
  }, []);

  return { shown: shown.current, elsewhere: elsewhere.current };
}
