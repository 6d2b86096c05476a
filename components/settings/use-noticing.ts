import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { NoticingView } from '@/lib/protocol/noticing';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer, RequestInput } from '@/lib/protocol/requests';

interface NoticingState {
  /** Null until it is read. */
  readonly view: NoticingView | null;
  readonly problem: Problem | null;
}

/** Everything that the section of noticing does. `requestNotifications` shows Chrome's prompt, which it does only within a click. */
export function useNoticing(ask: Ask, requestNotifications: () => Promise<boolean>) {
  const [{ view, problem }, setState] = useState<NoticingState>({ view: null, problem: null });

  const take = async (question: Promise<Answer<'noticing' | 'noticing.change'>>) => {
    const answer = await question;
    setState((now) => (answer.ok ? { view: answer.value, problem: null } : { ...now, problem: answer.problem }));
  };
  const change = (wanted: RequestInput<'noticing.change'>) => take(ask('noticing.change', wanted));

  useEffect(() => {
    void take(ask('noticing', {}));
  }, [ask]);

  const allow = async () => {
    await requestNotifications();
    await take(ask('noticing', {}));
  };

  return {
    view,
    problem,
    /** Chrome is asked in the same click; the switch is set whatever Chrome answers. */
    async switchOn(on: boolean) {
      const asked = on && view?.mayNotify === false ? allow() : null;
      await change({ on });
      await asked;
    },
    setQuiet: (quiet: NoticingView['quiet']) => change({ quiet }),
    allow,
  };
}
