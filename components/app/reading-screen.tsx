import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { beginsText } from '@/components/ui/begins-text';
import { Skeleton } from '@/components/ui/skeleton';
import { SCREEN_WORDS } from '@/lib/copy/person-copy';
import { isWriting } from './shortcuts';
import '@/components/person/person.css';
import '@/components/ui/field.css';

interface ReadingScreenProps {
  readonly slow: boolean;
  /** What is typed meanwhile, and taken along into the person's box. */
  readonly ahead: string;
  readonly onAhead: (text: string) => void;
  readonly children: ComponentChildren;
}

/** Placeholders while a person is being read, and a box for who types at once; after three seconds they explain the wait and offer another way. */
export function ReadingScreen({ slow, ahead, onAhead, children }: ReadingScreenProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const begin = (event: KeyboardEvent) => {
      if (beginsText(event) && !isWriting(document.activeElement)) box.current?.focus();
    };
    document.addEventListener('keydown', begin);
    return () => document.removeEventListener('keydown', begin);
  }, []);
  return (
    <div class="person">
      <h1 class="hidden">{SCREEN_WORDS.reading.heading}</h1>
      <div class="card">
        <Skeleton shape="circle" />
        <div class="card-words">
          <Skeleton shape="line" />
          <Skeleton shape="line" />
          <Skeleton shape="short" />
        </div>
      </div>
      <div class="person-dock">
        <p class="muted" role="status">
          {slow && SCREEN_WORDS.reading.slow}
        </p>
        <textarea
          ref={box}
          class={ahead === '' ? 'skeleton' : 'field-control'}
          data-shape="box"
          data-ahead
          dir="auto"
          aria-label={SCREEN_WORDS.reading.ahead}
          value={ahead}
          onInput={(event) => onAhead(event.currentTarget.value)}
        />
        {slow && children}
      </div>
    </div>
  );
}
