import type { ComponentChildren } from 'preact';
import { Skeleton } from '@/components/ui/skeleton';
import { SCREEN_WORDS } from '@/lib/copy/person-copy';
import '@/components/person/person.css';

/** Placeholders while a person is being read; after three seconds they explain the wait and offer another way. */
export function ReadingScreen({ slow, children }: { readonly slow: boolean; readonly children: ComponentChildren }) {
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
      <p class="muted" role="status">
        {slow && SCREEN_WORDS.reading.slow}
      </p>
      {slow ? children : <Skeleton shape="box" />}
    </div>
  );
}
