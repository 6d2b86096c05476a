import { Button } from '@/components/ui/button';
import { STEP_WORDS } from '@/lib/copy/person-copy';
import './person.css';
import type { Step, Ways } from './ways';

interface StepsProps {
  readonly ways: Ways;
  readonly busy?: boolean;
  readonly onStep: (step: Step) => void;
}

/** The main button of a screen and its way out. */
export function Steps({ ways: { main, out }, busy = false, onStep }: StepsProps) {
  return (
    <div class="steps">
      {main && (
        <Button kind="primary" busy={busy} onClick={() => onStep(main)}>
          {STEP_WORDS[main]}
        </Button>
      )}
      <Button kind="quiet" onClick={() => onStep(out)}>
        {STEP_WORDS[out]}
      </Button>
    </div>
  );
}
