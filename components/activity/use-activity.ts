import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { useSession } from '@/components/session/use-session';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { type ActivitySession, type ActivityState, createActivitySession, NEW_ACTIVITY } from './activity-session';

/** The journal, while it is looked at. */
export function useActivity(
  ask: Ask,
  shown: boolean,
  onWorkerWord: OnWorkerWord | undefined,
): { readonly session: ActivitySession | null; readonly state: ActivityState } {
  const session = useSession(() => (shown ? createActivitySession({ ask, onWorkerWord }) : null), [ask, shown]);
  return { session, state: session?.state() ?? NEW_ACTIVITY };
}
