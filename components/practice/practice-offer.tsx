import { UnderWayNotice } from '@/components/activity/under-way-notice';
import { Button } from '@/components/ui/button';
import { PRACTICE_WORDS } from '@/lib/copy/options/practice-copy';
import type { ConnectionView } from '@/lib/protocol/connection';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { usePractice } from './use-practice';

interface PracticeOfferProps {
  readonly ask: Ask;
  readonly now: number;
  readonly onStart: (view: ConnectionView) => void;
}

/** The way to Kith for who has no account, or wants to try something first. */
export function PracticeOffer({ ask, now, onStart }: PracticeOfferProps) {
  const { busy, problem, forgetProblem, start } = usePractice(ask, onStart);
  return (
    <div class="settings-actions">
      <Button onClick={start} busy={busy}>
        {PRACTICE_WORDS.start}
      </Button>
      <p class="muted small">{PRACTICE_WORDS.hint}</p>
      {problem && <UnderWayNotice ask={ask} problem={problem} now={now} onOver={forgetProblem} />}
    </div>
  );
}
