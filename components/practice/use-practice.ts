import { useState } from 'preact/hooks';
import type { ConnectionView } from '@/lib/protocol/connection';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';

/** Begins or ends practice at a click. */
export function usePractice(ask: Ask, changed: (view: ConnectionView) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = async (name: 'practice.start' | 'practice.end') => {
    setBusy(true);
    setProblem(null);
    const answer = await ask(name, {});
    setBusy(false);
    if (answer.ok) changed(answer.value);
    else setProblem(answer.problem);
  };
  const forgetProblem = () => setProblem(null);
  return {
    busy,
    problem,
    forgetProblem,
    start: () => void change('practice.start'),
    end: () => void change('practice.end'),
  };
}
