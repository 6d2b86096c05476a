import type { ComponentChildren } from 'preact';
import type { Target } from '@/components/person/screen';
import { SCREEN_WORDS } from '@/lib/copy/person-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import './network.css';
import { RelationSearch } from './relation-search';

interface NobodyScreenProps {
  readonly ask: Ask;
  readonly now: number;
  readonly onOpen: (target: Target) => void;
  /** The box for an address, and the buttons that lead on and back. */
  readonly children: ComponentChildren;
}

/** No person is open: a relation to search for, and whatever else leads to one. */
export function NobodyScreen({ ask, now, onOpen, children }: NobodyScreenProps) {
  const { heading, sentence } = SCREEN_WORDS['not-a-person'];
  return (
    <section class="nobody">
      <h1>{heading}</h1>
      <p class="muted" role="status">
        {sentence}
      </p>
      <RelationSearch ask={ask} now={now} onOpen={onOpen} />
      {children}
    </section>
  );
}
