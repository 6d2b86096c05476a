import type { ComponentChildren } from 'preact';
import { Skeleton } from '@/components/ui/skeleton';
import { STAGES } from '@/lib/copy/person-copy';
import '@/components/person/person.css';

/** A person who is being read, in the room they will take; after three seconds it says so and shows the way out. */
export function Reading({ slow, children }: { readonly slow: boolean; readonly children: ComponentChildren }) {
  return (
    <div class="person">
      <h1 class="hidden">{STAGES.reading}</h1>
      <div class="card">
        <Skeleton shape="circle" />
        <div class="card-words">
          <Skeleton shape="line" />
          <Skeleton shape="line" />
          <Skeleton shape="short" />
        </div>
      </div>
      <p class="muted" role="status">
        {slow && STAGES.slow}
      </p>
      {slow ? children : <Skeleton shape="box" />}
    </div>
  );
}
