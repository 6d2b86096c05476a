import type { ComponentChildren } from 'preact';
import { Fold } from '@/components/ui/fold';
import { Notice } from '@/components/ui/notice';
import { problemDetails, problemSentence } from '@/lib/copy/problem-sentence';
import type { Problem } from '@/lib/protocol/problem';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly now: number;
  readonly actions?: ComponentChildren;
}

/** What went wrong in one sentence; the codes are folded away, to be copied. */
export function ProblemNotice({ problem, now, actions }: ProblemNoticeProps) {
  return (
    <Notice tone="error" alert actions={actions}>
      {problemSentence(problem, { name: '', now })}
      <Fold summary="Details">
        <code class="small">{problemDetails(problem)}</code>
      </Fold>
    </Notice>
  );
}
