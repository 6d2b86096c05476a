import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { Boundary } from '@/components/ui/boundary';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { BAR_WORDS } from '@/lib/copy/keyboard-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import { App } from './app';
import type { AppProps } from './use-app';

interface SurfaceProps extends Omit<AppProps, 'ask' | 'abilities'> {
  /** An `ask` that stays with one account, and tells once another is active. */
  readonly steadyAsk: (changed: () => void) => Ask;
  readonly onWorkerWord: OnWorkerWord;
  readonly abilities: Omit<NonNullable<AppProps['abilities']>, 'switchAccount' | 'onWorkerWord'>;
}

/** Kith for one account at a time: with another account everything begins anew, so that nothing of one is ever shown as the other's. */
export function Surface({ steadyAsk, onWorkerWord, abilities, ...props }: SurfaceProps) {
  const [turn, begin] = useReducer((count: number) => count + 1, 0);
  const [wanted, want] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = useMemo(() => steadyAsk(() => begin(undefined)), [steadyAsk, turn]);

  useEffect(() => onWorkerWord(() => void ask('connection', {})), [ask, onWorkerWord]);

  useEffect(() => {
    if (wanted === null) return;
    // By now the app is gone and has written its drafts, under the account that they belong to.
    void ask('connection.choose', { accountId: wanted }).then((answer) => {
      setProblem(answer.ok ? null : answer.problem);
      want(null);
      begin(undefined);
    });
  }, [ask, wanted]);

  if (wanted !== null) {
    return (
      <p class="hidden" role="status">
        {BAR_WORDS.switching}
      </p>
    );
  }
  return (
    <>
      {problem && <ProblemNotice problem={problem} now={props.now()} />}
      <Boundary key={turn} part="kith">
        <App {...props} ask={ask} abilities={{ ...abilities, onWorkerWord, switchAccount: want }} />
      </Boundary>
    </>
  );
}
