import type { ComponentChildren } from 'preact';
import { Fold } from '@/components/ui/fold';
import { Notice, type Tone } from '@/components/ui/notice';
import { DETAILS } from '@/lib/copy/person-copy';
import { problemDetails, problemSentence } from '@/lib/copy/problem-sentence';
import type { Problem } from '@/lib/protocol/problem';
import './person.css';

/** The codes behind a problem's sentence, folded away, to be copied into a question to somebody. */
export function ProblemDetails({ problem }: { readonly problem: Problem }) {
  if (!('effect' in problem)) return null;
  return (
    <Fold summary={DETAILS}>
      <code class="details">{problemDetails(problem)}</code>
    </Fold>
  );
}

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly name: string;
  readonly now: number;
  readonly tone?: Tone;
  readonly actions?: ComponentChildren;
}

/** Why what was asked for was not done. */
export function ProblemNotice({ problem, name, now, tone = 'error', actions }: ProblemNoticeProps) {
  return (
    <Notice tone={tone} alert actions={actions}>
      <p>{problemSentence(problem, { name, now })}</p>
      <ProblemDetails problem={problem} />
    </Notice>
  );
}
