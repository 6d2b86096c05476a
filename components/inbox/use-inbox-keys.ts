import { useLayoutEffect, useRef } from 'preact/hooks';
import { searchByTyping } from '@/components/app/search-by-typing';
import { letterOf } from '@/components/app/shortcuts';

/** What the keys of the inbox do, in the list and in a conversation. */
export interface InboxKeys {
  readonly next: () => void;
  readonly previous: () => void;
  readonly done: () => void;
  readonly putOff: () => void;
  readonly reply: () => void;
  readonly label: () => void;
  /** Whether a key that is pressed now is for them: list and conversation may stand beside each other. */
  readonly isTheirs: () => boolean;
  /** The list that is searched by any other letter; null where there is none to search. */
  readonly list: () => Element | null;
}

const KEYS: Readonly<Record<string, Exclude<keyof InboxKeys, 'isTheirs' | 'list'>>> = {
  j: 'next',
  k: 'previous',
  e: 'done',
  h: 'putOff',
  r: 'reply',
  l: 'label',
};

/** Whether the keyboard is in the list. */
export const isInList = (): boolean => document.activeElement?.closest('.inbox') != null;

/** J and K go on and back, E is done, H puts off, R replies, L labels, any other letter searches the list; none of them while something is typed. */
export function useInboxKeys(keys: InboxKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const letter = letterOf(event);
      const does = letter === null || !Object.hasOwn(KEYS, letter) ? null : (KEYS[letter] ?? null);
      if (!latest.current.isTheirs()) return;
      if (does === null) return searchByTyping(event, latest.current.list());
      event.preventDefault();
      // Held down, a key would go on with whoever has moved up.
      if (!event.repeat || does === 'next' || does === 'previous') latest.current[does]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
