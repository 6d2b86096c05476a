import type { ComponentChildren } from 'preact';
import { PROBLEM_WORDS, problemDetails, problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { Problem } from '@/lib/protocol/problem';
import { Fold } from './fold';
import { Notice, type Tone } from './notice';
import './problem-notice.css';

/** The codes behind a problem's sentence, folded away, to be copied into a question to somebody. */
export function ProblemDetails({ problem }: { readonly problem: Problem }) {
  if (!('effect' in problem)) return null;
  return (
    <Fold summary={PROBLEM_WORDS.details}>
      <code class="problem-details">{problemDetails(problem)}</code>
    </Fold>
  );
}

interface ProblemNoticeProps {
  readonly problem: Problem;
  /** Whose matter it was; empty where it was nobody's. */
  readonly name?: string;
  readonly now: number;
  readonly tone?: Tone;
  readonly actions?: ComponentChildren;
}

/** Why what was asked for was not done. */
export function ProblemNotice({ problem, name = '', now, tone = 'error', actions }: ProblemNoticeProps) {
  return (
    <Notice tone={tone} alert actions={actions}>
      <p>{problemSentence(problem, { name, now })}</p>
      <ProblemDetails problem={problem} />
    </Notice>
  );
}
