import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { useSession } from '@/components/session/use-session';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { type ActivitySession, type ActivityState, createActivitySession } from './activity-session';

/** The journal, while it is looked at. */
export function useActivity(
  ask: Ask,
  onWorkerWord: OnWorkerWord | undefined,
): { readonly session: ActivitySession; readonly state: ActivityState } {
  const session = useSession(() => createActivitySession({ ask, onWorkerWord }), [ask]);
  return { session, state: session.state() };
}
