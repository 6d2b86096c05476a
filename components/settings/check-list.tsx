import { Button } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { Icon, type IconName } from '@/components/ui/icon';
import { CHECK_WORDS, CONNECTION_WORDS, OUTCOME_WORDS } from '@/lib/copy/connection-words';
import { problemDetails, problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { CheckView } from '@/lib/protocol/connection';

const SIGNS = { passed: 'check', failed: 'stop', skipped: 'pause' } as const satisfies Record<
  CheckView['outcome'],
  IconName
>;

interface CheckListProps {
  readonly checks: readonly CheckView[];
  readonly now: number;
  readonly onAllowHost: () => void;
}

/** Each check of the connection as it went, told apart by sign and word. */
export function CheckList({ checks, now, onAllowHost }: CheckListProps) {
  return (
    <ol class="settings-checks" aria-label={CONNECTION_WORDS.checks}>
      {checks.map(({ check, outcome, problem }) => (
        <li key={check} data-outcome={outcome}>
          <Icon name={SIGNS[outcome]} />
          <div>
            <p>
              {CHECK_WORDS[check]} <span class="muted">· {OUTCOME_WORDS[outcome]}</span>
            </p>
            {problem && (
              <>
                <p>{problemSentence(problem, { name: '', now })}</p>
                {problem.kind === 'host-not-permitted' && (
                  <Button onClick={onAllowHost}>{CONNECTION_WORDS.allow}</Button>
                )}
                <Fold summary={<span class="small">{CONNECTION_WORDS.details}</span>}>
                  <code class="small">{problemDetails(problem)}</code>
                </Fold>
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
