import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Target } from '@/components/person/screen';
import { personKey } from '@/lib/linkedin/person-address';
import { isTyping } from './shortcuts';

/** Whom the surface stays with, and whether the tab shows somebody else by now. */
export interface FollowedTarget {
  readonly shown: Target | null;
  readonly elsewhere: boolean;
  /** Follows now if nothing keeps it any more. */
  readonly look: () => void;
  /** Follows the tab at once, because the user says so. */
  readonly follow: () => void;
  /** Whether whoever is shown now is shown because the user said so. */
  readonly isChosen: () => boolean;
}

/** Who has typed nothing for this long, in a window that has lost the keyboard, has done with the box. */
const SILENCE_MS = 3_000;

/** Equal for two targets that are surely the same. */
export const targetKey = (target: Target | null): string | null =>
  target === null || typeof target === 'string' ? target : personKey(target);

const isEmptyBox = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement && element.value === '' && !element.readOnly;

const isAtBox = (element: Element | null): boolean => isTyping(element) || element?.closest('.composer') != null;

/**
 * Follows the tab, but never away from somebody who is being written to (`held`: or to whom words are typed or a send has not left yet). An
 * empty box that took the focus by itself does not count as writing; one that was written in does, since the next words may follow.
 */
export function useFollowedTarget(target: Target | null, held: boolean): FollowedTarget {
  const shown = useRef(target);
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  /** Whether whoever is shown was written to. */
  const wrote = useRef(false);
  const silent = useRef(true);
  const chosen = useRef(false);
  const show = (next: Target | null, isChosen: boolean) => {
    shown.current = next;
    wrote.current = false;
    chosen.current = isChosen;
  };
  const isWriting = (element: Element | null): boolean => {
    if (isTyping(element) && !isEmptyBox(element)) return true;
    return wrote.current && isAtBox(element) && (document.hasFocus() || !silent.current);
  };
  const moved = targetKey(target) !== targetKey(shown.current);
  if (held) wrote.current = true;
  const busy = shown.current !== null && (held || isWriting(document.activeElement));
  if (moved && !busy) show(target, false);
  const elsewhere = useRef(false);
  elsewhere.current = moved && busy;

  const look = () => {
    if (elsewhere.current) lookAgain(undefined);
  };
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    let silence: ReturnType<typeof setTimeout> | undefined;
    // Checked once the focus has moved on: going from one box to another is not the end of writing.
    const lookSoon = () => setTimeout(look);
    const onInput = ({ target: box }: Event) => {
      if (!(box instanceof Element && isAtBox(box))) return;
      wrote.current = true;
      silent.current = false;
      clearTimeout(silence);
      silence = setTimeout(() => {
        silent.current = true;
        look();
      }, SILENCE_MS);
    };
    document.addEventListener('focusout', lookSoon, { signal });
    window.addEventListener('blur', lookSoon, { signal });
    document.addEventListener('input', onInput, { signal });
    return () => {
      ended.abort();
      clearTimeout(silence);
    };
  }, []);

  const follow = () => {
    show(target, true);
    lookAgain(undefined);
  };
  return { shown: shown.current, elsewhere: elsewhere.current, look, follow, isChosen: () => chosen.current };
}
