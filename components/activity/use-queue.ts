import { useEffect, useState } from 'preact/hooks';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { useTick } from '@/components/ui/use-tick';
import { isOpenEnded } from '@/lib/outreach/journal/journal-entry';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { WaitingSend } from '@/lib/protocol/send';

interface Queue {
  /** In the order in which they leave. */
  readonly waiting: readonly WaitingSend[];
  /** Why one could not be cancelled. */
  readonly problem: Problem | null;
  readonly cancel: (entryId: string) => void;
  /** Lets what waits for it leave. */
  readonly sendNow: (entryId: string) => void;
}

/** The sends that wait to leave, whichever surface they were made on, while this one is open; drawn anew as they count down. */
export function useQueue(ask: Ask, onWorkerWord: OnWorkerWord | undefined): Queue {
  const [waiting, setWaiting] = useState<readonly WaitingSend[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  useTick(waiting.some((entry) => !isOpenEnded(entry)));

  const look = async () => {
    const answer = await ask('queue', {});
    if (answer.ok) setWaiting(answer.value);
  };
  useEffect(() => {
    void look();
    return onWorkerWord?.(() => {
      setProblem(null);
      void look();
    }, 'queue');
  }, [ask, onWorkerWord]);

  const decide = async (request: 'send.undo' | 'send.release', entryId: string) => {
    const answer = await ask(request, { entryId });
    setProblem(answer.ok ? null : answer.problem);
    await look();
  };
  return {
    waiting,
    problem,
    cancel: (entryId) => void decide('send.undo', entryId),
    sendNow: (entryId) => void decide('send.release', entryId),
  };
}
