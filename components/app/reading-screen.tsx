import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Unsaved } from '@/components/person/unsaved';
import { beginsText } from '@/components/ui/begins-text';
import { keepTyping } from '@/components/ui/keep-focus';
import { Skeleton } from '@/components/ui/skeleton';
import { SCREEN_WORDS } from '@/lib/copy/person-copy';
import { isWriting } from './shortcuts';
import type { TypedAhead } from './use-typed-ahead';
import '@/components/person/person.css';
import '@/components/ui/field.css';

interface ReadingScreenProps {
  readonly slow: boolean;
  /** What is typed meanwhile, and taken along into the person's box. */
  readonly ahead: Pick<TypedAhead, 'text' | 'unsaved' | 'type'>;
  readonly children: ComponentChildren;
}

/** Placeholders while a person is being read, and a box for who types at once; after three seconds they explain the wait and offer another way. */
export function ReadingScreen({ slow, ahead, children }: ReadingScreenProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const begin = (event: KeyboardEvent) => {
      if (beginsText(event) && !isWriting(document.activeElement)) box.current?.focus();
    };
    document.addEventListener('keydown', begin);
    return () => document.removeEventListener('keydown', begin);
  }, []);
  const isLeft = ahead.text !== '';
  useEffect(() => {
    if (isLeft) keepTyping(box.current);
  }, [isLeft]);
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
          class={ahead.text === '' ? 'skeleton' : 'field-control'}
          data-shape="box"
          data-ahead
          dir="auto"
          aria-label={SCREEN_WORDS.reading.ahead}
          value={ahead.text}
          onInput={(event) => ahead.type(event.currentTarget.value)}
        />
        {ahead.unsaved && <Unsaved problem={ahead.unsaved} />}
        {slow && children}
      </div>
    </div>
  );
}
