import { Button } from '@/components/ui/button';
import { lazyPart } from '@/components/ui/lazy-part';
import { Notice } from '@/components/ui/notice';
import { PRACTICE_WORDS } from '@/lib/copy/options/practice-copy';
import { isPractice } from '@/lib/practice-account';
import type { ConnectionView } from '@/lib/protocol/connection';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { usePractice } from './use-practice';

/** Its code comes when it is needed: this stands on the first screen of a surface. */
const UnderWayNotice = lazyPart(
  async () => (await import('@/components/activity/under-way-notice')).UnderWayNotice,
  null,
);

interface PracticeStripProps {
  readonly ask: Ask;
  readonly connection: ConnectionView | null;
  readonly now: number;
  readonly onEnd?: (view: ConnectionView) => void;
}

/** Stands on everything that Kith shows of practice, so that nobody takes it for real. */
export function PracticeStrip({ ask, connection, now, onEnd }: PracticeStripProps) {
  const { busy, problem, forgetProblem, end } = usePractice(ask, (view) => onEnd?.(view));
  if (!connection?.account || !isPractice(connection.account.accountId)) return null;
  return (
    <div class="practice-strip" data-practice>
      <Notice
        tone="warning"
        actions={
          <Button onClick={end} busy={busy}>
            {PRACTICE_WORDS.end}
          </Button>
        }
      >
        {PRACTICE_WORDS.strip}
      </Notice>
      {problem && <UnderWayNotice ask={ask} problem={problem} now={now} onOver={forgetProblem} />}
    </div>
  );
}
