import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer, RequestInput } from '@/lib/protocol/requests';
import type { CreatedWebhookView, WebhookView } from '@/lib/protocol/webhooks';

interface WebhooksState {
  /** Null until the user asked for them: reading the options makes no call. */
  readonly webhooks: readonly WebhookView[] | null;
  readonly writing: boolean;
  readonly created: CreatedWebhookView | null;
  /** The one whose deletion is asked about. */
  readonly deletingId: string | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
}

export type WebhooksModel = ReturnType<typeof useWebhooks>;

const CLOSED: WebhooksState = {
  webhooks: null,
  writing: false,
  created: null,
  deletingId: null,
  busy: false,
  problem: null,
};

/** Everything that the section of the webhooks does, for one account. */
export function useWebhooks(ask: Ask, accountId: string) {
  const root = useRef<HTMLElement>(null);
  const [state, setState] = useState(CLOSED);
  /** Where focus goes next; a new array moves it anew. */
  const [focus, setFocus] = useState<readonly [selector: string] | null>(null);
  const patch = (change: Partial<WebhooksState>) => setState((now) => ({ ...now, ...change }));

  // What was read for one account is not for another.
  useEffect(() => setState(CLOSED), [accountId]);
  useEffect(() => {
    if (focus) root.current?.querySelector<HTMLElement>(focus[0])?.focus();
  }, [focus]);

  const read = async () => {
    patch({ busy: true, problem: null });
    const answer = await ask('webhooks', {});
    patch(answer.ok ? { busy: false, webhooks: answer.value } : { busy: false, problem: answer.problem });
  };

  /** Says why, with the list as it is then where that alone tells what came of it. */
  const refused = async (problem: Problem) => {
    const listed = problem.kind === 'change-unclear' ? await ask('webhooks', {}) : null;
    patch({ busy: false, problem, ...(listed?.ok && { webhooks: listed.value, deletingId: null }) });
  };

  /** Does something, shows what came of it, and reads the list as it is then. */
  const then = async <N extends 'webhooks.create' | 'webhooks.delete'>(
    question: Promise<Answer<N>>,
    done: (answer: Extract<Answer<N>, { ok: true }>) => Partial<WebhooksState>,
  ) => {
    patch({ busy: true, problem: null });
    const answer = await question;
    if (!answer.ok) return refused(answer.problem);
    patch(done(answer as Extract<Answer<N>, { ok: true }>));
    await read();
    setFocus(['h2']);
  };

  return {
    ...state,
    root,
    read,
    write: (writing: boolean) => {
      patch({ writing, created: null, problem: null });
      setFocus([writing ? 'input' : '[data-create] button']);
    },
    create: (input: RequestInput<'webhooks.create'>) =>
      then(ask('webhooks.create', input), ({ value }) => ({ writing: false, created: value })),
    askToDelete: (deletingId: string | null) => {
      const asked = deletingId ?? state.deletingId;
      patch({ deletingId });
      setFocus([`[data-webhook="${CSS.escape(asked ?? '')}"] button`]);
    },
    remove: (webhookId: string) => then(ask('webhooks.delete', { webhookId }), () => ({ deletingId: null })),
    forgetSecret: () => {
      patch({ created: null });
      setFocus(['[data-create] button']);
    },
  };
}
