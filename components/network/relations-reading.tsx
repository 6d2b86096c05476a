import { Button } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { Meter } from '@/components/ui/meter';
import { ProblemNotice } from '@/components/ui/problem-notice';
import {
  CHANGE_WORDS,
  changesWords,
  RELATION_BUTTONS,
  RELATION_WORDS,
  readingWords,
  waitingSentence,
} from '@/lib/copy/network-copy';
import type { RelationChanges, RelationsView } from '@/lib/protocol/network';
import './network.css';

interface RelationsReadingProps {
  readonly network: RelationsView;
  readonly now: number;
  readonly busy: boolean;
  readonly onRead: () => void;
  readonly onStop: () => void;
}

/** How far the relations are read, what came of it, and the one button that goes with it. */
export function RelationsReading({ network, now, busy, onRead, onStop }: RelationsReadingProps) {
  const { known, reading } = network;
  if (!reading) {
    return (
      <>
        <p class="muted">{RELATION_WORDS.offer}</p>
        <Button busy={busy} onClick={onRead}>
          {RELATION_BUTTONS.read}
        </Button>
      </>
    );
  }
  const { state, problem, read, about } = reading;
  const button = { reading: RELATION_BUTTONS.stop, stopped: RELATION_BUTTONS.goOn, done: RELATION_BUTTONS.readAgain };
  return (
    <>
      <div class="network-reading">
        <span class="small">{readingWords(reading, known, now)}</span>
        <Button kind="quiet" busy={busy} onClick={state === 'reading' ? onStop : onRead}>
          {button[state]}
        </Button>
      </div>
      {state === 'reading' && about !== null && <Meter used={read} max={about} />}
      {state === 'reading' && (
        <p class="small muted">{problem ? waitingSentence(reading.nextAt, now) : RELATION_WORDS.hint}</p>
      )}
      {state === 'stopped' && problem && <ProblemNotice problem={problem} now={now} />}
      <Changes changes={reading.changes} />
    </>
  );
}

/** Who is new, gone or renamed since the reading before. */
function Changes({ changes }: { readonly changes: RelationChanges }) {
  const summary = changesWords(changes);
  if (!summary) return null;
  const lines = [
    ...changes.added.map(({ providerId, fullName }) => ({ providerId, text: CHANGE_WORDS.added(fullName) })),
    ...changes.removed.map(({ providerId, fullName }) => ({ providerId, text: CHANGE_WORDS.removed(fullName) })),
    ...changes.renamed.map(({ providerId, fullName, before }) => ({
      providerId,
      text: CHANGE_WORDS.renamed(fullName, before),
    })),
  ];
  return (
    <Fold summary={summary}>
      <ul class="network-changes small">
        {lines.map(({ providerId, text }) => (
          <li key={providerId} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
