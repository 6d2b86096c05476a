import { useLayoutEffect, useRef } from 'preact/hooks';
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
}

const KEYS: Readonly<Record<string, Exclude<keyof InboxKeys, 'isTheirs'>>> = {
  j: 'next',
  k: 'previous',
  e: 'done',
  h: 'putOff',
  r: 'reply',
  l: 'label',
};

/** Whether the keyboard is in the list. */
export const isInList = (): boolean => document.activeElement?.closest('.inbox') != null;

/** J and K go on and back, E is done, H puts off, R replies, L labels; none of them while something is typed. */
export function useInboxKeys(keys: InboxKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const letter = letterOf(event);
      const does = letter === null || !Object.hasOwn(KEYS, letter) ? null : (KEYS[letter] ?? null);
      if (does === null || !latest.current.isTheirs()) return;
      event.preventDefault();
      // Held down, a key would go on with whoever has moved up.
      if (!event.repeat || does === 'next' || does === 'previous') latest.current[does]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
