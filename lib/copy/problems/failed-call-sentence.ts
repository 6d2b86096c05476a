import { type PlainKey, say } from '@/lib/copy/language/say';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { type AboutPerson, sayAbout } from './about-person';

/**
 * A call that failed on its way: what to do differs with whether the write may have been carried out all the same.
 * `name` is whom it concerns; '' for nobody.
 */
export const failedCallSentence = (problem: FailedCall, name: string): string => {
  const { failed, unknown } = SENTENCES[causeOf(problem)];
  return problem.effect === 'unknown' ? sayAbout(unknown, name) : say(failed);
};

/** `kind` of one of those that are put into words here. */
type FailedCall = Pick<ApiProblem, 'effect' | 'status'> & { readonly kind: FailedKind };
type FailedKind = 'unavailable' | 'offline' | 'timed-out' | 'unreadable-answer' | 'led-elsewhere';
type Cause = Exclude<FailedKind, 'unavailable'> | 'unreachable' | 'failure' | 'failure-of-gateway';

function causeOf({ kind, status }: FailedCall): Cause {
  if (kind !== 'unavailable') return kind;
  if (status === null) return 'unreachable';
  // LinkedIn's limits look like this as well, so the account is paused after it.
  return status === 500 ? 'failure' : 'failure-of-gateway';
}

const SENTENCES: Readonly<Record<Cause, { readonly failed: PlainKey; readonly unknown: AboutPerson }>> = {
  unreachable: {
    failed: 'problem_unreachable',
    unknown: ['problem_unreachable_unknown', 'problem_unreachable_unknown_unnamed'],
  },
  failure: {
    failed: 'problem_failure',
    unknown: ['problem_failure_unknown', 'problem_failure_unknown_unnamed'],
  },
  'failure-of-gateway': {
    failed: 'problem_failure_of_gateway',
    unknown: ['problem_failure_of_gateway_unknown', 'problem_failure_of_gateway_unknown_unnamed'],
  },
  offline: {
    failed: 'problem_offline',
    unknown: ['problem_offline_unknown', 'problem_offline_unknown_unnamed'],
  },
  'timed-out': {
    failed: 'problem_timed_out',
    unknown: ['problem_timed_out_unknown', 'problem_timed_out_unknown_unnamed'],
  },
  'unreadable-answer': {
    failed: 'problem_unreadable_answer',
    unknown: ['problem_unreadable_answer_unknown', 'problem_unreadable_answer_unknown_unnamed'],
  },
  'led-elsewhere': {
    failed: 'problem_led_elsewhere',
    unknown: ['problem_led_elsewhere_unknown', 'problem_led_elsewhere_unknown_unnamed'],
  },
};
